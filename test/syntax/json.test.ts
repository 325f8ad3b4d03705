import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Place } from '../../src/model/source.ts'
import { type JsonValue, readJson } from '../../src/syntax/hcl/json-reader.ts'
import { parseJson } from '../../src/syntax/json.ts'
import type { Node } from '../../src/syntax/node.ts'

const texts: Record<string, string> = {
  'an object': '{"a": 1, "b": [true, null, "x"], "c": {}}',
  'white space of every kind': ' \n\t{ "a"\r\n:\n[ ] ,"b":\t{ "c" : -1.5e3 } }\n\n',
  'a byte order mark': '\uFEFF {"a": "b"}',
  'escapes in keys and values': '{"a\\"}": "\\\\", "\\u0062": ["]", "\\"", "{"], "c\\\\": "\\\\\\""}',
  'keys that are numbers, which JavaScript sorts': '{"b": 1, "2": [2], "1": [1]}',
  'the key of the prototype': '{"__proto__": {"a": 1}}',
  'a scalar': ' "text" ',
  'an empty list': '[]',
  'nested lists': '[[1, [2]], [[[3]]], 4]',
}
const folder = 'fixtures/cdk-cross-region/cdk.out'
for (const name of readdirSync(folder)) if (name.endsWith('.json')) texts[name] = readFileSync(`${folder}/${name}`, 'utf8')

test.each(Object.entries(texts))('%s: every value and key has its place', (_, text) => {
  const source = { path: 'a.json', text }
  const { node } = parseJson(source)
  const { value } = readJson(text)
  expect(node && [...placesOf(node)]).toEqual(value && [...expectedPlaces(value)])
})

describe('what is no JSON', () => {
  test.each([
    ['{"a": 1', 'expected `,` or `}`, found the end of the file', 7],
    ['{"a": }', 'expected a value, found `}`', 6],
    ['{"a": 1} x', 'expected the end of the file, found `x`', 9],
    ['', 'expected a value, found the end of the file', 0],
  ])('%s', (text, message, start) => {
    const { node, fault } = parseJson({ path: 'a.json', text })
    expect([node, fault?.message, fault?.at.start]).toEqual([undefined, message, start])
  })
})

test('what is nested too deeply is unknown', () => {
  const { node } = parseJson({ path: 'a.json', text: '['.repeat(100_000) + ']'.repeat(100_000) })
  let at: Node | undefined = node
  while (at?.kind === 'list') at = at.items[0]
  expect(at).toMatchObject({ kind: 'unknown', why: 'it is nested too deeply: more than 200 levels' })
})

test('the last of two equal keys counts, with its place', () => {
  const { node } = parseJson({ path: 'a.json', text: '{"a": 1, "a": 2}' })
  const entry = node?.kind === 'map' ? node.entries.get('a') : undefined
  expect([entry?.value, entry?.keyAt.start, entry?.value.at.start]).toMatchObject([{ value: 2 }, 9, 14])
})

function* placesOf(node: Node): Generator<string> {
  yield written(node.kind === 'scalar' ? JSON.stringify(node.value) : node.kind, node.at)
  if (node.kind === 'list') for (const item of node.items) yield* placesOf(item)
  if (node.kind !== 'map') return
  for (const [key, { keyAt, value }] of [...node.entries].sort(byKey)) {
    yield written(key, keyAt)
    yield* placesOf(value)
  }
}

function* expectedPlaces(value: JsonValue): Generator<string> {
  const kind = value.kind === 'array' ? 'list' : value.kind === 'object' ? 'map' : JSON.stringify(value.value)
  yield written(kind, value)
  if (value.kind === 'array') for (const item of value.items) yield* expectedPlaces(item)
  if (value.kind !== 'object') return
  for (const [key, property] of value.properties.map((each) => [each.key.value, each] as const).sort(byKey)) {
    yield written(key, property.key)
    yield* expectedPlaces(property.value)
  }
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function written(what: string, { start, end }: Pick<Place, 'start' | 'end'>): string {
  return `${what} ${start}-${end}`
}
