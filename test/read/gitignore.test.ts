import { type Arbitrary, array, assert, constantFrom, property } from 'fast-check'
import ignore from 'ignore'
import { isIgnored, parseIgnoreFile } from '../../src/read/gitignore.ts'

const ignored = (text: string, path: string, isDirectory = false, base = '') =>
  isIgnored([parseIgnoreFile(base, text)], path, isDirectory)

test.each([
  ['*.tfvars', 'a/b.tfvars', true],
  ['/b.tf', 'a/b.tf', false],
  ['/b.tf', 'b.tf', true],
  ['a/b.tf', 'x/a/b.tf', false],
  ['**/a/b.tf', 'x/a/b.tf', true],
  ['a/**', 'a/x/b.tf', true],
  ['a/**/b.tf', 'a/b.tf', true],
  ['*.tf\n!main.tf', 'main.tf', false],
  ['!main.tf\n*.tf', 'main.tf', true],
  ['# *.tf', 'main.tf', false],
  ['\\#x', '#x', true],
  ['\\!x', '!x', true],
  ['x  ', 'x', true],
  ['x\\ ', 'x ', true],
  ['*.tf\r\n', 'main.tf', true],
  ['[a-c]?.tf', 'b1.tf', true],
  ['[!a-c]?.tf', 'b1.tf', false],
  ['[', '[', false],
  ['main.tf/', 'main.tf', false],
])('%j and %j: %p', (pattern, path, expected) => expect(ignored(pattern, path)).toBe(expected))

test('a pattern with a slash at its end is for directories', () => expect(ignored('out/', 'a/out', true)).toBe(true))

test('a nested file speaks of its own folder, and before the ones above it', () => {
  const chain = [parseIgnoreFile('', '*.tf'), parseIgnoreFile('a/', '!main.tf\n/b/c.tf')]
  expect(isIgnored(chain, 'a/main.tf', false)).toBe(false)
  expect(isIgnored(chain, 'a/other.tf', false)).toBe(true)
  expect(isIgnored(chain, 'a/b/c.tf', false)).toBe(true)
})

test('a hostile pattern takes no time', () => {
  expect(ignored(`${'*a'.repeat(100)}*b`, 'a'.repeat(10_000))).toBe(false)
  expect(ignored(`${'**/a/'.repeat(100)}b`, 'a/'.repeat(2_000))).toBe(false)
})

test('agrees with the package `ignore` on patterns of every shape', () => {
  const piece = constantFrom('a', 'b', 'ab', '*', '*b', 'a*', '?', '[ab]', '[!a]', '**', 'a*b', 'b.tf')
  const pattern = array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('/'))
  const anchored = property(
    array(written(pattern), { minLength: 1, maxLength: 3 }),
    array(constantFrom('a', 'b', 'ab', 'aab', 'b.tf'), { minLength: 1, maxLength: 4 }),
    (patterns, parts) => {
      const text = patterns.join('\n')
      const oracle = ignore({ ignorecase: false, allowRelativePaths: true }).add(text)
      const file = parseIgnoreFile('', text)
      // As a walk does: a path below an ignored directory is never asked for.
      let ours = false
      for (let length = 1; length <= parts.length && !ours; length++) {
        ours = isIgnored([file], parts.slice(0, length).join('/'), length < parts.length)
      }
      expect({ text, path: parts.join('/'), ours }).toEqual({
        text,
        path: parts.join('/'),
        ours: oracle.ignores(parts.join('/')),
      })
    },
  )
  assert(anchored, { numRuns: 2_000, seed: 1 })
})

/** A pattern as it may be written: negated, anchored, for directories. */
function written(pattern: Arbitrary<string>): Arbitrary<string> {
  return pattern.chain((text) => constantFrom(text, `/${text}`, `${text}/`, `!${text}`))
}
