import { arnKind, parseArn } from './arn.ts'
import { usualCases } from './by-default.ts'
import type { Endpoint, Reference } from './endpoint.ts'
import type { Deployment, WrittenArn, WrittenIn } from './model.ts'
import { type Note, notesOnUse } from './placement.ts'
import type { Place } from './source.ts'
import { both, combinations, inEveryCase, type Value } from './value.ts'

/** What a text is that stands where a certificate's ARN belongs. `what` is a clause for messages, empty where nothing is wrong. */
export interface Verdict {
  /**
   * pinned: the ARN of one certificate. open: nothing to say, as the parts that matter are not known or a later step puts them in.
   */
  readonly is: 'placeholder' | 'malformed' | 'wrong-service' | 'pinned' | 'open'
  readonly what: string
}

/** A text where a certificate is expected, with the use that it reaches. */
export interface Pinned {
  readonly text: string
  readonly at: Place
  readonly writtenIn: WrittenIn
  readonly what: string
  readonly endpoint: Endpoint
  /** The default of a template's parameter: a deploy may give another. */
  readonly isDefault: boolean
  /** Where it is used, when it is written elsewhere. */
  readonly related: readonly Note[]
}

/** The texts of one kind, of those uses that can be nothing else. That there is no certificate in some case excuses nothing. */
export function* pinnedArns(endpoints: readonly Endpoint[], is: Verdict['is']): Generator<Pinned> {
  for (const endpoint of endpoints) {
    for (const use of endpoint.uses) {
      const exists = both(endpoint.exists, use.when)
      const cases = ((exists && combinations(exists, use.certificate)) ?? []).filter(({ values: [value] }) => {
        return !value.known || value.value !== null
      })
      const pinned = ({ values: [value] }: (typeof cases)[number]): Pinned | undefined => {
        if (!value.known || value.value?.how !== 'literal') return undefined
        const { text, writtenIn } = value.value
        const verdict = judge(text, use.takesIamServerCertificate)
        if (verdict.is !== is) return undefined
        const related = notesOnUse(endpoint, use).filter(({ at }) => at.source !== value.at.source || at.start !== value.at.start)
        return { text, at: value.at, writtenIn, what: verdict.what, endpoint, isDefault: isDefault(value), related }
      }
      // What a deployer gives instead of a default excuses nothing either.
      const found = inEveryCase(cases, pinned) ?? inEveryCase(usualCases(cases, exists ?? []), pinned)
      if (found) yield* found
    }
  }
}

/** Whether a value came through a parameter of the template that it is written in. */
function isDefault({ at, trail }: Value<unknown>): boolean {
  const [first] = trail ?? []
  return first?.note.startsWith('parameter `') === true && first.at.source === at.source
}

/** What is written and reaches no endpoint. What does is judged with all that the endpoint may be given instead. */
export function unusedArns(endpoints: readonly Endpoint[], written: readonly WrittenArn[]): WrittenArn[] {
  if (written.length === 0) return []
  const place = (path: string, start: number) => `${path} ${start}`
  const used = new Set(
    endpoints.flatMap(({ uses }) =>
      uses.flatMap(({ certificate }) =>
        certificate.flatMap(({ value }) => (isDeclared(value) ? [] : [place(value.at.source.path, value.at.start)])),
      ),
    ),
  )
  // A place may begin at the quote before the text.
  const isUsed = ({ source: { path, text }, start }: Place) =>
    used.has(place(path, start)) || (text[start] === '"' && used.has(place(path, start + 1)))
  return written.filter(({ text, at }) => !isUsed(at) && judge(text, true).is === 'pinned')
}

/** The ARN of a certificate of the same code, which is written out all the same. */
function isDeclared(value: Value<Reference | null>): boolean {
  return value.known && value.value !== null && 'certificate' in value.value
}

/** Whether or not it is known what uses it. */
type PinnedAnywhere = WrittenArn & Partial<Pick<Pinned, 'related' | 'endpoint'>>

