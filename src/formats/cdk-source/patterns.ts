import { type AnyNode, childrenOf, type Expression, type Kind } from '../../syntax/typescript.ts'
import type { PatternStep } from './scope.ts'

export interface NameIn {
  readonly identifier: Kind<'Identifier'>
  /** Undefined where the way to it cannot be told. */
  readonly steps: readonly PatternStep[] | undefined
}

/** The names that a pattern binds, with the way to each. */
export function namesIn(pattern: AnyNode, steps: readonly PatternStep[]): NameIn[] {
  if (pattern.type === 'Identifier') return [{ identifier: pattern as Kind<'Identifier'>, steps }]
  if (pattern.type !== 'ObjectPattern') return identifiersIn(pattern).map((identifier) => ({ identifier, steps: undefined }))
  const { properties } = pattern as AnyNode & {
    properties: (AnyNode & { key?: Expression; value?: AnyNode; computed?: boolean })[]
  }
  return properties.flatMap((property) => {
    const { key, value, computed } = property
    if (!value || !key || computed) return identifiersIn(property).map((identifier) => ({ identifier, steps: undefined }))
    const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
    if (name === undefined) return identifiersIn(value).map((identifier) => ({ identifier, steps: undefined }))
    const { left, right } = value as AnyNode & { left?: AnyNode; right?: Expression }
    const isDefault = value.type === 'AssignmentPattern' && left !== undefined
    return namesIn(isDefault ? left : value, [...steps, { key: name, fallback: isDefault ? right : undefined }])
  })
}

export function identifiersIn(pattern: AnyNode): Kind<'Identifier'>[] {
  if (pattern.type === 'Identifier') return [pattern as Kind<'Identifier'>]
  if (!/Pattern$|^RestElement$|^ObjectProperty$|^VariableDeclaration$|^TSParameterProperty$/.test(pattern.type)) return []
  const { key, right } = pattern as AnyNode & { key?: AnyNode; right?: AnyNode }
  return childrenOf(pattern).flatMap((child) => (child === key || child === right ? [] : identifiersIn(child)))
}
