import type { KeyOrigin } from '../../../model/certificate.ts'
import { holdsPrivateKey } from '../../../model/private-key.ts'
import type { ServerCertificate } from '../../../model/server-certificate.ts'
import { type Alternatives, both, type Case, known, only } from '../../../model/value.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { optionsOf, type TfValue, withoutFailures } from '../value.ts'
import { read } from './paths.ts'

/** Where the key that is imported with a certificate comes from. */
export function privateKeyOf(instance: ResourceInstance): Alternatives<KeyOrigin | null> {
  const cases: Case<KeyOrigin | null>[] = []
  for (const { when, value } of optionsOf(withoutFailures(read(instance, 'private_key')))) {
    if (value.kind !== 'null') cases.push(origin(when, value))
    // What is only sent, and not kept in the state.
    else
      for (const unkept of optionsOf(withoutFailures(read(instance, 'private_key_wo')))) {
        const joined = both(when, unkept.when)
        if (joined) cases.push(origin(joined, unkept.value))
      }
  }
  const [first, ...others] = cases
  return first ? [first, ...others] : only<KeyOrigin | null>(known(null, headerOf(instance)))
}

function origin(when: Case<unknown>['when'], value: TfValue): Case<KeyOrigin | null> {
  const { at, trail } = value
  if (value.kind === 'null') return { when, value: known(null, at, trail) }
  if (value.kind === 'string') return { when, value: known(isWritten(value) ? 'written' : 'elsewhere', at, trail) }
  const isGenerated = value.kind === 'unknown' && value.reference?.instance.type === 'tls_private_key'
  return { when, value: known(isGenerated ? 'generated' : 'elsewhere', at, trail) }
}

/** What `file()` reads is known as well, and stands elsewhere. */
function isWritten({ value, at }: TfValue & { kind: 'string' }): boolean {
  return holdsPrivateKey(value) && at.source.text.slice(at.start, at.end).includes('PRIVATE KEY')
}

/** `aws_iam_server_certificate` */
export function serverCertificateOf(instance: ResourceInstance): ServerCertificate {
  return {
    id: instance.address,
    at: headerOf(instance),
    exists: instance.exists,
    privateKey: privateKeyOf(instance),
  }
}