/** An expression that is put together from several ids is one place with several ARNs. */
export function byPlace(pinned: Iterable<PinnedAnywhere>): Iterable<[PinnedAnywhere, ...PinnedAnywhere[]]> {
  const groups = new Map<string, [PinnedAnywhere, ...PinnedAnywhere[]]>()
  for (const each of pinned) {
    const key = `${each.at.source.path} ${each.at.start}`
    const group = groups.get(key)
    if (!group) groups.set(key, [each])
    else if (!group.some(({ text }) => text === each.text)) group.push(each)
  }
  return groups.values()
}

const opened: Verdict = { is: 'open', what: '' }

/** Stands for a part that is not known here. */
const open = '\0'

/** What is filled in after Terraform has read the text, in the marks that templating tools use. */
const laterParts = /\$\{[^}]*\}|\{\{.*?\}\}|#\{[^}]*\}#?|\[\[.*?\]\]|<%.*?%>|__\w+__|%\w+%|@@\w+@@|\$\(\w+\)|\$[A-Za-z_]\w*/gs
const laterToken = /^<[^<>\s]+>$/

const asking = [
  /(?<![a-z])(?:replace|change|fill|insert|paste|enter|put|add|use|provide)[-_ ]?(?:me|this|it|here|with|in|your|the|real|actual|arn|acm|cert[a-z]*)(?![a-z])/i,
  /(?<![a-z])(?:your|todo|tbd|fixme|placeholder|dummy|foobar)(?![a-z])|x{3,}|\.{3}|…/i,
]

/** From the documentation of AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const exampleAccounts = new Set(['123456789012', '111122223333', '000000000000'])
const exampleIds = new Set(['12345678-1234-1234-1234-123456789012', '00000000-0000-0000-0000-000000000000'])

/** In characters. An ARN has at most 2,048; what is far longer is not searched for patterns. */
const longestArn = 4_096

/** The one place that tells placeholder, malformed, foreign and real ARNs apart, in this order. */
export function judge(written: string, takesIamServerCertificate: boolean): Verdict {
  if (written.length > longestArn) return { is: 'malformed', what: `it has ${written.length} characters` }
  const text = written.replace(laterParts, open)
  const trimmed = text.trim()
  if (trimmed === open || laterToken.test(trimmed)) return opened
  if (!trimmed.startsWith('arn:')) return judgeOther(text)
  return asPlaceholder(trimmed) ?? asMalformed(text) ?? judgeParts(trimmed, takesIamServerCertificate)
}

/** A text that is no ARN. */
function judgeOther(text: string): Verdict {
  if ([/<[^>]*>/, ...asking].some((pattern) => pattern.test(text)))
    return { is: 'placeholder', what: 'it is a note to whoever should put the ARN there' }
  if (text.includes(open)) return opened
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)) return { is: 'malformed', what: 'it is only the id of a certificate' }
  return { is: 'malformed', what: 'it does not begin with `arn:`' }
}

function asPlaceholder(text: string): Verdict | undefined {
  const placeholder = (part: string, belongs: string): Verdict => ({
    is: 'placeholder',
    what: `\`${part.replaceAll(open, '…')}\` stands where ${belongs} belongs`,
  })
  const angle = /<[^<>]*>/.exec(text)?.[0]
  if (angle !== undefined) return placeholder(angle, 'a part of the ARN')
  const arn = parseArn(text)
  if (!arn) return undefined
  const { service, region, account, resource } = arn
  if (exampleAccounts.has(account)) return placeholder(account, 'the id of your account')
  if (service !== 'acm') return undefined
  if (/^(?:aws[-_]?)?region$/i.test(region) || /^[A-Z][A-Z0-9_-]+$/.test(region) || /^x+-x+/i.test(region))
    return placeholder(region, 'the region')
  if (/^[\w-]*[a-z][\w-]*$/i.test(account)) return placeholder(account, 'the id of the account')
  if (!resource.startsWith('certificate/')) return undefined
  const id = resource.slice('certificate/'.length)
  if (id === '') return { is: 'placeholder', what: 'the id of the certificate is missing at its end' }
  if (exampleIds.has(id) || (/^[\w.-]+$/.test(id) && /[g-z]|\.{3}/i.test(id))) return placeholder(id, 'the id of a certificate')
  return undefined
}

