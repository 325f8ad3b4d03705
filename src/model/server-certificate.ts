import type { KeyOrigin } from './certificate.ts'
import type { Place } from './source.ts'
import type { Alternatives, Guard } from './value.ts'

/** A certificate in the store of IAM, from before there was ACM: always imported, and unknown to ACM. */
export interface ServerCertificate {
  readonly id: string
  /** The declaration's header. */
  readonly at: Place
  readonly exists: Guard
  readonly privateKey: Alternatives<KeyOrigin | null>
}
