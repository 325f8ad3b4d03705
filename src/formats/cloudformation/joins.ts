import { both, known, only } from '../../model/value.ts'
import { get, itemsOf, textOf } from '../../syntax/node.ts'
import { under } from './doubts.ts'
import type { EndpointDraft } from './endpoints.ts'
import { existing } from './existence.ts'
import { follow, listAt, valueAt } from './follow.ts'
import { itemsIn } from './lists.ts'
import { hostnameOf } from './model-values.ts'
import { redirectsOfRule } from './redirects.ts'
import { type Certificates, referenceTo } from './references.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** Endpoints by the logical id of the resource that is one. */
export type Drafts = ReadonlyMap<string, EndpointDraft>

/** A further certificate of a listener. */
export function addCertificates(resource: Resource, stack: Stack, drafts: Drafts, certificates: Certificates): void {
  existing(resource, stack, (exists) => {
    for (const { draft, given } of listenersOf(resource, stack, drafts)) {
      const guard = both(exists, given)
      if (!guard) continue
      for (const { node, when } of follow(resource.properties, 'Certificates.CertificateArn', stack, resource.at)) {
        for (const item of under(when, stack, () => itemsIn(node, stack))) {
          const joined = both(guard, when)
          const all = joined && both(joined, item.when)
          if (!all) continue
          draft.uses.push({
            attribute: 'Certificates.CertificateArn',
            at: item.value.at,
            by: stack.titleOf(resource.logicalId),
            when: all,
            role: 'additional',
            regionRule: only(known('same', item.value.at)),
            takesIamServerCertificate: true,
            certificate: referenceTo([{ when: [], value: item.value }], certificates),
            waitsFor: () => true,
            dependsOn: [],
          })
        }
      }
    }
  })
}

/** Host headers of a listener's rules are hostnames that the listener serves. */
export function addHostHeaders(resource: Resource, stack: Stack, drafts: Drafts): void {
  existing(resource, stack, (exists) => {
    const { properties, at } = resource
    const legacy = itemsOf(get(properties, 'Conditions')).filter((item) => textOf(get(item, 'Field')) === 'host-header')
    const values = [
      ...listAt(properties, 'Conditions.HostHeaderConfig.Values', stack, at),
      ...legacy.flatMap((item) => itemsIn(get(item, 'Values'), stack)),
    ]
    for (const { draft, given } of listenersOf(resource, stack, drafts)) {
      const guard = both(exists, given)
      for (const { when, value } of values) {
        const joined = guard && both(guard, when)
        if (joined && value.kind !== 'nothing')
          draft.hostnames.push({
            hostname: hostnameOf(value),
            when: joined,
            from: 'host-header',
            by: stack.titleOf(resource.logicalId),
          })
      }
    }
  })
}

/** What a rule of a listener redirects, the listener does. */
export function addRedirects(resource: Resource, stack: Stack, drafts: Drafts): void {
  existing(resource, stack, (exists) => {
    for (const { draft, given } of listenersOf(resource, stack, drafts)) {
      const guard = both(exists, given)
      if (guard) draft.listeners[0]?.redirects?.push(...redirectsOfRule(resource, stack, guard))
    }
  })
}

function listenersOf({ properties, at }: Resource, stack: Stack, drafts: Drafts) {
  return valueAt(properties, 'ListenerArn', stack, at).flatMap(({ when, value }) => {
    const draft = value.kind === 'attribute' && value.stack === stack ? drafts.get(value.logicalId) : undefined
    return draft ? [{ draft, given: when }] : []
  })
}

const recordTypes: ReadonlySet<string> = new Set(['AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup'])

/** Alias records that point at a distribution or a custom domain name hostnames that it serves. */
export function addRecordNames(resource: Resource, stack: Stack, drafts: Drafts): void {
  if (!recordTypes.has(resource.type)) return
  existing(resource, stack, (exists) => {
    const { properties, at } = resource
    const records = resource.type === 'AWS::Route53::RecordSet' ? [properties] : itemsOf(get(properties, 'RecordSets'))
    for (const record of records) {
      for (const target of valueAt(record, 'AliasTarget.DNSName', stack, at)) {
        const draft =
          target.value.kind === 'attribute' && target.value.stack === stack ? drafts.get(target.value.logicalId) : undefined
        // A load balancer's name says nothing of which listener is meant.
        if (draft?.coverage !== 'refused') continue
        for (const { when, value } of valueAt(record, 'Name', stack, at)) {
          const guard = both(exists, target.when)
          const joined = guard && both(guard, when)
          if (joined && value.kind !== 'nothing')
            draft.hostnames.push({
              hostname: hostnameOf(value),
              when: joined,
              from: 'record',
              by: stack.titleOf(resource.logicalId),
            })
        }
      }
    }
  })
}
