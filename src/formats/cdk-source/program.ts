import type { Source } from '../../model/source.ts'
import {
  type AnyNode,
  childrenOf,
  type Expression,
  isExpression,
  type Kind,
  type Program,
  placeOf,
  type Statement,
} from '../../syntax/typescript.ts'
import { changesIn, ownField } from './changes.ts'
import { declarationsIn } from './declarations.ts'
import { casesOf, conditionAfter } from './leaving.ts'
import { namesIn } from './patterns.ts'
import {
  type Binding,
  type Call,
  type Callable,
  type ClassInfo,
  fieldOf,
  type Parameter,
  type Reading,
  type Scope,
} from './scope.ts'

interface Pending {
  readonly node: AnyNode
  readonly scope: Scope
  readonly name?: string | undefined
  readonly isDiscarded?: boolean
}

export function readProgram(program: Program, source: Source): Reading {
  let scopes = 0
  const classes: ClassInfo[] = []
  const calls: Call[] = []
  const texts: AnyNode[] = []
  const callOf = new Map<AnyNode, Call>()
  const changes = changesIn()
  const { bind, bindImport, bindValue, bindOpaque } = declarationsIn(source)
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
  changes.settle()
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
          bindValue(id, init ?? undefined, scope)
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
        return statements(node.body, newScope(scope, {}))
      case 'SwitchStatement':
        return [
          { node: node.discriminant, scope },
          ...casesOf(node).flatMap(({ body, condition }) => statements(body, newScope(scope, condition ? { condition } : {}))),
        ]
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
        if (node.argument.type === 'Identifier') changes.reassign(node.argument.name, scope)
        return []
      case 'UnaryExpression':
        if (node.operator === 'delete') changes.touch(node.argument, scope)
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

  /** What follows an `if` that leaves is there only where that does not. */
  function statements(body: readonly Statement[], scope: Scope): Pending[] {
    let inner = scope
    return body.map((node) => {
      const pending = { node, scope: inner }
      const condition = conditionAfter(node)
      if (condition) inner = newScope(inner, { condition })
      return pending
    })
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
    const { left, right } = node
    changes.assigned(node, scope)
    const field = left.type === 'MemberExpression' && scope.owner ? ownField(left) : undefined
    const name = left.type === 'Identifier' ? left.name : field
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
    changes.called(node, scope)
    return [{ node: callee, scope }, ...node.arguments.map((argument) => ({ node: argument as AnyNode, scope }))]
  }
}

/** Types say nothing of values. */
function isTypeOnly({ type }: AnyNode): boolean {
  return (
    type.startsWith('TS') &&
    !/^TS(?:As|NonNull|Satisfies|TypeAssertion|ExportAssignment|ModuleBlock|ModuleDeclaration|ImportEquals)/.test(type)
  )
}
