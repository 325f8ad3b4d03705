import type { Finding } from '../src/result.ts'

/** What a comment in an example or fixture says will be found: `# expect: rule-id "part of the message"`. */
export interface Expectation {
  readonly file: string
  readonly line: number
  /** Only a sidecar names columns. */
  readonly column?: number
  readonly rule: string
  /** Empty when any message will do. */
  readonly message: string
  /** A known miss: fails as soon as it is found. */
  readonly todo: boolean
}

const comment = /(?:#|\/\/)\s*(todo-)?expect:\s*([a-z][a-z0-9-]*)(?:\s+"((?:[^"\\]|\\.)*)")?/g
const attempt = /(?:#|\/\/)\s*(?:todo-)?expect\b/g

/** A comment alone on its line speaks of the next line that is not such a comment; another of its own line. */
export function expectationsIn(file: string, text: string): Expectation[] {
  const expectations: Expectation[] = []
  let waiting: Omit<Expectation, 'line'>[] = []
  text.split('\n').forEach((content, index) => {
    const line = index + 1
    const found = Array.from(content.matchAll(comment), ([, todo, rule = '', message = '']) => ({
      file,
      rule,
      message: message.replace(/\\(.)/g, '$1'),
      todo: todo !== undefined,
    }))
    if (found.length !== Array.from(content.matchAll(attempt)).length) {
      throw new Error(`${file}:${line}: an expectation is written \`# expect: rule-id "part of the message"\``)
    }
    const start = content.search(attempt)
    if (found.length > 0 && content.slice(0, start).trim() === '') {
      waiting.push(...found)
    } else {
      for (const each of [...waiting, ...found]) expectations.push({ ...each, line })
      waiting = []
    }
  })
  if (waiting.length > 0) throw new Error(`${file}: the expectation at its end has no line to speak of`)
  return expectations
}

/** `path:line:column: rule-id message part`, one a line; for files that cannot hold comments. */
export function expectationsInSidecar(text: string): Expectation[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const parts = /^(.+?):(\d+):(\d+): (todo )?([a-z][a-z0-9-]*)(?: (.*))?$/.exec(line.trim())
      if (!parts) throw new Error(`expected.txt: a line is \`path:line:column: rule-id message part\`, not \`${line}\``)
      const [, file = '', lineNumber, column, todo, rule = '', message = ''] = parts
      return { file, line: Number(lineNumber), column: Number(column), rule, message, todo: todo !== undefined }
    })
}

/** What is wrong between findings and expectations, both ways, in words; empty when they agree. */
export function disagreements(findings: readonly Finding[], expectations: readonly Expectation[]): string[] {
  const left = [...findings]
  const wrong: string[] = []
  // The more an expectation says, the earlier it chooses.
  const ordered = [...expectations].sort((a, b) => Number(a.todo) - Number(b.todo) || b.message.length - a.message.length)
  for (const expectation of ordered) {
    const at = left.findIndex((finding) => meets(finding, expectation))
    const [finding] = at < 0 ? [] : left.splice(at, 1)
    if (!finding && !expectation.todo) wrong.push(`missing:    ${describe(expectation)}`)
    if (finding && expectation.todo) wrong.push(`now found:  ${describe(expectation)}; make it a plain expectation`)
  }
  for (const { rule, location, message } of left) {
    wrong.push(`unexpected: ${location.file}:${location.line}:${location.column} ${rule} "${message}"`)
  }
  return wrong
}

function meets({ rule, location, message }: Finding, expectation: Expectation): boolean {
  return (
    rule === expectation.rule &&
    location.file === expectation.file &&
    location.line === expectation.line &&
    (expectation.column === undefined || location.column === expectation.column) &&
    message.includes(expectation.message)
  )
}

function describe({ file, line, column, rule, message }: Expectation): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`} ${rule}${message === '' ? '' : ` "${message}"`}`
}

/** The text without its expectations, as a reader would have written it; lines stay where they are. */
export function withoutExpectations(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const start = line.search(attempt)
      return start < 0 ? line : line.slice(0, start).trimEnd()
    })
    .join('\n')
}
