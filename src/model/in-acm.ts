import type { AcmCertificate } from './acm-certificate.ts'
import { type AcmView, answerOf, asOf } from './acm-view.ts'
import { usualCases } from './by-default.ts'
import type { Endpoint } from './endpoint.ts'
import { covers } from './hostname.ts'
import { lookedUp } from './lookup.ts'
import type { Deployment, WrittenIn } from './model.ts'
import { isExample, judge, unusedArns } from './pinned.ts'
import { type Note, notesOnUse } from './placement.ts'
import type { Place } from './source.ts'
import { both, combinations, inEveryCase } from './value.ts'
import { code } from './wording.ts'

/** A place in the code that names a certificate of ACM, and what was found about it. */
export interface Named<T> {
  readonly arn: string
  readonly at: Place
  readonly found: T
  /** What takes it, as far as that is known. */
  readonly endpoint?: Endpoint
  /** Where it is used, when it is written elsewhere. */
  readonly related: readonly Note[]
}

/**
 * Each place that names certificates by ARN of which `find` says something. Where an ARN is one of several that a use may be given, only if it says
 * something of each.
 */
export function pinnedInAcm<T>(deployment: Deployment, find: (arn: string) => T | undefined): Iterable<Named<T>> {
  const { endpoints, writtenArns, format } = deployment
  const byPlace = new Map<string, Named<T>>()
  const add = (named: Named<T>, writtenIn: WrittenIn) => {
    const key = `${named.at.source.path} ${named.at.start} ${named.arn}`
    if (!byPlace.has(key) && !isExample(named.at, writtenIn, format)) byPlace.set(key, named)
  }
  for (const endpoint of endpoints) {
    for (const use of endpoint.uses) {
      const exists = both(endpoint.exists, use.when)
      const cases = ((exists && combinations(exists, use.certificate)) ?? []).filter(({ values: [value] }) => {
        return !value.known || value.value !== null
      })
      const inCase = ({ values: [value] }: (typeof cases)[number]) => {
        if (!value.known || value.value?.how !== 'literal') return undefined
        const { text, writtenIn } = value.value
        const found = judge(text, use.takesIamServerCertificate).is === 'pinned' ? find(text.trim()) : undefined
        const related = notesOnUse(endpoint, use).filter(({ at }) => at.source !== value.at.source || at.start !== value.at.start)
        return found === undefined
          ? undefined
          : { named: { arn: text.trim(), at: value.at, found, endpoint, related }, writtenIn }
      }
      const all = inEveryCase(cases, inCase) ?? inEveryCase(usualCases(cases, exists ?? []), inCase)
      for (const { named, writtenIn } of all ?? []) add(named, writtenIn)
    }
  }
  for (const { text, at, writtenIn } of unusedArns(endpoints, writtenArns)) {
    const found = find(text.trim())
    if (found !== undefined) add({ arn: text.trim(), at, found, related: [] }, writtenIn)
  }
  return byPlace.values()
}

/** Likewise, and each lookup that finds one certificate, wherever it is made. */
export function* namedInAcm<T>(
  deployment: Deployment,
  view: AcmView,
  find: (certificate: AcmCertificate) => T | undefined,
): Generator<Named<T> & { readonly certificate: AcmCertificate }> {
  const pinned = pinnedInAcm(deployment, (arn) => {
    const certificate = answerOf(view, arn)
    const found = certificate && find(certificate)
    return certificate === undefined || found === undefined ? undefined : { certificate, found }
  })
  for (const { found, ...named } of pinned) yield { ...named, ...found }
  for (const declared of deployment.certificates) {
    const answer = declared.lookup ? lookedUp(declared, view, deployment) : ''
    if (typeof answer === 'string') continue
    const all = inEveryCase(answer.shelves, ({ found: [certificate, ...others], isOpen }) => {
      if (!certificate || others.length > 0 || isOpen) return undefined
      const found = find(certificate)
      return found === undefined ? undefined : { certificate, found }
    })
    for (const each of all ?? []) yield { ...each, arn: each.certificate.arn, at: declared.at, related: [] }
  }
}

/** How a sentence about a certificate begins. */
export function titleInAcm(view: AcmView, { names: [name], arn }: AcmCertificate): string {
  const title = `certificate of ${code(name ?? arn)}`
  const date = asOf(view).trim()
  return date === '' ? `The ${title}` : `${date.replace('as', 'As')}, the ${title}`
}

/** An issued certificate of the same account and region that carries every name that an endpoint serves. */
export function substituteFor(arn: string, endpoint: Endpoint | undefined, view: AcmView): AcmCertificate | undefined {
  const [, , , region = '', account = ''] = arn.split(':')
  const hosts = endpoint?.hostnames.map(({ hostname }) => (hostname.known ? hostname.value : undefined)) ?? []
  if (hosts.length === 0 || hosts.includes(undefined)) return undefined
  return view.certificates.find(
    (each) =>
      each.arn !== arn &&
      each.region === region &&
      each.account === account &&
      each.status === 'ISSUED' &&
      (each.notAfter === undefined || each.notAfter > view.now) &&
      hosts.every((host) => host !== undefined && each.names.some((name) => covers(name.toLowerCase(), host))),
  )
}
