import { type AnyNode, type Expression, isExpression, type Kind } from '../../syntax/typescript.ts'
import { identifiersIn } from './patterns.ts'
import { type Assigned, fieldOf, lookup, type Scope } from './scope.ts'

const mutators: ReadonlySet<string> = new Set([
  'push',
  'unshift',
  'splice',
  'pop',
  'shift',
  'fill',
  'reverse',
  'set',
  'copyWithin',
])
/** What is handed to these stays as it is. */
const harmless = /^(?:console|JSON|Array|Math|Number|String|Boolean)$/

/** Notes what is done to what names hold, once all names are known. */
export interface Changes {
  /** `x = …`, `this.x += …`. */
  assigned(node: Kind<'AssignmentExpression'>, scope: Scope): void
  /** Of a call: it may change what it is called on, and what it is given. */
  called(node: Kind<'NewExpression'> | Kind<'CallExpression'>, scope: Scope): void
  touch(target: Expression, scope: Scope): void
  reassign(name: string, scope: Scope): void
  /** To be called when the whole file has been read. */
  settle(): void
}

export function changesIn(): Changes {
  const afterwards: (() => void)[] = []
  return {
    assigned,
    called,
    touch,
    reassign,
    settle() {
      for (const each of afterwards) each()
    },
  }

  function assigned({ left, right, operator }: Kind<'AssignmentExpression'>, scope: Scope): void {
    if (left.type === 'Identifier') {
      if (operator === '=') afterwards.push(() => assign(left.name, { value: right, scope }))
      else reassign(left.name, scope)
    } else if (left.type === 'MemberExpression') {
      const field = ownField(left)
      if (field === undefined || !scope.owner) touch(left, scope)
      else if (operator === '=') fieldOf(scope.owner, field).assigned.push({ value: right, scope })
      else fieldOf(scope.owner, field).isTouched = true
    } else
      afterwards.push(() => {
        for (const { name } of identifiersIn(left)) reassignNow(name, scope)
      })
  }

  function called(node: Kind<'NewExpression'> | Kind<'CallExpression'>, scope: Scope): void {
    const { callee } = node
    const isMethod = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    const method = isMethod && callee.property.type === 'Identifier' ? callee.property.name : undefined
    const on = isMethod && callee.object.type === 'Identifier' ? callee.object.name : undefined
    if (isMethod && method !== undefined && mutators.has(method)) touch(callee, scope)
    const [first] = node.arguments
    if (on === 'Object' && method === 'assign' && first && isExpression(first)) touchWhole(first, scope)
    if (node.type !== 'CallExpression' || (on !== undefined && harmless.test(on)) || callee.type === 'Super') return
    for (const argument of node.arguments) if (argument.type === 'Identifier') afterwards.push(() => pass(argument.name, scope))
  }

  /** Something inside of what a name holds is changed: `names.push(…)`, `props.x = …`. */
  function touch(target: Expression, scope: Scope): void {
    let inner: AnyNode = target
    while (
      inner.type === 'MemberExpression' ||
      inner.type === 'OptionalMemberExpression' ||
      inner.type === 'TSNonNullExpression'
    ) {
      const node = inner as Kind<'MemberExpression'> | Kind<'TSNonNullExpression'>
      if (node.type === 'MemberExpression') {
        const field = ownField(node)
        if (field !== undefined && scope.owner && node !== target) {
          fieldOf(scope.owner, field).isTouched = true
          return
        }
      }
      inner = node.type === 'TSNonNullExpression' ? node.expression : node.object
    }
    if (isExpression(inner)) touchWhole(inner, scope)
  }

  function touchWhole(target: Expression, scope: Scope): void {
    const field = target.type === 'MemberExpression' ? ownField(target) : undefined
    if (field !== undefined && scope.owner) fieldOf(scope.owner, field).isTouched = true
    if (target.type === 'Identifier')
      afterwards.push(() => {
        const binding = lookup(target.name, scope)
        if (binding?.kind === 'variable') binding.isTouched = true
        if (binding?.kind === 'parameter') binding.isReassigned = true
      })
  }

  function pass(name: string, scope: Scope): void {
    const binding = lookup(name, scope)
    if (binding?.kind === 'variable') binding.isPassed = true
  }

  function assign(name: string, assigned: Assigned): void {
    const binding = lookup(name, assigned.scope)
    if (binding?.kind === 'variable') binding.assigned.push(assigned)
    if (binding?.kind === 'parameter') binding.isReassigned = true
  }

  function reassign(name: string, scope: Scope): void {
    afterwards.push(() => reassignNow(name, scope))
  }

  /** By what cannot be followed: `x += …`, `x++`, `[x] = …`. */
  function reassignNow(name: string, scope: Scope): void {
    const binding = lookup(name, scope)
    if (binding?.kind === 'parameter') binding.isReassigned = true
    if (binding?.kind === 'variable')
      binding.scope.bindings.set(name, {
        kind: 'opaque',
        name,
        at: binding.at,
        scope: binding.scope,
        why: `\`${name}\` is put together in several steps`,
      })
  }
}

/** `x` of `this.x`. */
export function ownField({ object, property, computed }: Kind<'MemberExpression'>): string | undefined {
  return object.type === 'ThisExpression' && !computed && property.type === 'Identifier' ? property.name : undefined
}
