import { withoutWildcard } from './hostname.ts'

/** What is wrong with a name as it is written for a certificate. One name has one fault: the first of these. */
export type NameFault =
  /** Text that was meant to be an expression: `reference` is what it names; marked as one (`$var.x`), or in bare words. */
  | { readonly kind: 'not-interpolated'; readonly reference: string; readonly isMarked: boolean }
  | {
      readonly kind: 'too-long'
      readonly part: 'name' | 'primary' | 'label'
      readonly length: number
      readonly limit: number
      readonly label?: string
    }
  /** `why` goes on from the name: "holds a space". `better` is the name as it should be, where that can be told. */
  | { readonly kind: 'invalid'; readonly why: string; readonly better?: string }

/** Lengths in octets. Source: ACM API, RequestCertificate. */
const limits = { primary: 64, name: 253, label: 63 } as const

/** In characters. What is longer is too long, and not searched for patterns. */
const longestText = 1_000

export function nameFault(written: string, role: 'primary' | 'alternative'): NameFault | undefined {
  if (written.length > longestText) return lengthFault(written, role)
  const marked = markedReference(written)
  const reference = marked ?? bareReference(written)
  if (reference !== undefined) return { kind: 'not-interpolated', reference, isMarked: marked !== undefined }
  if (isFilledInLater(written)) return undefined
  return characterFault(written) ?? lengthFault(written, role) ?? labelFault(written)
}

/** Objects that an expression starts with. */
const roots = 'var|local|module|data|each|path|terraform|count|self'

const marks = [
  // `$var.domain`
  new RegExp(`\\$((?:${roots})\\.[\\w.]+)`),
  // `$(var.domain)`
  new RegExp(`\\$\\(\\s*((?:${roots})\\.[\\w.[\\]"]+)\\s*\\)`),
  // `{var.domain}`, and the `${var.domain}` that a doubled `$` makes a text; two braces belong to some other template language.
  new RegExp(`(?<!\\{)\\{\\s*((?:${roots})\\.[^{}]*?)\\s*\\}(?!\\})`),
]

/**
 * Words that attributes and variables are called by and that are no top-level domains: a name that ends in one is no name of the
 * public DNS. (`name`, `host`, `zone`, `domains`, `site` are top-level domains.)
 */
const variableWords = new Set(
  'domain domainname fqdn hostname hostnames subdomain subdomains apex dns env environment stage url zonename basedomain rootdomain'.split(
    ' ',
  ),
)

function markedReference(written: string): string | undefined {
  for (const pattern of marks) {
    const [, found] = pattern.exec(written) ?? []
    if (found !== undefined) return withoutEndDots(found)
  }
  return undefined
}

function withoutEndDots(text: string): string {
  let end = text.length
  while (text[end - 1] === '.') end--
  return text.slice(0, end)
}

/** `*.var.domain`: labels that read like a reference, with an end that no real name has. */
function bareReference(written: string): string | undefined {
  const labels = written.split('.')
  const last = labels.at(-1) ?? ''
  const isNoDomain = /^[A-Za-z]\w*$/.test(last) && (last.includes('_') || variableWords.has(last.toLowerCase()))
  for (const [at, label] of labels.entries()) {
    const rest = labels.slice(at + 1)
    const isReference =
      ((label === 'var' || label === 'local') && rest.length > 0 && isNoDomain) ||
      (label === 'each' && (rest[0] === 'key' || rest[0] === 'value') && (rest.length === 1 || isNoDomain)) ||
      (label === 'module' && rest.length > 1 && isNoDomain) ||
      (/^(?:aws|cloudflare)_[a-z0-9_]+$/.test(label) && rest.length > 1)
    if (isReference) return (labels[at - 1] === 'data' ? labels.slice(at - 1) : labels.slice(at)).join('.')
  }
  return undefined
}

/** Another tool's placeholder: the name is not what is written. */
function isFilledInLater(written: string): boolean {
  return /\{\{|<[^<>]+>|\$[\w({]|%\w+%|__\w+__|@\w+@|\[\[/.test(written)
}

function characterFault(written: string): NameFault | undefined {
  const invalid = (why: string, better?: string): NameFault =>
    better === undefined ? { kind: 'invalid', why } : { kind: 'invalid', why, better }
  if (/\s/.test(written)) return invalid('holds white space', /\S\s+\S/.test(written) ? undefined : written.trim())
  if (/[/:]/.test(written)) return invalid('is a URL or has a port', /^(?:\w+:\/\/)?([^/:]*)/.exec(written)?.[1])
  const [foreign] = /[^ -~]/u.exec(written) ?? []
  if (foreign !== undefined) return invalid(`holds \`${foreign}\`, which is not ASCII`, inPunycode(written))
  if (written.endsWith('.')) return invalid('ends in a dot', withoutEndDots(written))
  const name = withoutWildcard(written)
  if (name.includes('*')) return invalid('has its `*` elsewhere than as the whole first label')
  if (written.includes('_')) return invalid('holds an underscore', withHyphens(written))
  const [other] = /[^A-Za-z0-9.-]/.exec(name) ?? []
  return other === undefined ? undefined : invalid(`holds \`${other}\``)
}

function withHyphens(written: string): string | undefined {
  const better = written.replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, '-')
  return better.includes('_') ? undefined : better
}

function lengthFault(written: string, role: 'primary' | 'alternative'): NameFault | undefined {
  const label = written.split('.').find(({ length }) => length > limits.label)
  if (label !== undefined) return { kind: 'too-long', part: 'label', length: label.length, limit: limits.label, label }
  if (written.length > limits.name) return { kind: 'too-long', part: 'name', length: written.length, limit: limits.name }
  if (role === 'alternative' || written.length <= limits.primary) return undefined
  return { kind: 'too-long', part: 'primary', length: written.length, limit: limits.primary }
}

/** Sources: ACM API, DomainNameString; ACM User Guide, managed renewal, on hyphens in the third and fourth place. */
function labelFault(written: string): NameFault | undefined {
  const labels = withoutWildcard(written).split('.')
  const invalid = (why: string): NameFault => ({ kind: 'invalid', why })
  if (labels.includes('')) return invalid('has an empty label')
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-')))
    return invalid('has a label that begins or ends with a hyphen')
  if (labels.length < 2)
    return invalid(written.startsWith('*.') ? 'is a wildcard for a whole top-level domain' : 'is a single label')
  if ((labels.at(-1) ?? '').length < 2) return invalid('ends in a label of one character')
  const reserved = labels.find((label) => label.slice(2, 4) === '--' && (!/^xn--/i.test(label) || !isPunycode(label)))
  return reserved === undefined ? undefined : invalid(`has the label \`${reserved}\`, which looks like punycode and is none`)
}

function inPunycode(written: string): string | undefined {
  try {
    return new URL(`http://${written}`).hostname
  } catch {
    return undefined
  }
}

function isPunycode(label: string): boolean {
  return inPunycode(`${label}.com`) !== undefined
}
