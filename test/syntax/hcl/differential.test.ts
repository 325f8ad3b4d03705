import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'
import { compare } from './differential.ts'

const snippets = join(__dirname, 'snippets')
const fixtures = join(__dirname, '../../../fixtures')

describe('the same verdict and structure as HashiCorp’s parser', () => {
  test.each(terraformFiles(snippets))('snippet %s', (name) => {
    const text = readFileSync(join(snippets, name), 'utf8')
    const { faults } = parseHcl({ path: name, text })
    expect(faults.length > 0).toBe(name.startsWith('invalid-'))
    expect(compare(name, text)).toBeUndefined()
  })

  test('all fixtures', () => {
    const differences = terraformFiles(fixtures).map((name) => [name, compare(name, readFileSync(join(fixtures, name), 'utf8'))])
    expect(differences.filter(([, difference]) => difference)).toEqual([])
  })
})

function terraformFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.tf')).sort()
}
