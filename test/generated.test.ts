import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { read } from '../src/read/read.ts'
import { exampleOutput, familyIndex, replaceBlock, ruleIndex, rulesTable } from './generated.ts'
import { isUpdate, loadRule, projectRoot, ruleFiles } from './rule-files.ts'

test('no rule has the id of another', () => {
  const ids = ruleFiles().map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

test('rules/index.ts lists every rule', () => {
  expect(readFileSync(join(projectRoot, 'rules', 'index.ts'), 'utf8')).toBe(ruleIndex(ruleFiles()))
  expect(rules.map(({ id }) => id)).toEqual(ruleFiles().map(({ id }) => id))
})

test('rules/families.ts knows where every page lies', () => {
  expect(readFileSync(join(projectRoot, 'rules', 'families.ts'), 'utf8')).toBe(familyIndex(ruleFiles()))
})

test('the table of rules in the README is current', () => {
  const path = join(projectRoot, 'README.md')
  const text = readFileSync(path, 'utf8')
  const current = replaceBlock(text, 'rules', rulesTable(ruleFiles().map((files) => ({ files, rule: loadRule(files) }))))
  expect(current).toContain('<!-- rules -->')
  if (isUpdate) writeFileSync(path, current)
  else expect(text).toBe(current)
})

test('the picture in the README is what the demo prints', () => {
  const path = join(projectRoot, 'README.md')
  const text = readFileSync(path, 'utf8')
  const { findings, sources } = showcaseFindings()
  const current = replaceBlock(text, 'showcase', exampleOutput(findings, sources))
  expect(current).toContain('apex-not-covered')
  if (isUpdate) writeFileSync(path, current)
  else expect(text).toBe(current)
})

/** Two that a newcomer understands at once, of one file. */
function showcaseFindings() {
  const reading = read(['fixtures/showcase'], { workingDirectory: projectRoot })
  const shown = ['apex-not-covered', 'unvalidated-certificate-used']
  const findings = lint(reading.files, reading).findings.filter(({ rule }) => shown.includes(rule))
  return { findings, sources: reading.files }
}
