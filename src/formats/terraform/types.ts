import type { Expression } from '../../syntax/hcl/tree.ts'
import { entryOf, type Later, later } from './entries.ts'
import { evaluate } from './evaluate.ts'
import type { Scope } from './instance.ts'
import { toBool, toNumber } from './operators.ts'
import { asText, bool, keepTrail, list, nothing, number, object, type TfValue, text } from './value.ts'

/**
 * A value as its variable's type makes it: `optional` attributes are filled in, texts become numbers and bools where the type
 * says so. What does not fit is left as it is: that is Terraform's complaint to make.
 */
export function conform(value: TfValue, type: Expression | undefined, scope: Scope): TfValue {
  if (!type) return value
  if (value.kind === 'either')
    return { ...value, options: value.options.map(({ when, value: option }) => ({ when, value: conform(option, type, scope) })) }
  if (type.kind === 'variable') return primitive(value, type.name)
  if (type.kind !== 'call') return value
  const [argument] = type.arguments
  if (!argument) return value
  switch (type.name) {
    case 'optional':
      return conform(value, argument, scope)
    case 'list':
    case 'set':
      if (value.kind !== 'list') return value
      return keepTrail(
        value,
        list(
          value.at,
          value.items.map((item) => conform(item, argument, scope)),
          value.rest && conform(value.rest, argument, scope),
        ),
      )
    case 'map': {
      if (value.kind !== 'object') return value
      const { entries: given } = value
      const entries = new Map(
        Array.from(given.keys(), (key) => [key, later(value.at, () => conform(entryOf(given, key) as TfValue, argument, scope))]),
      )
      return keepTrail(value, object(value.at, entries, value.rest && conform(value.rest, argument, scope)))
    }
    case 'object':
      return value.kind === 'object' && argument.kind === 'object' ? conformObject(value, argument, scope) : value
    default:
      return value
  }
}

function conformObject(value: TfValue & { kind: 'object' }, type: Expression & { kind: 'object' }, scope: Scope): TfValue {
  const entries = new Map<string, Later>()
  for (const item of type.items) {
    const name = asText(evaluate(item.key, scope)) ?? ''
    const isOptional = item.value.kind === 'call' && item.value.name === 'optional'
    if (isOptional || value.rest || value.entries.has(name))
      entries.set(
        name,
        later(value.at, () => conformEntry(value, name, item.value, scope)),
      )
  }
  return keepTrail(value, object(value.at, entries))
}

function conformEntry(value: TfValue & { kind: 'object' }, name: string, type: Expression, scope: Scope): TfValue {
  const given = entryOf(value.entries, name) ?? value.rest ?? nothing(value.at)
  const fallback = type.kind === 'call' && type.name === 'optional' ? type.arguments[1] : undefined
  return conform(fallback && given.kind === 'null' ? evaluate(fallback, scope) : given, type, scope)
}

function primitive(value: TfValue, type: string): TfValue {
  const { at, kind } = value
  if (kind === 'string' && type === 'bool') {
    const truth = toBool(value)
    return truth === undefined ? value : keepTrail(value, bool(at, truth))
  }
  if (kind === 'string' && type === 'number') {
    const parsed = toNumber(value)
    return parsed === undefined ? value : keepTrail(value, number(at, parsed))
  }
  return (kind === 'number' || kind === 'bool') && type === 'string' ? keepTrail(value, text(at, String(value.value))) : value
}
