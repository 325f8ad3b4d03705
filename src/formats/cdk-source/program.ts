import type { Place, Source } from '../../model/source.ts'
import {
  type AnyNode,
  childrenOf,
  type Expression,
  isExpression,
  type Kind,
  type Program,
  placeOf,
} from '../../syntax/typescript.ts'
import { type Imported, importOf } from './imports.ts'

/** Where names are looked up, and under which conditions what is in there happens. */
export interface Scope {
  readonly id: number
  readonly parent: Scope | undefined
  readonly bindings: Map<string, Binding>
  /** What has to hold for it to be entered from the parent. */
  readonly condition?: Condition
  /** The function whose body it is. */
  readonly callable?: Callable
  /** It is run any number of times. */
  readonly isLoop?: true
  /** The class that `this` is an instance of. */
  readonly owner: ClassInfo | undefined
}

export interface Condition {
  readonly test: Expression
  readonly is: boolean
}

export interface Callable {
  readonly name: string
  /** The class that it constructs. */
  readonly constructs?: ClassInfo
}

export interface Assigned {
  readonly value: Expression
  readonly scope: Scope
}

/** What a name stands for. */
export type Binding = Variable | Parameter | ImportedName | LocalClass | Opaque

interface Named {
  readonly name: string
  readonly at: Place
  readonly scope: Scope
}

/** One step of a pattern: `domainName = 'x'` in `const { domainName = 'x' } = props`. */
export interface PatternStep {
  readonly key: string
  readonly fallback: Expression | undefined
}

export interface Variable extends Named {
  readonly kind: 'variable'
  readonly first: Expression | undefined
  readonly steps: readonly PatternStep[]
  readonly assigned: Assigned[]
  /** Set where something is added to what it holds, or changed in it. */
  isTouched: boolean
  /** Set where it is handed to a function, which may change what it holds. */
  isPassed: boolean
}

export interface Parameter extends Named {
  readonly kind: 'parameter'
  readonly index: number
  readonly steps: readonly PatternStep[]
  readonly fallback: Expression | undefined
  readonly callable: Callable
  isReassigned: boolean
}

export interface ImportedName extends Named {
  readonly kind: 'import'
  readonly imported: Imported | undefined
  readonly from: string
}

export interface LocalClass extends Named {
  readonly kind: 'class'
  readonly info: ClassInfo
}

export interface Opaque extends Named {
  readonly kind: 'opaque'
  readonly why: string
}

export interface ClassInfo {
  readonly name: string
  readonly at: Place
  readonly superClass: Expression | undefined
  /** Where the class itself stands. */
  readonly scope: Scope
  readonly fields: Map<string, Field>
  readonly superCalls: Call[]
  hasConstructor: boolean
}

export interface Field {
  readonly assigned: Assigned[]
  /** A parameter property: `constructor(private readonly props: Props)`. */
  parameter?: Parameter
  isTouched: boolean
}

/** `new X(…)`, or a call, with what is written around it. */
export interface Call {
  readonly node: Kind<'NewExpression'> | Kind<'CallExpression'>
  readonly scope: Scope
  /** The variable or field that it is assigned to. */
  readonly name: string | undefined
  /** Nobody else can get at it: nothing is done with its value. */
  readonly isDiscarded: boolean
}

/** A file, read once: what its names mean, and what it calls and makes. */
export interface Reading {
  readonly source: Source
  readonly classes: readonly ClassInfo[]
  readonly calls: readonly Call[]
  /** Texts and templates, wherever they stand. */
  readonly texts: readonly AnyNode[]
  readonly callOf: ReadonlyMap<AnyNode, Call>
}

interface Pending {
  readonly node: AnyNode
  readonly scope: Scope
  readonly name?: string | undefined
  readonly isDiscarded?: boolean
}

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

