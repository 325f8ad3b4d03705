// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseTerraformJson } from '../../../src/syntax/hcl/json.ts'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'

const many = 100_000

/** What could overflow the stack, or take a time that grows with the square of the size. */
const hostile: Record<string, string> = {
  parentheses: `a = ${'('.repeat(many)}`,
  brackets: `a = ${'['.repeat(many)}`,
  braces: `a = ${'{x='.repeat(many)}`,
  calls: `a = ${'f('.repeat(many)}`,
  'for expressions': `a = ${'[for x in '.repeat(many)}`,
  interpolations: `a = ${'"${'.repeat(many)}`,
  heredocs: `a = ${'<<E\n${'.repeat(many)}`,
  'unclosed heredocs': 'a = <<E\n'.repeat(many),
  negations: `a = ${'!'.repeat(many)}x`,
  conditionals: `a = ${'x ? y : '.repeat(many)}z`,
  attributes: `a = x${'.y'.repeat(many)}`,
  indexes: `a = x${'[0]'.repeat(many)}`,
  splats: `a = x${'[*]'.repeat(many)}`,
  operators: `a = 1${' + 1'.repeat(many)}`,
  blocks: 'a {\n'.repeat(many),
  'blocks on one line': 'a { '.repeat(many),
  directives: `a = "${'%{ if x }'.repeat(many)}"`,
  elses: `a = "${'%{ if x }%{ else }'.repeat(many)}"`,
  'unclosed comments': '/* '.repeat(many),
  'unclosed strings': 'a = "\n'.repeat(many),
  'unclosed objects': 'a = {\n'.repeat(many),
  labels: `a ${'"b" '.repeat(many)}`,
  'many attributes': Array.from({ length: many }, (_, index) => `a${index} = 1\n`).join(''),
  'one attribute many times': 'a = 1\n'.repeat(many),
  'long list': `a = [${'1, '.repeat(many)}]`,
  'long heredoc': `a = <<-E\n${'  x ${y}\n'.repeat(many)}  E\n`,
  'bad escapes': `a = "${'\\x'.repeat(many)}"`,
  'line breaks': '\r\n'.repeat(many),
  'control characters': '\u0000\u0001\r'.repeat(many),
}

describe('hostile texts', () => {
  test.each(Object.entries(hostile))('%s', (_, text) => {
    const start = performance.now()
    const { faults } = parseHcl({ path: 'main.tf', text })
    expect(performance.now() - start).toBeLessThan(5000)
    expect(faults.length).toBeLessThanOrEqual(20)
  })

  test('nested JSON', () => {
    const { faults } = parseTerraformJson({ path: 'main.tf.json', text: '[{"a":'.repeat(many) })
    expect(faults[0]?.message).toBe('nested too deeply: more than 200 levels')
  })
})

test.each(['parentheses', 'interpolations', 'attributes', 'operators', 'blocks', 'conditionals'])('too deep: %s', (name) => {
  const { faults } = parseHcl({ path: 'main.tf', text: hostile[name] ?? '' })
  expect(faults[0]?.message).toMatch(/^nested too deeply: more than (200|1000) levels$/)
})

test('what people write is not too deep', () => {
  const nested = `a = ${'['.repeat(100)}${']'.repeat(100)}\nb = ${'x || '.repeat(300)}x\n`
  expect(parseHcl({ path: 'main.tf', text: nested }).faults).toEqual([])
})

test('cut or changed anywhere, a text gives faults with places in it, and nothing worse', () => {
  const folder = join(__dirname, 'snippets')
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    for (let at = 0; at < text.length; at += 3) {
      for (const changed of [
        text.slice(0, at),
        `${text.slice(0, at)}"${text.slice(at)}`,
        `${text.slice(0, at)}{${text.slice(at + 1)}`,
      ]) {
        for (const { start, end } of parseHcl({ path: name, text: changed }).faults) {
          if (start < 0 || end < start || end > changed.length) throw new Error(`${start}-${end} in ${JSON.stringify(changed)}`)
        }
      }
    }
  }
})
