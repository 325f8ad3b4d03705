import type { Certificate } from '../../model/certificate.ts'
import { servingsOf } from '../../model/coverage.ts'
import type { Deployment, Unevaluated, WrittenArn } from '../../model/model.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import { both } from '../../model/value.ts'
import type { AnyNode } from '../../syntax/typescript.ts'
import { certificatesOf } from './certificates.ts'
import { addHostHeaders, type EndpointDraft, fullNames, receiverOf, served } from './endpoint-parts.ts'
import { endpointOf } from './endpoints.ts'
import type { CdkFile } from './file.ts'
import { groupsOf } from './instances.ts'
import { addCertificates } from './listeners.ts'
import type { Call, Scope } from './scope.ts'
import type { Evaluated, Outcomes } from './values.ts'

/** A file as a deployment of the model; undefined when it has nothing to do with certificates. */
export function deploymentOf(file: CdkFile): Deployment | undefined {
  const { reading, source } = file
  const parts = madeIn(file).map(({ calls, seen }) => partOf(calls, seen))
  const endpoints = parts.flatMap((part) => part.endpoints)
  const certificates = parts.flatMap((part) => part.certificates)
  const arns = reading.texts.flatMap((node) => arnsIn(node, file))
  if (endpoints.length + certificates.length + arns.length === 0) return undefined
  const servings = servingsOf(endpoints)
  return {
    name: source.path,
    format: 'cloudformation',
    isCdk: true,
    isComplete: true,
    certificates,
    endpoints,
    records: [],
    waits: [],
    servings,
    ingressGroups: [],
    services: [],
    gateways: [],
    writtenArns: arns,
    unevaluated: [...unevaluatedIn(endpoints, servings), ...certificates.flatMap(undecided)],
  }
}

/** The file as each instance of its classes sees it, with the calls that are surely made there, whatever conditions there are. */
function madeIn(file: CdkFile): { readonly calls: ReadonlySet<Call>; readonly seen: CdkFile }[] {
  const groups = groupsOf(file.reading.calls.filter(mayMatter), file.evaluator.sitesOf).map(({ world, calls }) => ({
    calls,
    isOneOfSeveral: world.size > 0,
    seen: file.within(world),
  }))
  // What only some of the instances may make is a fault only if it is one in each of them.
  const unsure = new Set<Call>()
  for (const { calls, isOneOfSeveral, seen } of groups) {
    if (isOneOfSeveral) for (const call of calls) if (!isDecided(call, seen)) unsure.add(call)
  }
  const sure = groups.map(({ calls, seen }) => ({ calls: new Set([...calls].filter((call) => !unsure.has(call))), seen }))
  return [...sure, { calls: unsure, seen: file }]
}

/** Whether it is known of a call if it is made when its class is. */
function isDecided({ scope }: Call, { evaluator }: CdkFile): boolean {
  const guard = evaluator.guardOf(scope)
  if (guard && guard.length > 0) return false
  for (let inner: Scope | undefined = scope; inner; inner = inner.parent) {
    if (inner.isLoop || (inner.callable && !inner.callable.constructs)) return false
  }
  return true
}

/** What some of the calls of a file make. */
function partOf(calls: ReadonlySet<Call>, file: CdkFile): Pick<Deployment, 'certificates' | 'endpoints'> {
  const { reading, evaluator } = file
  const certificates = certificatesOf(file)
  const declared: Certificate[] = []
  const drafts: EndpointDraft[] = []
  const joining: { call: Call; value: Evaluated }[] = []
  for (const call of reading.calls) {
    if (!mayMatter(call)) continue
    const isOwn = calls.has(call)
    const [only, ...others] = evaluator.evaluate(call.node, call.scope)
    const value = only && others.length === 0 ? only.value : undefined
    const construct = value && isConstruct(value) ? value : undefined
    const certificate = construct && isOwn ? certificates.of(construct) : undefined
    if (certificate) declared.push(certificate)
    const method = methodOf(call)
    // `props.balancer.addListener(…)`: whatever it is called on.
    const asMethod =
      method === undefined ? undefined : { kind: 'method' as const, name: method, call, at: evaluator.at(call.node) }
    const made = construct?.kind === 'made' ? construct : asMethod
    if (!made) continue
    const draft = isOwn ? endpointOf(made, file, certificates) : undefined
    if (draft) drafts.push(draft)
    else joining.push({ call, value: made })
  }
  for (const { call, value } of joining) join(call, value)
  return { endpoints: drafts.filter(({ uses }) => uses.length > 0), certificates: [...declared, ...certificates.added] }

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
}

/** What rules could not look at in a certificate. */
function undecided({ validation, kind }: Certificate): Unevaluated[] {
  if (kind === 'private') return []
  return validation.flatMap(({ value }) =>
    value.known ? [] : [{ why: `how a certificate is validated: ${value.why}`, at: value.at }],
  )
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
