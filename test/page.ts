import type { Source } from '../src/model/source.ts'
import { type Expectation, expectationsIn } from './expectations.ts'

export const sectionNames = ['Flagged', 'Not flagged', 'Cannot tell', 'Fix', 'Messages you may have seen'] as const
export type SectionName = (typeof sectionNames)[number]

/** A small project on a rule's page: the code blocks below one heading. */
export interface Example {
  readonly section: SectionName
  readonly title: string
  readonly files: readonly Source[]
  readonly expectations: readonly Expectation[]
  /** What cannot be told here is not counted as not evaluated: the fence says `uncounted`. */
  readonly uncounted: boolean
  /** Where on the page its last block ends, as an index of lines. */
  readonly endLine: number
}

export interface Page {
  readonly title: string | undefined
  readonly sections: readonly string[]
  readonly examples: readonly Example[]
}

interface Draft {
  section: SectionName
  title: string
  files: Source[]
  expectations: Expectation[]
  uncounted: boolean
  endLine: number
}

const defaultNames: Readonly<Record<string, string>> = {
  hcl: 'main.tf',
  tf: 'main.tf',
  terraform: 'main.tf',
  json: 'main.tf.json',
  ts: 'stack.ts',
  yaml: 'manifest.yaml',
}

export function parsePage(text: string): Page {
  const lines = text.split('\n')
  const sections: string[] = []
  const examples: Draft[] = []
  let title: string | undefined
  let section: SectionName | undefined
  let example: Draft | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const heading = /^(#{1,3}) +(.*?)\s*$/.exec(line)
    const fence = /^(`{3,})\s*(.*)$/.exec(line)
    if (heading?.[1] === '#') {
      title ??= heading[2]
    } else if (heading?.[1] === '##') {
      sections.push(heading[2] ?? '')
      section = sectionNames.find((name) => name === heading[2])
      example = section && { section, title: section, files: [], expectations: [], uncounted: false, endLine: at }
      if (example) examples.push(example)
    } else if (heading && section) {
      example = { section, title: heading[2] ?? '', files: [], expectations: [], uncounted: false, endLine: at }
      examples.push(example)
    } else if (fence) {
      const [, ticks = '', info = ''] = fence
      const end = lines.indexOf(ticks, at + 1)
      if (end < 0) throw new Error(`the code block of line ${at + 1} has no end`)
      if (example) addBlock(example, info, `${lines.slice(at + 1, end).join('\n')}\n`, end)
      at = end
    }
  }
  return { title, sections, examples: examples.filter(({ files }) => files.length > 0) }
}

/** A fence says its language, then perhaps a file name, then options: `hcl modules/site/main.tf uncounted`. */
function addBlock(example: Draft, info: string, text: string, endLine: number): void {
  const [language = '', ...words] = info.split(/\s+/).filter((word) => word !== '')
  const named = words.find((word) => word !== 'uncounted' && !word.startsWith('expect='))
  const path = named ?? defaultNames[language]
  if (path === undefined || language === 'text') return
  if (example.files.some((file) => file.path === path)) {
    throw new Error(`"${example.title}" has two files ${path}: give each its name after the language of its code block`)
  }
  example.files.push({ path, text })
  example.endLine = endLine
  if (words.includes('uncounted')) example.uncounted = true
  for (const word of words) {
    const parts = /^expect=([a-z][a-z0-9-]*)@(\d+)$/.exec(word)
    if (parts) example.expectations.push({ file: path, line: Number(parts[2]), rule: parts[1] ?? '', message: '', todo: false })
    else if (word.startsWith('expect=')) throw new Error(`an expectation in a fence is \`expect=rule-id@line\`, not \`${word}\``)
  }
  if (!path.endsWith('.json')) example.expectations.push(...expectationsIn(path, text))
}
