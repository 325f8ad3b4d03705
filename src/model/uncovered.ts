import { withoutKeys } from './address.ts'
import type { Certificate } from './certificate.ts'
import type { Candidate, Serving } from './coverage.ts'
import { type Hostname, isPartlyUnknown, parent, type Relation, withoutWildcard } from './hostname.ts'
import type { Deployment } from './model.ts'
import { operatorOf } from './operator.ts'
import type { Note } from './placement.ts'
import { nameFault } from './written-name.ts'

/**
 * The servings of one verdict, without those whose fault lies in how a name of the certificate is written. A further certificate
 * may stand in a file that could not be parsed.
 */
export function uncovered({ servings, isComplete }: Deployment, verdict: Relation): Serving[] {
  if (!isComplete) return []
  const seen = new Set<string>()
  return servings.filter(({ verdict: own, candidates, endpoint, served }) => {
    if (own !== verdict || candidates.some(({ hostname }) => isMiswritten(hostname))) return false
    // A name that differs by environment is written once: one finding, with one of its values.
    const { source, start } = served.hostname.at
    const key = `${withoutKeys(endpoint.id)} ${source.path} ${start}`
    return !seen.has(key) && seen.add(key)
  })
}

function isMiswritten(name: Hostname): boolean {
  return !isPartlyUnknown(name) && nameFault(name, 'alternative')?.kind === 'not-interpolated'
}

/** The certificate name that comes nearest: it shares the most labels from the right. */
export function nearest({ candidates, hostname }: Serving): Candidate | undefined {
  const shared = (candidate: Candidate) => {
    let common = withoutWildcard(candidate.hostname)
    while (common !== '' && hostname !== common && !hostname.endsWith(`.${common}`)) common = parent(common)
    return common.length
  }
  return candidates.reduce<Candidate | undefined>((best, each) => (best && shared(best) >= shared(each) ? best : each), undefined)
}

/** Whether AWS itself compares the name with the certificate. Records are compared by browsers only. */
export function isRefused({ endpoint, served }: Pick<Serving, 'endpoint' | 'served'>): boolean {
  return endpoint.coverage === 'refused' && served.from !== 'record'
}

/** What happens to a hostname that is not covered; a certificate that was looked up may carry more than is known. */
export function outcomeOf({ endpoint, served, hostname, certain }: Serving): string {
  const condition = certain ? '' : 'unless the certificate carries further names, '
  if (!isRefused({ endpoint, served })) {
    return `${condition}browsers will refuse \`https://${hostname.replace(/^\*\./, 'any.')}\` with a name mismatch`
  }
  return `${condition}the deploy is refused${endpoint.service === 'cloudfront-distribution' ? ' with `InvalidViewerCertificate`' : ''}`
}

/** Where names of the certificate are written, and what serves the hostname. */
export function notesOnServing({ endpoint, served }: Serving, names: readonly Candidate[]): Note[] {
  const title = withoutKeys(endpoint.id)
  const by = served.by === undefined ? title : `${title}, through ${withoutKeys(served.by)}`
  return [
    ...names.map(({ at, hostname, certificate: { asOf } }) => ({
      at,
      note: `a name of the certificate${asOf === undefined ? '' : ` ${asOf}`}: ${hostname}`,
    })),
    { at: endpoint.at, note: `the hostname is served here, by ${by}` },
  ]
}

export function remedyFor({ hostname }: Serving, certificate: Certificate): string {
  const { kind, id, createBeforeDestroy, namesAttribute } = certificate
  if (kind === 'pinned') return `Use the ARN of a certificate that carries \`${hostname}\`, or request one.`
  if (kind === 'looked-up') return `Look up a certificate that carries \`${hostname}\`, or request one.`
  if (operatorOf(certificate))
    return `Request a certificate that carries \`${hostname}\` too: a new object with it in \`${namesAttribute}\`, as the names of \`${id}\` cannot be changed any more.`
  const isSafe = createBeforeDestroy.known && createBeforeDestroy.value
  const replacement = isSafe
    ? 'this replaces the certificate.'
    : 'this replaces the certificate, so it needs `create_before_destroy`.'
  return `Add \`${hostname}\` to \`${namesAttribute}\` of \`${withoutKeys(id)}\`; ${replacement}`
}
