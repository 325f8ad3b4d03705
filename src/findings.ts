import type { Found } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import type { Deployment, Unevaluated, Variant } from './model/model.ts'
import { type Location, locate, type Place } from './model/source.ts'
import type { Finding, NotEvaluated } from './result.ts'

/**
 * What the rules found, as findings: each once, though several deployments share its code, in an order that is the same on every
 * run and machine.
 */
export function findingsOf(found: readonly Found[], deployments: readonly Deployment[] = []): Finding[] {
  const keyOf = ({ rule, fault }: Found) => [rule.id, ...identity(fault.at), fault.message]
  const notes = notesOnVariants(found, keyOf, deployments)
  const located = distinctBy(found, keyOf).map((each) => {
    return { ...each, location: locate(each.fault.at), variants: notes.get(keyOf(each).join('\0')) ?? [] }
  })
  located.sort(
    (a, b) =>
      compareLocations(a.location, b.location) || compare(a.rule.id, b.rule.id) || compare(a.fault.message, b.fault.message),
  )
  const seen = new Map<string, number>()
  return located.map(({ rule, fault, location, origin, variants, suppression }) => ({
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    message: fault.message,
    location,
    related: [...(fault.related ?? []), ...madeAt(origin), ...variants].map(({ note, at }) => ({ note, location: locate(at) })),
    remedy: fault.remedy,
    fingerprint: fingerprintOf(rule.id, location.file, fault.subject, seen),
    ...(suppression && { suppression: { reason: suppression.reason, location: locate(suppression.at) } }),
  }))
}

function madeAt(origin: Place | undefined): { note: string; at: Place }[] {
  return origin ? [{ note: 'the construct is made here', at: origin }] : []
}

/** In more environments than this, a finding names no further ones. */
const mostVariants = 3

/** Where code is deployed several times and not all of it has the fault: the environments that have it, beside the code. */
function notesOnVariants(
  found: readonly Found[],
  keyOf: (each: Found) => readonly (string | number)[],
  deployments: readonly Deployment[],
): Map<string, { note: string; at: Place }[]> {
  const byKey = new Map<string, Variant[]>()
  for (const each of found) {
    const { variant, fault } = each
    if (!variant || fault.at.source === variant.at.source) continue
    const key = keyOf(each).join('\0')
    byKey.set(key, [...(byKey.get(key) ?? []), variant])
  }
  const notes = new Map<string, { note: string; at: Place }[]>()
  for (const [key, variants] of byKey) {
    const names = new Set(variants.map(({ name }) => name))
    const all = deployments.filter(({ variant }) => variant?.of === variants[0]?.of)
    if (names.size >= all.length) continue
    const distinct = variants.filter(({ name }, index) => variants.findIndex((other) => other.name === name) === index)
    notes.set(
      key,
      distinct.slice(0, mostVariants).map(({ name, at }) => ({ note: `it is so in ${name}`, at })),
    )
  }
  return notes
}

/**
 * The folder stands for the module: two modules may hold the same address. What is found several times about one subject is
 * counted, in the order of the findings.
 */
function fingerprintOf(rule: string, file: string, subject: string, seen: Map<string, number>): string {
  const parts = [rule, file.slice(0, file.lastIndexOf('/') + 1), subject]
  const key = parts.join('\0')
  const before = seen.get(key) ?? 0
  seen.set(key, before + 1)
  return before === 0 ? fingerprint(...parts) : fingerprint(...parts, String(before + 1))
}

export function notEvaluatedOf(unevaluated: readonly Unevaluated[]): NotEvaluated[] {
  return distinctBy(unevaluated, ({ why, at }) => [why, ...identity(at)])
    .map(({ why, at }) => ({ why, location: locate(at) }))
    .sort((a, b) => compareLocations(a.location, b.location) || compare(a.why, b.why))
}

function identity({ source, start, end }: Place): (string | number)[] {
  return [source.path, start, end]
}

function distinctBy<T>(items: readonly T[], key: (item: T) => readonly (string | number)[]): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const text = key(item).join('\0')
    return !seen.has(text) && seen.add(text)
  })
}

function compareLocations(a: Location, b: Location): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column
}

/** By code unit: an order of a locale would differ between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
