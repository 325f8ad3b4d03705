/**
 * A DNS name in lower case without a trailing dot, possibly with a leftmost `*`. A part that is not known stands in braces
 * (`www.${var.domain}`): two such names are compared by their shape, see `Unknown.same`.
 */
export type Hostname = string

export function hostname(text: string): Hostname {
  const name = text.trim()
  return (name.endsWith('.') ? name.slice(0, -1) : name).replace(/\$\{[^}]*\}|[A-Z]+/g, (part) =>
    part.startsWith('$') ? part : part.toLowerCase(),
  )
}

export function isPartlyUnknown(name: Hostname): boolean {
  return name.includes('${')
}

/** Nothing of it is known, not even that it is one name: `${var.domains}`. */
export function isWhollyUnknown(name: Hostname): boolean {
  return /^\$\{[^{}]*\}$/.test(name)
}

/** The first label and the rest, with unknown parts kept whole: `www.${var.a.b}` is `www` and `${var.a.b}`. */
function firstLabel(name: Hostname): [string, string] {
  let depth = 0
  for (let at = 0; at < name.length; at++) {
    const char = name[at]
    if (char === '{') depth++
    else if (char === '}') depth--
    else if (char === '.' && depth === 0) return [name.slice(0, at), name.slice(at + 1)]
  }
  return [name, '']
}

/** `example.com` of `*.example.com`. ACM validates both with one record. */
export function withoutWildcard(name: Hostname): Hostname {
  return name.replace(/^\*\./, '')
}

/** The name without its leftmost label; empty for a single label. */
export function parent(name: Hostname): Hostname {
  return firstLabel(name)[1]
}

/** Whether a name is that of a zone, or below it. */
export function isWithin(name: Hostname, zone: Hostname): boolean {
  return name === zone || name.endsWith(`.${zone}`)
}

/**
 * Whether a certificate name answers for a hostname: the same name, or a wildcard in place of exactly one leftmost label.
 * `*.x` covers `a.x`, not `x`, not `b.a.x`; a wildcard hostname needs the same wildcard.
 * Source: ACM User Guide, "Wildcard names"; RFC 6125 section 6.4.3.
 */
export function covers(name: Hostname, host: Hostname): boolean {
  if (name === host) return true
  if (!name.startsWith('*.')) return false
  const [label, rest] = firstLabel(host)
  return label !== '*' && !label.includes('${') && rest !== '' && rest === name.slice(2)
}

/**
 * How a host that is not covered lies to a certificate name. `unknown`: an unknown part of one could be anything in the other.
 */
export type Relation = 'covered' | 'apex' | 'deeper' | 'other' | 'unknown'

export function relation(name: Hostname, host: Hostname): Relation {
  if (covers(name, host)) return 'covered'
  if (name.startsWith('*.')) {
    const below = name.slice(2)
    if (host === below) return 'apex'
    if (host.endsWith(`.${below}`)) {
      const labels = host.slice(0, -below.length - 1)
      if (isPartlyUnknown(labels)) return 'unknown'
      return labels.includes('.') ? 'deeper' : 'other'
    }
  }
  if (!isPartlyUnknown(name) && !isPartlyUnknown(host)) return 'other'
  return canBeEqual(name, host) ? 'unknown' : 'other'
}

/**
 * `api.${d}` and `www.${d}` differ whatever `d` is, and `api.${d}.example.com` is never `www.example.com`; `${d}` may be anything.
 * A wildcard is compared by what follows its first label.
 */
function canBeEqual(name: Hostname, host: Hostname): boolean {
  const isWildcard = name.startsWith('*.')
  const [start, end] = edges(isWildcard ? name.slice(1) : name)
  const [hostStart, hostEnd] = edges(host)
  if (!end.endsWith(hostEnd) && !hostEnd.endsWith(end)) return false
  if (isWildcard) return true
  if (!start.startsWith(hostStart) && !hostStart.startsWith(start)) return false
  return !hasSameTail(name, host)
}

/** What is known before the first unknown part and after the last one. */
function edges(name: Hostname): [string, string] {
  return isPartlyUnknown(name) ? [name.slice(0, name.indexOf('${')), name.slice(name.lastIndexOf('}') + 1)] : [name, name]
}

/** From the first unknown part on, both are the same: what is before it decides. */
function hasSameTail(a: Hostname, b: Hostname): boolean {
  return isPartlyUnknown(a) && isPartlyUnknown(b) && a.slice(a.indexOf('${')) === b.slice(b.indexOf('${'))
}