export function readProgram(program: Program, source: Source): Reading {
  let scopes = 0
  const classes: ClassInfo[] = []
  const calls: Call[] = []
  const texts: AnyNode[] = []
  const callOf = new Map<AnyNode, Call>()
  const afterwards: (() => void)[] = []
  const newScope = (
    parent: Scope | undefined,
    given: Omit<Scope, 'id' | 'parent' | 'bindings' | 'owner'> & { owner?: ClassInfo | undefined },
  ) => ({
    id: scopes++,
    parent,
    bindings: new Map<string, Binding>(),
    ...given,
    owner: 'owner' in given ? given.owner : parent?.owner,
  })
  const at = (node: AnyNode) => placeOf(node, source)
  const root: Scope = newScope(undefined, {})
  // No recursion: a tree may be deep where its text has no brackets.
  const pending: Pending[] = [{ node: program, scope: root }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const children = visit(next).reverse()
    for (const child of children) pending.push(child)
  }
  for (const each of afterwards) each()
  return { source, classes, calls, texts, callOf }

  function visit({ node: given, scope, name, isDiscarded = false }: Pending): Pending[] {
    const node = given as Program | Program['body'][number] | Expression
    const rest = (inner: Scope = scope): Pending[] => childrenOf(node).map((child) => ({ node: child, scope: inner }))
    if (isTypeOnly(given)) return []
    switch (node.type) {
      case 'ImportDeclaration':
        for (const specifier of node.specifiers) {
          const { local } = specifier
          const path =
            specifier.type === 'ImportSpecifier'
              ? [specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value]
              : []
          bindImport(local.name, local, node.source.value, path, scope)
        }
        return []
      case 'TSImportEqualsDeclaration': {
        const { id, moduleReference } = node
        if (moduleReference.type === 'TSExternalModuleReference')
          bindImport(id.name, id, moduleReference.expression.value, [], scope)
        else bind({ kind: 'opaque', name: id.name, at: at(id), scope, why: `\`${id.name}\` is another name of something` })
        return []
      }
      case 'VariableDeclaration':
        return node.declarations.flatMap(({ id, init }) => {
          const required = init ? requiredBy(init) : undefined
          if (required) bindRequired(id, required, scope)
          else bindPattern(id, init ?? undefined, [], scope)
          const only = id.type === 'Identifier' ? id.name : undefined
          return init ? [{ node: init, scope, name: only }, ...defaultsIn(id, scope)] : []
        })
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement': {
        const inner = newScope(scope, { isLoop: true })
        if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && node.left.type === 'VariableDeclaration') {
          for (const { id } of node.left.declarations) bindOpaque(id, inner, 'it is another one in each round of a loop')
          return [
            { node: node.right, scope },
            { node: node.body, scope: inner },
          ]
        }
        return rest(inner)
      }
      case 'BlockStatement':
      case 'SwitchStatement':
      case 'TryStatement':
        return rest(newScope(scope, {}))
      case 'IfStatement':
      case 'ConditionalExpression': {
        const { test, consequent, alternate } = node
        return [
          { node: test, scope },
          { node: consequent, scope: newScope(scope, { condition: { test, is: true } }), name },
          ...(alternate ? [{ node: alternate, scope: newScope(scope, { condition: { test, is: false } }), name }] : []),
        ]
      }
      case 'LogicalExpression': {
        const condition = { test: node.left, is: node.operator === '&&' }
        const right = node.operator === '??' ? scope : newScope(scope, { condition })
        return [
          { node: node.left, scope, name },
          { node: node.right, scope: right, name },
        ]
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const title = ('id' in node ? node.id?.name : undefined) ?? name
        if (node.type === 'FunctionDeclaration' && node.id)
          bind({ kind: 'opaque', name: node.id.name, at: at(node.id), scope, why: `it is what \`${node.id.name}\` returns` })
        return functionOf(node, scope, title, node.type === 'ArrowFunctionExpression' ? scope.owner : undefined)
      }
      case 'ClassDeclaration':
      case 'ClassExpression':
        return classOf(node, scope, name)
      case 'AssignmentExpression':
        return assignment(node, scope)
      case 'UpdateExpression':
        if (node.argument.type === 'Identifier') reassign(node.argument.name, scope)
        return []
      case 'UnaryExpression':
        if (node.operator === 'delete') touch(node.argument, scope)
        return rest()
      case 'NewExpression':
      case 'CallExpression':
        return callExpression(node, scope, name, isDiscarded)
      case 'ExpressionStatement':
        return [{ node: node.expression, scope, isDiscarded: true }]
      case 'AwaitExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
        return [{ node: 'argument' in node ? node.argument : node.expression, scope, name, isDiscarded }]
      case 'StringLiteral':
      case 'TemplateLiteral':
        texts.push(node)
        return rest()
      case 'ObjectExpression':
        return node.properties.flatMap((property): Pending[] => {
          if (property.type === 'ObjectMethod') return functionOf(property, scope, undefined, undefined)
          if (property.type === 'SpreadElement') return [{ node: property.argument, scope }]
          return [{ node: property.value, scope }, ...(property.computed ? [{ node: property.key, scope }] : [])]
        })
      default:
        return rest()
    }
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

  function bindPattern(pattern: AnyNode, first: Expression | undefined, steps: readonly PatternStep[], scope: Scope): void {
    for (const { identifier, steps: found } of namesIn(pattern, steps)) {
      const shared = { name: identifier.name, at: at(identifier), scope }
      bind(
        found
          ? { kind: 'variable', ...shared, first, steps: found, assigned: [], isTouched: false, isPassed: false }
          : { kind: 'opaque', ...shared, why: 'it is a part of something' },
      )
    }
  }

  function functionOf(
    node: AnyNode,
    scope: Scope,
    title: string | undefined,
    owner: ClassInfo | undefined,
    constructs?: ClassInfo,
  ): Pending[] {
    const { params, body } = node as unknown as { params: AnyNode[]; body: AnyNode }
    const callable: Callable = { name: title ?? 'a function', ...(constructs && { constructs }) }
    const inner = newScope(scope, { callable, owner })
    params.forEach((param, index) => {
      let pattern = param as AnyNode & { parameter?: AnyNode; left?: AnyNode; right?: Expression }
      const isProperty = pattern.type === 'TSParameterProperty'
      if (isProperty && pattern.parameter) pattern = pattern.parameter as typeof pattern
      const fallback = pattern.type === 'AssignmentPattern' ? pattern.right : undefined
      const target = pattern.type === 'AssignmentPattern' && pattern.left ? pattern.left : pattern
      for (const { identifier, steps } of namesIn(target, [])) {
        const shared = { name: identifier.name, at: at(identifier), scope: inner }
        if (!steps) {
          bind({ kind: 'opaque', ...shared, why: 'it is a part of something' })
          continue
        }
        const parameter: Parameter = { kind: 'parameter', ...shared, index, steps, fallback, callable, isReassigned: false }
        bind(parameter)
        if (isProperty && constructs) fieldOf(constructs, identifier.name).parameter = parameter
      }
    })
    return [...params.flatMap((param) => defaultsIn(param, inner)), { node: body, scope: inner }]
  }

  /** Values that stand inside a pattern. */
  function defaultsIn(pattern: AnyNode, scope: Scope): Pending[] {
    return childrenOf(pattern)
      .filter((child) => isExpression(child) && child.type !== 'Identifier')
      .map((node) => ({ node, scope }))
  }

  function classOf(
    node: Kind<'ClassExpression'> | Extract<Program['body'][number], { type: 'ClassDeclaration' }>,
    scope: Scope,
    name?: string,
  ): Pending[] {
    const title = node.id?.name ?? name ?? 'a class'
    const info: ClassInfo = {
      name: title,
      at: at(node.id ?? node),
      superClass: node.superClass ?? undefined,
      scope,
      fields: new Map(),
      superCalls: [],
      hasConstructor: false,
    }
    classes.push(info)
    if (node.id) bind({ kind: 'class', name: title, at: info.at, scope, info })
    const body = newScope(scope, { owner: info })
    return node.body.body.flatMap((member): Pending[] => {
      if (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') {
        const isConstructor = member.kind === 'constructor'
        if (isConstructor) info.hasConstructor = true
        // Overloads have no body.
        if (!member.body) return []
        const owner = member.static ? undefined : info
        const named = member.key.type === 'Identifier' ? member.key.name : undefined
        if (member.kind === 'get' && named !== undefined) fieldOf(info, named).isTouched = true
        return functionOf(member, body, isConstructor ? title : named, owner, isConstructor ? info : undefined)
      }
      if (member.type === 'ClassProperty' && member.key.type === 'Identifier' && !member.computed) {
        if (!member.value) return []
        if (!member.static) fieldOf(info, member.key.name).assigned.push({ value: member.value, scope: body })
        return [{ node: member.value, scope: body, name: member.key.name }]
      }
      return childrenOf(member).map((child) => ({ node: child, scope: body }))
    })
  }

  function assignment(node: Kind<'AssignmentExpression'>, scope: Scope): Pending[] {
    const { left, right, operator } = node
    let name: string | undefined
    if (left.type === 'Identifier') {
      name = left.name
      if (operator === '=') afterwards.push(() => assign(left.name, { value: right, scope }))
      else reassign(left.name, scope)
    } else if (left.type === 'MemberExpression') {
      const field = ownField(left)
      if (field !== undefined && scope.owner) {
        name = field
        if (operator === '=') fieldOf(scope.owner, field).assigned.push({ value: right, scope })
        else fieldOf(scope.owner, field).isTouched = true
      } else touch(left, scope)
    } else
      afterwards.push(() => {
        for (const { name: each } of identifiersIn(left)) reassignNow(each, scope)
      })
    return [{ node: right, scope, name }, ...(left.type === 'MemberExpression' ? [{ node: left, scope }] : [])]
  }

  function callExpression(
    node: Kind<'NewExpression'> | Kind<'CallExpression'>,
    scope: Scope,
    name: string | undefined,
    isDiscarded: boolean,
  ): Pending[] {
    const call: Call = { node, scope, name, isDiscarded }
    calls.push(call)
    callOf.set(node, call)
    const { callee } = node
    if (callee.type === 'Super' && scope.owner) scope.owner.superCalls.push(call)
    const isMethod = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    if (isMethod && callee.property.type === 'Identifier' && mutators.has(callee.property.name)) touch(callee, scope)
    const isObjectAssign =
      isMethod &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'Object' &&
      callee.property.type === 'Identifier' &&
      callee.property.name === 'assign'
    if (isObjectAssign && node.arguments[0] && isExpression(node.arguments[0])) touchWhole(node.arguments[0], scope)
    const isHarmless = isMethod && callee.object.type === 'Identifier' && harmless.test(callee.object.name)
    if (node.type === 'CallExpression' && !isHarmless && callee.type !== 'Super')
      for (const argument of node.arguments) if (argument.type === 'Identifier') afterwards.push(() => pass(argument.name, scope))
    return [{ node: callee, scope }, ...node.arguments.map((argument) => ({ node: argument as AnyNode, scope }))]
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

export function lookup(name: string, scope: Scope): Binding | undefined {
  for (let inner: Scope | undefined = scope; inner; inner = inner.parent) {
    const binding = inner.bindings.get(name)
    if (binding) return binding
  }
  return undefined
}

function fieldOf(info: ClassInfo, name: string): Field {
  const field = info.fields.get(name) ?? { assigned: [], isTouched: false }
  info.fields.set(name, field)
  return field
}

/** `x` of `this.x`. */
function ownField({ object, property, computed }: Kind<'MemberExpression'>): string | undefined {
  return object.type === 'ThisExpression' && !computed && property.type === 'Identifier' ? property.name : undefined
}

/** Types say nothing of values. */
function isTypeOnly({ type }: AnyNode): boolean {
  return (
    type.startsWith('TS') &&
    !/^TS(?:As|NonNull|Satisfies|TypeAssertion|ExportAssignment|ModuleBlock|ModuleDeclaration|ImportEquals)/.test(type)
  )
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

interface NameIn {
  readonly identifier: Kind<'Identifier'>
  /** Undefined where the way to it cannot be told. */
  readonly steps: readonly PatternStep[] | undefined
}

/** The names that a pattern binds, with the way to each. */
function namesIn(pattern: AnyNode, steps: readonly PatternStep[]): NameIn[] {
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

function identifiersIn(pattern: AnyNode): Kind<'Identifier'>[] {
  if (pattern.type === 'Identifier') return [pattern as Kind<'Identifier'>]
  if (!/Pattern$|^RestElement$|^ObjectProperty$|^VariableDeclaration$|^TSParameterProperty$/.test(pattern.type)) return []
  const { key, right } = pattern as AnyNode & { key?: AnyNode; right?: AnyNode }
  return childrenOf(pattern).flatMap((child) => (child === key || child === right ? [] : identifiersIn(child)))
}
