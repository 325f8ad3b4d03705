import { templateListenerCertificate, templateListenerRule } from '../../catalog/cloudformation.ts'
import { expiryWatch } from '../../catalog/expiry-watches.ts'
import { servingsOf } from '../../model/coverage.ts'
import type { Deployment, Unevaluated, WrittenArn } from '../../model/model.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import type { Known } from '../../model/value.ts'
import { get, type Node } from '../../syntax/node.ts'
import { writtenArns } from '../kubernetes/written-arns.ts'
import { typedTargetsIn } from '../typed-targets.ts'
import { serverCertificateOf } from './certificates.ts'
import { endpointOf } from './endpoints.ts'
import { existing } from './existence.ts'
import { certificatesFrom } from './foreign.ts'
import { addCertificates, addHostHeaders, addRecordNames, addRedirects } from './joins.ts'
import { withNested } from './nesting.ts'
import { madeZones, recordsOf } from './records.ts'
import type { Certificates } from './references.ts'
import type { Stack } from './stack.ts'

/** One stack, with its nested ones, as a deployment of the model; undefined when it has nothing to do with certificates. */
export function deploymentOf(stack: Stack, all: Certificates): Deployment | undefined {
  const certificates = certificatesFrom(stack, all)
  const stacks = [...withNested(stack)]
  const endpoints = stacks.flatMap((each) => endpointsOf(each, certificates))
  const declared = stacks.flatMap((each) =>
    [...each.template.resources.keys()].flatMap((logicalId) => certificates.of(each, logicalId) ?? []),
  )
  const serverCertificates = stacks.flatMap((each) =>
    [...each.template.resources.values()].flatMap((resource) => serverCertificateOf(resource, each) ?? []),
  )
  const arns = stacks.flatMap(arnsIn)
  const targets = stacks.flatMap(targetsIn)
  const leftOut = stacks.flatMap((each) => [...each.leftOut, ...loopsIn(each)])
  const found = endpoints.length + declared.length + serverCertificates.length + arns.length + targets.length + leftOut.length
  if (found === 0) return undefined
  const servings = servingsOf(endpoints)
  return {
    name: stack.name,
    format: 'cloudformation',
    ...(stack.assembly && { isCdk: true }),
    ...(stack.variant && { variant: stack.variant }),
    isComplete: true,
    certificates: declared,
    serverCertificates,
    endpoints,
    records: stacks.flatMap((each) => recordsOf(each, certificates)),
    waits: [],
    madeZones: stacks.flatMap(madeZones),
    servings,
    ingressGroups: [],
    services: [],
    gateways: [],
    writtenArns: arns,
    typedTargets: targets,
    watchesExpiry: () => stacks.some(({ template: { source } }) => expiryWatch.test(source.text)),
    unevaluated: [...unevaluatedIn(endpoints, servings), ...leftOut],
    originOf: (place) => stacks.find(({ template }) => template.source === place.source)?.originOf?.(place),
  }
}

function endpointsOf(stack: Stack, certificates: Certificates) {
  const drafts = new Map<string, NonNullable<ReturnType<typeof endpointOf>>>()
  const resources = [...stack.template.resources.values()]
  for (const resource of resources) {
    const draft = endpointOf(resource, stack, certificates)
    if (draft) drafts.set(resource.logicalId, draft)
  }
  if (drafts.size === 0) return []
  for (const resource of resources) {
    if (resource.type === templateListenerCertificate) addCertificates(resource, stack, drafts, certificates)
    else if (resource.type === templateListenerRule) {
      addHostHeaders(resource, stack, drafts)
      addRedirects(resource, stack, drafts)
    } else addRecordNames(resource, stack, drafts)
  }
  return [...drafts.values()]
}

/** Resources that a loop makes, or a file that is brought in: nobody knows which. */
function loopsIn({ template: { root } }: Stack): Unevaluated[] {
  const resources = get(root, 'Resources')
  return resources?.kind === 'map' && resources.open !== undefined ? [{ why: resources.open, at: resources.at }] : []
}

/** Policies say what may be used, not what is. */
const policies = /Polic(?:y|ies)|::Role$/

function arnsIn({ template }: Stack): WrittenArn[] {
  // Most templates name none, and are not walked through.
  if (!template.source.text.includes(':acm:')) return []
  const found: Node[] = [...template.parameters.values()]
  for (const { type, properties } of template.resources.values()) if (properties && !policies.test(type)) found.push(properties)
  return found.flatMap((node) => writtenArns(node, 'code'))
}

function targetsIn(stack: Stack): Known<string>[] {
  return [...stack.template.resources.values()].flatMap((resource) => {
    const { properties } = resource
    return (properties && existing(resource, stack, () => typedTargetsIn(properties))) ?? []
  })
}
