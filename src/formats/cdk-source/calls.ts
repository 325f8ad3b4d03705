import { isExpression, type Kind } from '../../syntax/typescript.ts'
import { guarded, sure } from '../outcome.ts'
import type { Evaluation } from './evaluation.ts'
import { nameOf } from './imports.ts'
import type { Call, Reading, Scope } from './scope.ts'
import { type Composite, type Evaluated, nothing, type Outcomes, text, unresolved } from './values.ts'

/** What calls make and return, as far as that is the CDK's own or plain. */
export interface Calls {
  made(node: Kind<'NewExpression'>, scope: Scope): Outcomes
  called(node: Kind<'CallExpression'>, scope: Scope): Outcomes
  /** An argument of a call; nothing where it is not given. */
  argument(call: Call, index: number): Outcomes
}

export function callsOf(evaluation: Evaluation, { callOf }: Reading): Calls {
  const { at } = evaluation
  return { made, called, argument }

  function argument({ node, scope }: Call, index: number): Outcomes {
    const before = node.arguments.slice(0, index + 1)
    if (before.some(({ type }) => type === 'SpreadElement'))
      return sure<Evaluated>(unresolved(at(node), 'it is among the arguments of another call'))
    const found = node.arguments[index]
    return found && isExpression(found) ? evaluation.evaluate(found, scope) : sure(nothing(at(node)))
  }

  function made(node: Kind<'NewExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const call = callOf.get(node)
    const unknown = sure<Evaluated>(unresolved(place, 'what it makes is not in this file'))
    if (!call || !isExpression(node.callee)) return unknown
    const [only, ...others] = evaluation.evaluate(node.callee, scope)
    if (!only || others.length > 0) return unknown
    const { value } = only
    if (value.kind === 'imported') return sure<Evaluated>({ kind: 'made', at: place, name: nameOf(value.imported), call })
    return value.kind === 'class' ? sure<Evaluated>({ kind: 'instance', at: place, info: value.info, call }) : unknown
  }

  function called(node: Kind<'CallExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const call = callOf.get(node)
    const { callee } = node
    const unknown = (title: string) => sure<Evaluated>(unresolved(place, `it is what \`${title}\` returns`))
    const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    if (!isMember || callee.property.type !== 'Identifier' || callee.computed)
      return unknown(callee.type === 'Identifier' ? callee.name : 'a function')
    const method = callee.property.name
    return evaluation.evaluate(callee.object, scope).flatMap(({ when, value }): Outcomes => {
      if (value.kind === 'imported' && call)
        return [{ when, value: { kind: 'static', at: place, name: `${nameOf(value.imported)}.${method}`, call } }]
      if ((value.kind === 'made' || value.kind === 'static' || value.kind === 'method') && call && method !== 'toString')
        return [{ when, value: { kind: 'method', at: place, name: method, call } }]
      if (value.kind === 'text' || value.kind === 'unknown') {
        if (method === 'toString') return [{ when, value }]
        if (value.kind === 'text' && method === 'toLowerCase')
          return [{ when, value: { ...value, value: value.value.toLowerCase() } }]
        if (value.kind === 'text' && method === 'trim') return [{ when, value: { ...value, value: value.value.trim() } }]
      }
      if (value.kind === 'list' && method === 'join' && call) return guarded(when, joined(value, call))
      return guarded(when, unknown(method))
    })
  }

  function joined(list: Composite, call: Call): Outcomes {
    const place = at(call.node)
    const { items: found, open } = evaluation.items(sure<Evaluated>(list))
    if (open !== undefined || found.some(({ when }) => when.length > 0))
      return sure<Evaluated>(unresolved(place, 'it is joined of what is not known'))
    const [delimiter] = argument(call, 0)
    const between =
      !delimiter || delimiter.value.kind === 'nothing' ? ',' : delimiter.value.kind === 'text' ? delimiter.value.value : undefined
    if (between === undefined) return sure<Evaluated>(unresolved(place, 'it is joined of what is not known'))
    return evaluation.concatenated(
      found.flatMap((item, index) => (index === 0 ? [[item]] : [sure<Evaluated>(text(place, between)), [item]])),
      place,
    )
  }
}
