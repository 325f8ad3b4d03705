import type { Certificate, NameList } from './certificate.ts'
import { type CertificateUse, certificateOf, type Endpoint, type Reference, type ServedName } from './endpoint.ts'
import { type Hostname, isPartlyUnknown, type Relation, relation } from './hostname.ts'
import type { Place } from './source.ts'
import { type Alternatives, both, combinations, type Guard, inEveryCase, mostCombinations, shapeOf, type Value } from './value.ts'

/** A certificate name that could have answered for a hostname. */
export interface Candidate {
  readonly hostname: Hostname
  readonly at: Place
  readonly certificate: Certificate
}

/** How a hostname lies to the certificates that answer for it. */
interface Judged {
  readonly verdict: Relation
  /** The names that the endpoint's certificates do carry. */
  readonly candidates: readonly Candidate[]
  /** False when a looked-up certificate may carry further names. */
  readonly certain: boolean
  /** Why the verdict is `unknown`. */
  readonly why?: string
}

/** One hostname of one endpoint, held against every certificate that the endpoint can answer with. */
export interface Serving extends Judged {
  readonly endpoint: Endpoint
  readonly served: ServedName
  readonly hostname: Hostname
}

export function servingsOf(endpoints: readonly Endpoint[]): Serving[] {
  const servings: Serving[] = []
  for (const endpoint of endpoints) {
    if (endpoint.coverage === 'none') continue
    const seen = new Set<string>()
    for (const served of endpoint.hostnames) {
      const hostname = shapeOf(served.hostname)
      const key = `${hostname} ${served.when.map(({ condition, is }) => `${condition}=${is}`).join()}`
      if (hostname === undefined || seen.has(key)) continue
      seen.add(key)
      const serving = judge(endpoint, served, hostname)
      if (serving) servings.push(serving)
    }
  }
  return servings
}

function judge(endpoint: Endpoint, served: ServedName, hostname: Hostname): Serving | undefined {
  const exists = both(endpoint.exists, served.when)
  if (!exists) return undefined
  const uses = endpoint.uses.filter(({ role }) => role !== 'client')
  const worlds = answering(uses, exists)
  const serving = (judged: Judged): Serving => ({ endpoint, served, hostname, ...judged })
  if (!worlds) return serving(undecided('it depends on too many conditions'))
  const all = inEveryCase(worlds, (certificates) => judgeNames(certificates, hostname, served.from === 'host-header'))
  // No certificate at all in some world, or no default one: that is another rule's fault, not a lack of coverage.
  if (!all || endpoint.uses.some(lacksDefault)) return undefined
  const innocent = all.find(({ verdict }) => verdict === 'covered') ?? all.find(({ verdict }) => verdict === 'unknown')
  return serving(innocent ?? all.find(({ certain }) => !certain) ?? all[0])
}

function lacksDefault({ role, certificate }: CertificateUse): boolean {
  return role === 'default' && certificate.every(({ value }) => value.known && value.value === null)
}

function undecided(why: string): Judged {
  return { verdict: 'unknown', candidates: [], certain: true, why }
}

interface Answering {
  readonly reference: Value<Reference>
  readonly names: Value<NameList> | undefined
}

/** For every way the conditions can turn out: the certificates that the endpoint answers with, and their names. */
function answering(uses: readonly CertificateUse[], exists: Guard): Answering[][] | undefined {
  let worlds: { when: Guard; certificates: Answering[] }[] = [{ when: exists, certificates: [] }]
  for (const use of uses) {
    const next: typeof worlds = []
    for (const world of worlds) {
      const given = both(world.when, use.when)
      // An additional certificate under a condition of its own may or may not be there: without it, the world stays as it was.
      if (!given || given.length > world.when.length) next.push(world)
      if (!given) continue
      for (const row of combinations(given, use.certificate) ?? []) {
        const [value] = row.values
        if (value.known && value.value === null) {
          next.push({ when: row.when, certificates: world.certificates })
          continue
        }
        const reference = value as Value<Reference>
        const names = namesOf(reference)
        const nameRows = names ? combinations(row.when, names) : [{ when: row.when, values: [undefined] as const }]
        for (const { when, values } of nameRows ?? [])
          next.push({ when, certificates: [...world.certificates, { reference, names: values[0] }] })
      }
    }
    if (next.length > mostCombinations) return undefined
    worlds = next
  }
  return worlds.map(({ certificates }) => certificates)
}

function namesOf(reference: Value<Reference>): Alternatives<NameList> | undefined {
  return reference.known ? certificateOf(reference.value)?.names : undefined
}

function judgeNames(certificates: readonly Answering[], hostname: Hostname, isPattern: boolean): Judged | undefined {
  if (certificates.length === 0) return undefined
  if (isPattern && /[*?]/.test(hostname.startsWith('*.') ? hostname.slice(2) : hostname))
    return undecided('it is a pattern, not a name')
  const candidates: Candidate[] = []
  const relations: Relation[] = []
  let unknown: string | undefined
  let certain = true
  for (const { reference, names } of certificates) {
    const certificate = reference.known ? certificateOf(reference.value) : undefined
    if (!reference.known) unknown ??= reference.why
    else if (!certificate) unknown ??= 'the names of a certificate that is not in the code are not known'
    else if (names && !names.known) unknown ??= names.why
    else if (names?.known) {
      if (!names.value.complete) {
        if (certificate.kind === 'looked-up') certain = false
        else unknown ??= `not all names of ${certificate.id.replace('[*]', '')} are known`
      }
      for (const name of names.value.names) {
        const shape = shapeOf(name.hostname)
        if (shape === undefined) {
          unknown ??= name.hostname.known ? undefined : name.hostname.why
          continue
        }
        candidates.push({ hostname: shape, at: name.hostname.at, certificate })
        relations.push(isPattern ? patternRelation(shape, hostname) : relation(shape, hostname))
      }
    }
  }
  if (relations.includes('covered')) return { verdict: 'covered', candidates, certain }
  if (relations.includes('unknown')) unknown ??= 'a part of a name is not known'
  if (unknown) return { ...undecided(unknown), candidates }
  const verdict = relations.includes('apex') ? 'apex' : relations.includes('deeper') ? 'deeper' : 'other'
  if (!certain && verdict === 'other') return { ...undecided('a looked-up certificate may carry further names'), candidates }
  return { verdict, candidates, certain }
}

/** `*.x` as a load balancer's host pattern is routing: any certificate that answers for something below `x` may be meant. */
function patternRelation(name: Hostname, pattern: Hostname): Relation {
  if (!pattern.startsWith('*.')) return relation(name, pattern)
  if (name.endsWith(pattern.slice(1))) return 'covered'
  return isPartlyUnknown(name) || isPartlyUnknown(pattern) ? 'unknown' : 'other'
}
