import { soundCdkPolicies, soundTlsPolicies, weakTlsPolicies } from '../../src/catalog/tls-policies.ts'
import { withoutKeys } from '../../src/model/address.ts'
import { usualCases } from '../../src/model/by-default.ts'
import { byDefault } from '../../src/model/condition.ts'
import type { Listener } from '../../src/model/endpoint.ts'
import type { Place } from '../../src/model/source.ts'
import { combinations, type Value } from '../../src/model/value.ts'
import { code, oneOf } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'weak-tls-policy',
  summary: 'A TLS policy still accepts TLS 1.0 or 1.1',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  ],
  *check({ endpoints, format, isCdk }) {
    for (const endpoint of endpoints) {
      for (const listener of endpoint.listeners) {
        const rows = combinations(endpoint.exists, listener.policy, listener.customCertificate, listener.protocol) ?? []
        const always = weaknesses(rows, listener)
        const usual = usualCases(rows, endpoint.exists)
        const found = always.length > 0 ? always : weaknesses(usual, listener)
        const [first] = found
        if (!first) continue
        const when = always.length > 0 ? '' : byDefault(usual[0]?.when.filter((each) => !endpoint.exists.includes(each)) ?? [])
        const policies = oneOf(found.map(({ policy }) => code(policy)))
        const oldest = oneOf(found.map(({ oldest }) => oldest))
        const sound = (isCdk && soundCdkPolicies[endpoint.service]) || soundTlsPolicies[endpoint.service]
        yield {
          // In a template, what lacks a property begins with some other one.
          at: first.isDefault && format === 'cloudformation' ? listener.at : first.at,
          message: first.isDefault
            ? `No policy is given${when}, so ${endpoint.serviceName} takes its default ${policies}, which accepts ${oldest}: clients of today do not need it, and audits such as PCI DSS refuse it.`
            : `${policies}${when === '' ? '' : `, which holds${when},`} still accepts ${oldest}: clients of today do not need it, and audits such as PCI DSS refuse it.`,
          related: first.isDefault ? [] : [{ at: listener.at, note: `${withoutKeys(endpoint.id)} uses it` }],
          remedy: sound === undefined ? 'Choose a policy that begins with TLS 1.2.' : `Choose ${code(sound)} or newer.`,
          subject: `${endpoint.id} ${policies}`,
        }
      }
    }
  },
})

interface Row {
  readonly values: readonly [policy: Value<string | null>, customCertificate: Value<boolean>, protocol: Value<string | null>]
}

interface Weakness {
  readonly at: Place
  readonly policy: string
  readonly oldest: string
  readonly isDefault: boolean
}

const withoutTls = new Set(['HTTP', 'TCP', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'])

/** The weak policy of every case in which the listener ends TLS with the user's certificate, if all of these are weak. */
function weaknesses(rows: readonly Row[], listener: Listener): Weakness[] {
  const found: Weakness[] = []
  for (const { values } of rows) {
    const [policy, custom, protocol] = values
    // Without TLS, or with a certificate of the service's own, the policy is not the user's.
    if (protocol.known && withoutTls.has(protocol.value ?? 'HTTP')) continue
    if (custom.known && !custom.value) continue
    if (!custom.known || !policy.known || (policy.value === null && !protocol.known)) return []
    const name = policy.value ?? listener.weakDefault
    const oldest = name === undefined ? undefined : weakTlsPolicies.get(name)
    if (name === undefined || oldest === undefined) return []
    found.push({ at: policy.at, policy: name, oldest, isDefault: policy.value === null })
  }
  return found
}
