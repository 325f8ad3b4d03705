import type { Found } from '../check.ts'
import type { Place } from '../model/source.ts'
import type { Suppression } from '../model/suppression.ts'

/**
 * Takes out what is suppressed. A suppression counts for what stands at its place, and for what stands in another file if any place of
 * it does. One that has no reason, or whose day is past, does not count: the finding says so. `today`: as `2027-01-31`; without it no
 * day is past.
 */
export function suppress(
  found: readonly Found[],
  suppressions: readonly Suppression[],
  today: string | undefined,
): { readonly kept: readonly Found[]; readonly suppressed: readonly Found[] } {
  if (suppressions.length === 0) return { kept: found, suppressed: [] }
  const kept: Found[] = []
  const suppressed: Found[] = []
  for (const each of found) {
    const meant = suppressions.filter((suppression) => isMeant(suppression, each))
    const suppression = meant.find((candidate) => lapse(candidate, today) === undefined)
    if (suppression) suppressed.push({ ...each, suppression })
    else kept.push(meant.reduce((noted, lapsed) => withLapse(noted, lapsed, today), each))
  }
  return { kept, suppressed }
}

function isMeant({ rules, covers }: Suppression, { rule, fault }: Found): boolean {
  if (!rules.includes(rule.id)) return false
  if (fault.at.source.path === covers.source.path) return isWithin(covers, fault.at)
  return (fault.related ?? []).some(({ at }) => isWithin(covers, at))
}

function isWithin(around: Place, { source, start }: Place): boolean {
  return around.source.path === source.path && around.start <= start && start < around.end
}

/** Why a suppression does not count. */
function lapse({ reason, until }: Suppression, today: string | undefined): string | undefined {
  if (reason === '') return 'this suppression has no reason, and does not count'
  if (until === undefined) return undefined
  if (!/^\d{4}-\d\d-\d\d$/.test(until)) return `\`${until}\` is no day such as 2027-01-31, so this suppression does not count`
  return today !== undefined && until < today ? `this suppression counted until ${until}` : undefined
}

function withLapse(found: Found, suppression: Suppression, today: string | undefined): Found {
  const note = lapse(suppression, today)
  if (note === undefined) return found
  return { ...found, fault: { ...found.fault, related: [...(found.fault.related ?? []), { at: suppression.at, note }] } }
}
