import type { Assumption, Guard } from '../../model/value.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { guarded, type Outcome } from '../outcome.ts'
import { byDefaults } from './conditions.ts'
import type { Stack } from './stack.ts'

// The default of a parameter is what a template says of it, and good enough as a value. It decides no condition, though: whoever deploys the
// template may give another, and the condition is there for that. So both outcomes are worked out; and where one of them contradicts a default,
// the parameter is something else there.

/**
 * Parameters whose defaults do not hold where something is being worked out, with what is known of them there. `all`: no default holds, as in
 * a condition. `none`: each does, also in conditions, unless a guard around it contradicts it. `forgotten`: what was doubted before is of
 * another resource.
 */
export type Doubt = 'all' | 'none' | 'forgotten' | ReadonlyMap<string, string | undefined>

/** Works something out where a guard holds. */
export function under<T>(when: Guard, stack: Stack, work: () => T): T {
  if (!stack.isOpen || when.length === 0) return work()
  const doubted = new Map<string, string | undefined>()
  for (const assumption of when) {
    for (const [name, text] of contradicted(assumption, stack))
      if (text !== undefined || !doubted.has(name)) doubted.set(name, text)
  }
  return doubted.size === 0 ? work() : doubting(doubted, stack, work)
}

/** What something comes to in each of several cases, of which one holds. */
export function underEach<T>(cases: readonly { readonly when: Guard }[], stack: Stack, work: () => Outcome<T>[]): Outcome<T>[] {
  return cases.flatMap(({ when }) => guarded(when, under(when, stack, work)))
}

export function doubting<T>(doubt: Doubt, { doubted }: Stack, work: () => T): T {
  doubted.push(doubt)
  try {
    return work()
  } finally {
    doubted.pop()
  }
}

/** Whether the default of a parameter does not hold here, and what the parameter is instead, as far as that is known. */
export function doubtOf(name: string, stack: Stack): { readonly text?: string } | undefined {
  const { doubted, isOpen, given } = stack
  // What the stack around a nested one does not give it, nobody can.
  if (!isOpen || (stack.outermost !== stack && !given.has(name))) return undefined
  let isUsual = false
  for (const doubt of doubted.toReversed()) {
    if (doubt === 'forgotten') return undefined
    if (doubt === 'none') isUsual = true
    else if (doubt === 'all') {
      if (!isUsual) return {}
    } else if (doubt.has(name)) {
      const text = doubt.get(name)
      return text === undefined ? {} : { text }
    }
  }
  return undefined
}

function* contradicted({ condition, is, not }: Assumption, stack: Stack): Iterable<[string, string | undefined]> {
  const named = /^((?:not )*)condition (\w+)(.*)$/.exec(condition)
  if (named) {
    const [, negations = '', name = '', part] = named
    const byDefault = byDefaults(name, stack)
    const outcome = ((is === 'true') !== (not === true)) !== isOdd(negations)
    // Of a part of a condition it is not asked what the defaults make of it.
    const fits = part === '' && byDefault === outcome
    if (typeof byDefault === 'boolean' && !fits) for (const parameter of parametersOf(name, stack)) yield [parameter, undefined]
    return
  }
  const parameters = Array.from(condition.matchAll(/\$\{([^{}]*)\}/g), ([, name]) => name ?? '')
  const defaults = parameters.map((name) => textOf(get(stack.template.parameters.get(name), 'Default')))
  if (defaults.length === 0 || defaults.includes(undefined)) return
  let index = 0
  const written = condition.replace(/\$\{[^{}]*\}/g, () => defaults[index++] ?? '')
  if ((written === is) !== (not === true)) return
  const [only] = parameters
  if (condition === `\${${only}}`) yield [only ?? '', not ? undefined : is]
  else for (const name of parameters) yield [name, undefined]
}

function isOdd(negations: string): boolean {
  return (negations.length / 'not '.length) % 2 === 1
}

/** The parameters that a condition is made of, directly or by way of others. */
function parametersOf(name: string, { template }: Stack): ReadonlySet<string> {
  const found = new Set<string>()
  const visited = new Set<string>()
  const ofCondition = (condition: string): void => {
    if (visited.has(condition)) return
    visited.add(condition)
    const node = get(template.root, 'Conditions', condition)
    if (node) look(node)
  }
  const look = (node: Node): void => {
    for (const item of itemsOf(node)) look(item)
    for (const [key, { value }] of entriesOf(node)) {
      const text = textOf(value) ?? textOf(itemsOf(value)[0]) ?? ''
      if (key === 'Condition') ofCondition(text)
      if (key === 'Ref') found.add(text)
      if (key === 'Fn::Sub') for (const [, inner = ''] of text.matchAll(/\$\{(\w+)\}/g)) found.add(inner)
      look(value)
    }
  }
  ofCondition(name)
  return new Set([...found].filter((each) => template.parameters.has(each)))
}
