import type { Source } from '../src/model/source.ts'
import { findingsLines } from '../src/report/terminal.ts'
import type { Finding } from '../src/result.ts'
import type { Rule } from '../src/rule.ts'
import { withoutExpectations } from './expectations.ts'
import { type Page, parsePage } from './page.ts'
import type { RuleFiles } from './rule-files.ts'

// Everything that is written from the rules rather than by hand. `UPDATE=1 npm test` writes it, otherwise a difference fails.

export function ruleIndex(files: readonly RuleFiles[]): string {
  const imports = files
    .map(({ id, family }) => ({ line: `import ${nameOf(id)} from './${family}/${id}.ts'`, from: `./${family}/${id}.ts` }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return [
    "import type { Rule } from '../src/rule.ts'",
    ...imports.map(({ line }) => line),
    '',
    '/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */',
    files.length === 1 ? `export const rules: readonly Rule[] = [${nameOf(files[0]?.id ?? '')}]` : list(files),
    '',
  ].join('\n')
}

/** What a rule's page lies under, for links to it. */
export function familyIndex(files: readonly RuleFiles[]): string {
  return [
    '/** The folder in which each rule and its page lie. Generated: `UPDATE=1 npm test`. */',
    'export const families: Readonly<Record<string, string>> = {',
    ...files.map(({ id, family }) => `  '${id}': '${family}',`),
    '}',
    '',
  ].join('\n')
}

function list(files: readonly RuleFiles[]): string {
  const names = files.map(({ id }) => nameOf(id))
  const oneLine = `export const rules: readonly Rule[] = [${names.join(', ')}]`
  return oneLine.length <= 130
    ? oneLine
    : `export const rules: readonly Rule[] = [\n${names.map((name) => `  ${name},\n`).join('')}]`
}

function nameOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

export function rulesTable(rules: readonly { files: RuleFiles; rule: Rule }[]): string {
  const rows = rules.map(({ files, rule }) => `| [${rule.id}](${files.page}) | ${severityOf(rule)} | ${rule.summary} |`)
  return ['| rule | severity | finds |', '|---|---|---|', ...rows].join('\n')
}

/** An optional rule is off. */
function severityOf({ severity, isOptional }: Rule): string {
  return isOptional ? `${severity}, off` : severity
}

const formatNames: Readonly<Record<string, string>> = {
  terraform: 'Terraform',
  plan: 'Terraform plans',
  cloudformation: 'CloudFormation',
  'cdk-source': 'CDK source',
  kubernetes: 'Kubernetes',
  helm: 'Helm',
  live: 'live status',
}

export function pageHeader(rule: Rule): string {
  const reads = rule.reads.map((format) => formatNames[format] ?? format).join(', ')
  const references = rule.references.map((reference) => `<${reference}>`)
  return [
    `**${rule.summary}.**`,
    '',
    `Severity: ${severityOf(rule)} · reads: ${reads} · since: ${rule.since}`,
    ...(references.length > 0 ? ['', `References: ${references.join(', ')}`] : []),
  ].join('\n')
}

/** What the terminal shows for an example, without the counts. */
export function exampleOutput(findings: readonly Finding[], files: readonly Source[]): string {
  const shown = new Map(files.map(({ path, text }) => [path, { path, text: withoutExpectations(text) }]))
  const lines = findingsLines(findings, {
    sourceOf: (path) => shown.get(path),
    colors: false,
    width: 100,
  })
  return ['```text', ...lines.slice(0, -1).map((line) => line.trimEnd()), '```'].join('\n')
}

/** The page as it should be: header below the title, output below the first flagged example. */
export function generatedPage(text: string, rule: Rule, output: string): string {
  const withHeader = replaceBlock(text, 'generated', pageHeader(rule), () => 0)
  return replaceBlock(withHeader, 'output', output, endOfFirstFlagged)
}

/** The line of the page after which a missing output block is put. */
function endOfFirstFlagged(text: string): number | undefined {
  const page: Page = parsePage(text)
  return page.examples.find(({ section }) => section === 'Flagged')?.endLine
}

/** Puts a content between `<!-- name -->` and `<!-- /name -->`; where they are missing, after the line that `after` names. */
export function replaceBlock(text: string, name: string, content: string, after?: (text: string) => number | undefined): string {
  const open = `<!-- ${name} -->`
  const close = `<!-- /${name} -->`
  const block = `${open}\n${content}\n${close}`
  const start = text.indexOf(open)
  if (start >= 0) {
    const end = [close, open].map((mark) => ({ mark, at: text.indexOf(mark, start + open.length) })).find(({ at }) => at >= 0)
    return end ? text.slice(0, start) + block + text.slice(end.at + end.mark.length) : text.replace(open, () => block)
  }
  const line = after?.(text)
  if (line === undefined) return text
  const lines = text.split('\n')
  return [...lines.slice(0, line + 1), '', block, ...lines.slice(line + 1)].join('\n')
}
