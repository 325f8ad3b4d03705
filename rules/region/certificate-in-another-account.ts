import { withoutKeys, withoutPort } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint, Reference } from '../../src/model/endpoint.ts'
import { judge } from '../../src/model/pinned.ts'
import { accountOf, notesOnWay, placementsOf, placeOf, titleOf } from '../../src/model/placement.ts'
import { both, type Guard, holdsWherever, type Known } from '../../src/model/value.ts'
import { allOf, code, sentence } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-in-another-account',
  summary: 'A certificate belongs to another account than the service that uses it',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
  *check({ endpoints }) {
    for (const endpoint of endpoints) {
      const owned = endpoint.uses.flatMap((use) => ownedUse(endpoint, use) ?? [])
      if (endpoint.account.known) yield* foreign(endpoint, endpoint.account, owned)
      else yield* divided(endpoint, owned)
    }
  },
})

interface Owned {
  readonly use: CertificateUse
  readonly reference: Known<Reference>
  readonly account: Known<string>
  readonly when: Guard
}

/** A use whose certificate belongs to one account in every case. */
function ownedUse(endpoint: Endpoint, use: CertificateUse): Owned | undefined {
  const accounts = placementsOf(endpoint, use).map(({ reference, when }) => ({ reference, when, account: accountOf(reference) }))
  const [first] = accounts
  if (!first?.reference.known || !first.account.known || isPlaceholder(first.reference)) return undefined
  const { reference, account } = first
  const when = accounts.length === 1 ? first.when : both(endpoint.exists, use.when)
  return when && accounts.every((each) => each.account.known && each.account.value === account.value)
    ? { use, reference, account, when }
    : undefined
}

/** That a placeholder was left in is another rule's fault. */
function isPlaceholder({ value }: Known<Reference>): boolean {
  return value.how === 'literal' && judge(value.text, true).is === 'placeholder'
}

/** The endpoint's own account is known. */
function* foreign(endpoint: Endpoint, own: Known<string>, owned: readonly Owned[]): Iterable<Fault> {
  for (const { use, reference, account } of owned) {
    if (account.value === own.value) continue
    const related = [
      { at: endpoint.at, note: `${withoutKeys(endpoint.id)} uses it, in account ${own.value}` },
      { at: own.at, note: `account ${own.value} is written here` },
    ]
    if (reference.value.how !== 'literal') related.push({ at: account.at, note: `account ${account.value} is written here` })
    yield {
      at: placeOf(use, reference),
      message: `${sentence(titleOf(reference))} belongs to account ${code(account.value)}, but ${endpoint.serviceName} is in account ${code(own.value)}: a certificate cannot be used across accounts, the deploy is refused.`,
      related: [...related, ...notesOnWay(use, reference)],
      remedy: `Request a certificate for the same names in account ${own.value}; its validation records are other ones.`,
      subject: `${use.by ?? endpoint.id} ${use.attribute} ${account.value}`,
    }
  }
}

/** Only what the ARNs on one endpoint say is known: they cannot all be of its account. */
function* divided(endpoint: Endpoint, owned: readonly Owned[]): Iterable<Fault> {
  const pinned = owned.filter(({ reference }) => reference.value.how === 'literal')
  const [pair] = pinned.flatMap((one) => {
    const other = pinned.find(({ account, when }) => account.value !== one.account.value && holdsWherever(when, one.when))
    return other ? [[one, other] as const] : []
  })
  if (!pair) return
  const [first, other] = pair
  const accounts = allOf([first, other].map(({ account }) => code(account.value)))
  yield {
    at: placeOf(other.use, other.reference),
    severity: 'note',
    message: `${code(withoutPort(withoutKeys(endpoint.id)))} is given certificates of the accounts ${accounts}, but takes those of its own account only: one of them will be refused.`,
    related: [{ at: placeOf(first.use, first.reference), note: `this certificate is of account ${first.account.value}` }],
    remedy: 'Use certificates of the account that this is deployed to; request the same names there.',
    subject: `${withoutPort(endpoint.id)} ${accounts}`,
  }
}
