import { servingsOf } from '../../model/coverage.ts'
import type { Deployment, Unevaluated, WrittenArn } from '../../model/model.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import { both } from '../../model/value.ts'
import type { AnyNode } from '../../syntax/typescript.ts'
import { certificatesOf } from './certificates.ts'
import { addHostHeaders, type EndpointDraft, fullNames, receiverOf, served } from './endpoint-parts.ts'
import { endpointOf } from './endpoints.ts'
import type { CdkFile } from './file.ts'
import { addCertificates } from './listeners.ts'
import type { Call } from './scope.ts'
import type { Evaluated, Outcomes } from './values.ts'

/** A file as a deployment of the model; undefined when it has nothing to do with certificates. */
export function deploymentOf(file: CdkFile): Deployment | undefined {
  const { reading, evaluator, source } = file
  const certificates = certificatesOf(file)
  const drafts: EndpointDraft[] = []
  const joining: { call: Call; value: Evaluated }[] = []
  for (const call of reading.calls) {
    if (!mayMatter(call)) continue
    const [only, ...others] = evaluator.evaluate(call.node, call.scope)
    const value = only && others.length === 0 ? only.value : undefined
    const construct = value && isConstruct(value) ? value : undefined
    if (construct) certificates.of(construct)
    const method = methodOf(call)
    // `props.balancer.addListener(…)`: whatever it is called on.
    const asMethod =
      method === undefined ? undefined : { kind: 'method' as const, name: method, call, at: evaluator.at(call.node) }
    const made = construct?.kind === 'made' ? construct : asMethod
    if (!made) continue
    const draft = endpointOf(made, file, certificates)
    if (draft) drafts.push(draft)
    else joining.push({ call, value: made })
  }
  for (const { call, value } of joining) join(call, value)
  const endpoints = drafts.filter(({ uses }) => uses.length > 0)
  const declared = certificates.all
  const arns = reading.texts.flatMap((node) => arnsIn(node, file))
  if (endpoints.length + declared.length + arns.length === 0) return undefined
  const servings = servingsOf(endpoints)
  return {
    name: source.path,
    format: 'cloudformation',
    isCdk: true,
    isComplete: true,
    certificates: declared,
    endpoints,
    records: [],
    waits: [],
    servings,
    ingressGroups: [],
    services: [],
    gateways: [],
    writtenArns: arns,
    unevaluated: [...unevaluatedIn(endpoints, servings), ...undecided()],
  }

  /** Calls that add something to what another call makes. */
  function join(call: Call, value: Evaluated): void {
    if (value.kind === 'method') {
      if (value.name === 'addCertificates' || value.name === 'addCertificateArns') {
        for (const draft of draftsOf(receiverOf(call, file))) addCertificates(call, draft, file, certificates)
      } else if (/^add(?:Targets|Action|TargetGroups)$/.test(value.name)) {
        for (const draft of draftsOf(receiverOf(call, file))) addHostHeaders(evaluator.argument(call, 1), call, draft, file)
      }
      return
    }
    if (value.kind !== 'made') return
    const props = evaluator.argument(call, 2)
    if (value.name === 'aws-elasticloadbalancingv2.ApplicationListenerRule') {
      for (const draft of draftsOf(evaluator.follow(props, 'listener'))) addHostHeaders(props, call, draft, file)
    } else if (/^aws-route53\.(?:A|Aaaa)Record$/.test(value.name)) addRecord(call, props)
  }

  function draftsOf(outcomes: Outcomes): EndpointDraft[] {
    return outcomes.flatMap(({ value }) => drafts.find((draft) => isConstruct(value) && draft.call === value.call) ?? [])
  }

  /** An alias record of a distribution names a hostname that it serves. */
  function addRecord(call: Call, props: Outcomes): void {
    const exists = evaluator.guardOf(call.scope)
    if (!exists) return
    for (const { value } of evaluator.follow(props, 'target')) {
      if (value.kind !== 'static' || value.name !== 'aws-route53.RecordTarget.fromAlias') continue
      for (const target of evaluator.argument(value.call, 0)) {
        if (target.value.kind !== 'made' || target.value.name !== 'aws-route53-targets.CloudFrontTarget') continue
        const names = fullNames(evaluator.follow(props, 'recordName'), evaluator.follow(props, 'zone', 'zoneName'))
        for (const draft of draftsOf(evaluator.argument(target.value.call, 0)))
          for (const name of served(names)) {
            const when = both(exists, name.when)
            const [id] = evaluator.argument(call, 1)
            const by = id?.value.kind === 'text' ? id.value.value : (call.name ?? 'a record')
            if (when && name.hostname.known) draft.hostnames.push({ ...name, when, from: 'record', by })
          }
      }
    }
  }

  /** What rules could not look at in a certificate. */
  function undecided(): Unevaluated[] {
    return declared.flatMap(({ validation, kind }) =>
      kind === 'private'
        ? []
        : validation.flatMap(({ value }) =>
            value.known ? [] : [{ why: `how a certificate is validated: ${value.why}`, at: value.at }],
          ),
    )
  }
}

type AnyConstruct = Extract<Evaluated, { readonly call: Call; readonly name: string }>

function isConstruct(value: Evaluated): value is AnyConstruct {
  return value.kind === 'made' || value.kind === 'static' || value.kind === 'method'
}

const methods = /^add(?:Listener|Certificates|CertificateArns|Targets|Action|TargetGroups|Domain|DomainName)$/

function methodOf({ node: { type, callee } }: Call): string | undefined {
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
  if (type !== 'CallExpression' || !isMember || callee.property.type !== 'Identifier') return undefined
  return methods.test(callee.property.name) ? callee.property.name : undefined
}

/** Most calls of a file have nothing to do with certificates: they are not worked out. */
function mayMatter(call: Call): boolean {
  return call.node.type === 'NewExpression' || methodOf(call) !== undefined
}

const certificateArn = /arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+/g

function arnsIn(node: AnyNode, { source, evaluator }: CdkFile): WrittenArn[] {
  const at = evaluator.at(node)
  const raw = source.text.slice(at.start, at.end)
  return Array.from(raw.matchAll(certificateArn), ([text]): WrittenArn => ({ text, at, writtenIn: 'code' }))
}
