import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventoryName } from '../src/config/names.ts'
import * as cdkSource from '../src/formats/cdk-source/index.ts'
import { yamlFormats } from '../src/formats/yaml-formats.ts'
import { parseInventory } from '../src/inventory.ts'
import { lint } from '../src/lint.ts'
import { lookupIn } from '../src/lookup.ts'
import type { AcmView } from '../src/model/acm-view.ts'
import type { DnsView } from '../src/model/dns-view.ts'
import type { Source } from '../src/model/source.ts'
import { isCandidate } from '../src/read/candidates.ts'
import type { Result } from '../src/result.ts'
import type { Rule } from '../src/rule.ts'
import { disagreements } from './expectations.ts'
import { exampleOutput, generatedPage } from './generated.ts'
import { type Example, parsePage, sectionNames } from './page.ts'
import { isUpdate, loadRule, projectRoot, ruleFiles } from './rule-files.ts'

/** The pages of the rules are their tests: CONTRIBUTING.md tells how. Only a page's own rule runs on it. */
describe.each(ruleFiles())('$id', (files) => {
  test('has a rule and a page', () => {
    expect(existsSync(join(projectRoot, files.code))).toBe(true)
    expect(existsSync(join(projectRoot, files.page))).toBe(true)
  })
  if (!existsSync(join(projectRoot, files.code)) || !existsSync(join(projectRoot, files.page))) return

  const rule = loadRule(files)
  const path = join(projectRoot, files.page)
  const text = readFileSync(path, 'utf8')
  const page = parsePage(text)

  test('is what its file is called', () => expect(rule.id).toBe(files.id))

  test('the page has its title and its sections', () => {
    expect(page.title).toBe(files.id)
    expect(page.sections).toEqual(sectionNames)
    expect(page.examples.filter(({ section }) => section === 'Flagged')).not.toHaveLength(0)
  })

  test('what is generated on the page is current', () => {
    const example = page.examples.find(({ section }) => section === 'Flagged')
    if (!example) return
    const current = generatedPage(text, rule, exampleOutput(run(rule, example).findings, example.files))
    if (isUpdate && current !== text) writeFileSync(path, current)
    else if (current !== text) throw new Error(`run \`UPDATE=1 npm test\`; this differs:\n${firstDifference(text, current)}`)
  })

  for (const section of sectionNames) {
    const examples = page.examples.filter((example) => example.section === section)
    if (examples.length === 0) continue
    describe(section, () => {
      test.each(examples)('$title', (example) => {
        const result = run(rule, example)
        const wrong = [...misplaced(example, rule), ...disagreements(result.findings, example.expectations)]
        if (section === 'Cannot tell' && !example.uncounted && result.notEvaluated.length === 0) {
          wrong.push('nothing counts as not evaluated; if that is right here, say `uncounted` after the language of the block')
        }
        if (wrong.length > 0) throw new Error(`\n${wrong.join('\n')}`)
      })
    })
  }
})

function run(rule: Rule, { files }: Example): Result {
  const candidates = files.filter(({ path }) => isCandidate(path))
  const options = { ...lookupIn(files), yaml: yamlFormats, cdkSource, rules: [rule], ...acmOf(files) }
  const { failures, ...result } = lint(candidates, options)
  if (failures.length > 0) throw new Error(`the rule threw: ${failures.map(({ message }) => message).join()}`)
  return { failures, ...result }
}

/** An example may have an inventory; it is judged on the day that it is of. */
function acmOf(files: readonly Source[]): { acm?: AcmView } {
  const inventory = inventoryOf(files)
  const dns = dnsOf(files)
  if (!inventory && !dns) return {}
  const day = inventory ? new Date(JSON.parse(inventory.text).asOf) : new Date(0)
  const nothing = { certificates: [], complete: new Set<string>(), notFound: new Set<string>(), asOf: day, now: day }
  return { acm: { ...(inventory ? parseInventory(inventory, day) : nothing), ...(dns && { dns }) } }
}

/** Its certificates may be `"repeated": 2300` times, each time with another ARN. */
function inventoryOf(files: readonly Source[]): Source | undefined {
  const file = files.find(({ path }) => path === inventoryName)
  if (!file?.text.includes('"repeated"')) return file
  const { certificates, ...rest } = JSON.parse(file.text)
  const all = certificates.flatMap(({ repeated = 1, arn, ...each }: { repeated?: number; arn: string }) =>
    Array.from({ length: repeated }, (_, index) => ({ ...each, arn: index === 0 ? arn : `${arn}-${index}` })),
  )
  return { ...file, text: JSON.stringify({ ...rest, certificates: all }) }
}

/** An example may say what DNS answers. */
function dnsOf(files: readonly Source[]): DnsView | undefined {
  const answers = files.find(({ path }) => path === 'dns.json')
  if (!answers) return undefined
  const given = JSON.parse(answers.text)
  const mapOf = <T>(key: keyof DnsView) => new Map<string, T>(Object.entries(given[key] ?? {}))
  return { cnames: mapOf('cnames'), caa: mapOf('caa'), delegations: mapOf('delegations') }
}

/** Expectations that have no business where they stand. */
function misplaced({ section, expectations }: Example, rule: Rule): string[] {
  const others = expectations.filter((expectation) => expectation.rule !== rule.id)
  const wrong = others.map(({ file, line, rule: id }) => `${file}:${line} expects ${id}, but only ${rule.id} runs on this page`)
  const plain = expectations.filter(({ todo }) => !todo)
  if (section === 'Flagged' && expectations.length === 0) wrong.push('an example that is flagged expects something')
  if (section !== 'Flagged' && plain.length > 0) wrong.push(`an example under "${section}" expects nothing`)
  return wrong
}

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const at = now.findIndex((line, index) => line !== old[index])
  return `line ${at + 1}\n- ${old[at] ?? ''}\n+ ${now[at] ?? ''}`
}
