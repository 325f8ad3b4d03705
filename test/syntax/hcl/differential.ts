import { isDeepStrictEqual } from 'node:util'
import hcl2Parser from 'hcl2-parser'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'
import { type Json, toJson, unrepresentable } from './hcl2json.ts'

/**
 * Compares our parser with `hcl2-parser`: HashiCorp's own, hcl 2.10, compiled to JavaScript. It tells whether a text is valid, and
 * if so what is in it as JSON; see `hcl2json.ts`.
 */
export interface Difference {
  readonly kind: 'verdict' | 'structure'
  readonly ours: string
  readonly theirs: string
}

/** The error is null or an object without anything in it. */
type Answer = [result: Json, error: object | null]

/** `undefined` if it panics, which it does on valid HCL that it cannot represent. */
export function parseWithHcl2Parser(text: string): Answer | undefined {
  try {
    return hcl2Parser.parseToObject(text) as Answer
  } catch {
    return undefined
  }
}

/** `undefined` if there is no difference. */
export function compare(path: string, written: string): Difference | undefined {
  const text = withoutNamespaces(written)
  const { body, faults } = parseHcl({ path, text })
  const [fault] = faults
  let ours: Json = null
  if (!fault) {
    try {
      ours = toJson(text, body)
    } catch (thrown) {
      if (thrown !== unrepresentable) throw thrown
      return undefined
    }
  }

  const answer = parseWithHcl2Parser(text)
  if (!answer) return { kind: 'verdict', ours: fault?.message ?? 'valid', theirs: 'panic' }
  const [theirs, error] = answer
  if ((error === null) !== (fault === undefined)) {
    const where = fault && `line ${text.slice(0, fault.start).split('\n').length}: ${fault.message}`
    return { kind: 'verdict', ours: where ?? 'valid', theirs: error ? 'invalid' : 'valid' }
  }
  return fault ? undefined : firstDifference('', ours, theirs)
}

/** Functions with namespaces came with hcl 2.20. With this change they are as long as before, but functions without. */
function withoutNamespaces(text: string): string {
  return text.replaceAll(/[\w-]+(::[\w-]+)+(?=\()/g, (name) => name.replaceAll('::', '__'))
}

function firstDifference(path: string, ours: Json | undefined, theirs: Json | undefined): Difference | undefined {
  if (isDeepStrictEqual(ours, theirs)) return undefined
  if (isObject(ours) && isObject(theirs) && Array.isArray(ours) === Array.isArray(theirs)) {
    for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const difference = firstDifference(`${path}.${name}`, ours[name], theirs[name])
      if (difference) return difference
    }
  }
  return { kind: 'structure', ours: `${path} = ${JSON.stringify(ours)}`, theirs: `${path} = ${JSON.stringify(theirs)}` }
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null
}
