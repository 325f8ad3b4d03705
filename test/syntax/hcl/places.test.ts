import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseExpression, parseHcl } from '../../../src/syntax/hcl/parse.ts'
import type { Expression, Node } from '../../../src/syntax/hcl/tree.ts'
import { show } from './show.ts'

const snippets = join(__dirname, 'snippets')

test.each(readdirSync(snippets).filter((name) => !name.startsWith('invalid-')))(
  'what stands at a place is the node: %s',
  (name) => {
    const text = readFileSync(join(snippets, name), 'utf8')
    for (const node of nodesIn(parseHcl({ path: name, text }).body)) {
      if (!isExpression(node) || standsForAnElement(node)) continue
      const written = text.slice(node.start, node.end)
      // A heredoc needs the line break behind it, and a bare key of an object is by itself a reference.
      const again = parseExpression(`${written}\n`).value
      const isBareKey = node.kind === 'literal' && again?.kind !== 'literal'
      if (!isBareKey) expect([written, again && comparable(again)]).toEqual([written, comparable(node)])
    }
  },
)

test.each(readdirSync(snippets))('parts are inside of what they are part of: %s', (name) => {
  const text = readFileSync(join(snippets, name), 'utf8')
  const { body, faults } = parseHcl({ path: name, text })
  for (const fault of faults) expectInside(fault, { start: 0, end: text.length })
  for (const node of nodesIn(body)) {
    for (const part of partsOf(node)) expectInside(part, node)
  }
})

function comparable(expression: Expression): string {
  return expression.kind === 'literal' ? String(expression.value) : show(expression)
}

function expectInside(inner: Node, outer: Node): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start)
  expect(inner.end).toBeGreaterThanOrEqual(inner.start)
  expect(inner.end).toBeLessThanOrEqual(outer.end)
}

function isExpression(node: Node): node is Expression {
  return 'kind' in node && !['text', 'interpolation', 'if', 'each'].includes(String(node.kind))
}

/** Below a splat, something that has no text of its own: it starts with the `[*]`. */
function standsForAnElement(node: Node): boolean {
  return 'kind' in node && (node.kind === 'item' || partsOf(node).some(standsForAnElement))
}

function* nodesIn(node: Node): Generator<Node> {
  yield node
  for (const part of partsOf(node)) yield* nodesIn(part)
}

function partsOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'start' in value)
}
