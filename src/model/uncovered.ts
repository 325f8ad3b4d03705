import { withoutKeys } from './address.ts'
import type { Certificate } from './certificate.ts'
import type { Candidate, Serving, Verdict } from './coverage.ts'
import { parent } from './hostname.ts'
import type { Note } from './placement.ts'
import { nameFault } from './written-name.ts'

/** The servings of one verdict, without those whose fault lies in how a name of the certificate is written. */
export function uncovered(servings: readonly Serving[], verdict: Verdict): Serving[] {
  return servings.filter(
    (serving) =>
      serving.verdict === verdict &&
      !serving.candidates.some(({ hostname }) => nameFault(hostname, 'alternative')?.kind === 'not-interpolated'),
  )
}

/** The certificate name that comes nearest: it shares the most labels from the right. */
export function nearest({ candidates, hostname }: Serving): Candidate | undefined {
  const shared = (candidate: Candidate) => {
    let common = candidate.hostname.replace(/^\*\./, '')
    while (common !== '' && hostname !== common && !hostname.endsWith(`.${common}`)) common = parent(common)
    return common.length
  }
  return candidates.reduce<Candidate | undefined>((best, each) => (best && shared(best) >= shared(each) ? best : each), undefined)
}

/** What happens to a hostname that is not covered. */
export function outcomeOf({ endpoint, served, hostname }: Serving): string {
  if (endpoint.coverage !== 'refused' || served.from === 'record')
    return `browsers will refuse \`https://${hostname.replace(/^\*\./, 'any.')}\` with a name mismatch`
  return endpoint.service === 'cloudfront-distribution'
    ? 'the deploy is refused with `InvalidViewerCertificate`'
    : 'the deploy is refused'
}

const mostNames = 4

/** Where the certificate's names are written, and what serves the hostname. */
export function notesOnServing({ endpoint, served, candidates }: Serving): Note[] {
  const names = candidates.slice(0, mostNames).map(({ at, hostname }) => ({ at, note: `a name of the certificate: ${hostname}` }))
  const title = withoutKeys(endpoint.title)
  const by = served.by === undefined ? title : `${title}, through ${withoutKeys(served.by)}`
  return [...names, { at: endpoint.at, note: `the hostname is served here, by ${by}` }]
}

export function remedyFor({ hostname }: Serving, { kind, title }: Certificate): string {
  if (kind === 'looked-up') return `Look up a certificate that carries \`${hostname}\`, or request one.`
  return `Add \`${hostname}\` to \`subject_alternative_names\` of \`${withoutKeys(title)}\`; an added name replaces the certificate, so it needs \`create_before_destroy\`.`
}