function asMalformed(text: string): Verdict | undefined {
  const malformed = (what: string): Verdict => ({ is: 'malformed', what })
  if (text.startsWith('arn:arn:')) return malformed('`arn:` stands there twice')
  if (/\sarn:|,/.test(text.trim())) return malformed('it holds more than one ARN')
  if (text !== text.trim())
    return malformed(/[\r\n]/.test(text) ? 'a line break stands at its end' : 'white space stands around it')
  if (/\s/.test(text)) return malformed(/[\r\n]/.test(text) ? 'a line break stands inside it' : 'white space stands inside it')
  if (text.endsWith('/')) return malformed('a `/` stands at its end')
  return undefined
}

function judgeParts(text: string, takesIamServerCertificate: boolean): Verdict {
  const malformed = (what: string): Verdict => ({ is: 'malformed', what })
  const arn = parseArn(text)
  // An unknown part may hold several parts of the ARN.
  if (!arn) return text.includes(open) ? opened : malformed('it lacks parts of `arn:aws:acm:<region>:<account>:certificate/<id>`')
  const { partition, service, region, account, resource } = arn
  if ([partition, service].some((part) => part.includes(open))) return opened
  if (!/^aws(?:-[a-z-]+)?$/.test(partition)) return malformed(`\`${partition}\` is no partition of AWS`)
  const kind = arnKind(arn)
  if (kind === 'iam-server-certificate' && takesIamServerCertificate) return opened
  if (kind === 'iam-server-certificate') return { is: 'wrong-service', what: 'an IAM server certificate' }
  if (kind === 'private-ca') return { is: 'wrong-service', what: 'a private certificate authority' }
  if (service !== 'acm') return { is: 'wrong-service', what: `something of \`${service}\`` }
  if (region === '') return malformed('it names no region')
  if (!region.includes(open) && !/^[a-z]+(?:-[a-z]+)+-\d+$/.test(region)) return malformed(`\`${region}\` is no region`)
  if (!account.includes(open) && !/^\d{12}$/.test(account)) {
    return malformed(account === '' ? 'it names no account' : `the account \`${account}\` does not have 12 digits`)
  }
  if (/^acme-endpoint\//.test(resource)) return { is: 'wrong-service', what: 'an ACME endpoint' }
  if (!resource.startsWith('certificate/'))
    return resource.startsWith(open) ? opened : malformed('it does not end in `certificate/` and an id')
  const id = resource.slice('certificate/'.length)
  if (id.includes(open)) return opened
  return /^[\w-]+$/.test(id) ? { is: 'pinned', what: '' } : malformed(`\`${id}\` is no id of a certificate`)
}

const exampleFile = /(?:^|[._-])(?:examples?|samples?|templates?|tests?)(?:[._-]|$)/i
const terraformExample = /^(?:examples?|samples?|templates?|tests|testdata|fixtures?)$/i
/** In a chart, and with CloudFormation, `templates` holds what is deployed. */
const deployedExample = /^(?:examples?|samples?|tests|testdata|test[_-]files|fixtures?|e2e|docs?|documentation)$/i

/** Whether it is written in what clusters are given, in whatever form. */
export function isKubernetes(writtenIn: WrittenIn): boolean {
  return writtenIn === 'manifest' || writtenIn === 'chart' || writtenIn === 'chart-values'
}

/** Whether a file shows how something is written rather than what is deployed. */
export function isExample({ source: { path } }: Place, writtenIn: WrittenIn, format: Deployment['format']): boolean {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const isTemplate = format === 'cloudformation'
  const example = isTemplate || isKubernetes(writtenIn) ? deployedExample : terraformExample
  if (folders[0] === 'test' || folders.some((folder) => example.test(folder))) return true
  return (isTemplate ? /(?:^|[._-])(?:examples?|samples?|tests?)(?:[._-]|$)/i : exampleFile).test(name)
}

/** The text on one line, short enough for a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `\`${line.length > 120 ? `${line.slice(0, 117)}…` : line}\``
}
