import type { Source } from '../../model/source.ts'
import { type AnyNode, type Expression, type Kind, placeOf } from '../../syntax/typescript.ts'
import { importOf } from './imports.ts'
import { identifiersIn, namesIn } from './patterns.ts'
import type { Binding, Scope } from './scope.ts'

/** Puts names into the scopes that they are declared in. */
export interface Declarations {
  bind(binding: Binding): void
  bindImport(name: string, node: AnyNode, from: string, path: readonly string[], scope: Scope): void
  /** What is declared with a value: by `require`, or any other. */
  bindValue(pattern: AnyNode, value: Expression | undefined, scope: Scope): void
  bindOpaque(pattern: AnyNode, scope: Scope, why: string): void
}

export function declarationsIn(source: Source): Declarations {
  const at = (node: AnyNode) => placeOf(node, source)
  return { bind, bindImport, bindValue, bindOpaque }

  function bindValue(pattern: AnyNode, value: Expression | undefined, scope: Scope): void {
    const required = value ? requiredBy(value) : undefined
    if (required) bindRequired(pattern, required, scope)
    else bindPattern(pattern, value, scope)
  }

  function bind(binding: Binding): void {
    // What is declared twice (`var`, or after an error) is not known.
    const { name, scope } = binding
    const isTwice = scope.bindings.has(name)
    scope.bindings.set(
      name,
      isTwice ? { kind: 'opaque', name, at: binding.at, scope, why: `\`${name}\` is declared several times` } : binding,
    )
  }

  function bindImport(name: string, node: AnyNode, from: string, path: readonly string[], scope: Scope): void {
    const isDefault = path[0] === 'default'
    bind({ kind: 'import', name, at: at(node), scope, imported: importOf(from, isDefault ? [] : path), from })
  }

  function bindRequired(pattern: AnyNode, { from, path }: { from: string; path: string[] }, scope: Scope): void {
    const node = pattern as Expression | Kind<'Identifier'> | { type: 'ObjectPattern'; properties: AnyNode[] }
    if (node.type === 'Identifier') bindImport(node.name, node, from, path, scope)
    if (node.type !== 'ObjectPattern') return
    for (const property of node.properties as (AnyNode & { key?: Expression; value?: Expression; argument?: Expression })[]) {
      const { key, value } = property
      if (key?.type === 'Identifier' && value?.type === 'Identifier')
        bindImport(value.name, value, from, [...path, key.name], scope)
    }
  }

  function bindOpaque(pattern: AnyNode, scope: Scope, why: string): void {
    for (const identifier of identifiersIn(pattern))
      bind({ kind: 'opaque', name: identifier.name, at: at(identifier), scope, why })
  }

  function bindPattern(pattern: AnyNode, first: Expression | undefined, scope: Scope): void {
    for (const { identifier, steps: found } of namesIn(pattern, [])) {
      const shared = { name: identifier.name, at: at(identifier), scope }
      bind(
        found
          ? { kind: 'variable', ...shared, first, steps: found, assigned: [], isTouched: false, isPassed: false }
          : { kind: 'opaque', ...shared, why: 'it is a part of something' },
      )
    }
  }
}

/** `require('x')`, `require('x').y`. */
function requiredBy(init: Expression): { from: string; path: string[] } | undefined {
  const path: string[] = []
  let inner: AnyNode = init
  while (inner.type === 'MemberExpression') {
    const { object, property } = inner as Kind<'MemberExpression'>
    if (property.type !== 'Identifier') return undefined
    path.unshift(property.name)
    inner = object
  }
  if (inner.type !== 'CallExpression') return undefined
  const { callee, arguments: given } = inner as Kind<'CallExpression'>
  const [from] = given
  return callee.type === 'Identifier' && callee.name === 'require' && from?.type === 'StringLiteral'
    ? { from: from.value, path }
    : undefined
}
