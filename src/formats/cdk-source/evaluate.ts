import type { Place } from '../../model/source.ts'
import { type AnyNode, type Expression, isExpression, type Kind, placeOf, unwrapped } from '../../syntax/typescript.ts'
import { combined, guarded, sure } from '../outcome.ts'
import { bindingsOf } from './bindings.ts'
import { callsOf } from './calls.ts'
import { decisionsOf } from './decisions.ts'
import type { Evaluation } from './evaluation.ts'
import type { World } from './instances.ts'
import { membersOf, type PlaceAttribute } from './members.ts'
import type { Reading, Scope } from './scope.ts'
import { sitesByClass } from './sites.ts'
import { type Evaluated, nothing, type Outcomes, shapeOf, text, through, unresolved } from './values.ts'

/** What others ask of it. */
export type Evaluator = Pick<
  Evaluation,
  'at' | 'evaluate' | 'follow' | 'items' | 'argument' | 'guardOf' | 'sitesOf' | 'inInstance'
>

/** More steps than any real file needs. */
const mostSteps = 200_000
const deepest = 60
const mostOutcomes = 64
/** In characters. No name and no ARN is longer. */
const longestText = 10_000

export function evaluatorOf(reading: Reading, world: World, placeAttribute: PlaceAttribute): Evaluator {
  const at = (node: AnyNode) => placeOf(node, reading.source)
  const sites = sitesByClass(reading)
  let steps = 0
  let depth = 0
  // Its parts hold it before it is whole, and ask it only when something is to be evaluated.
  const evaluation = { at, evaluate, concatenated, sitesOf: (info) => sites.get(info) } as Evaluation
  Object.assign(evaluation, bindingsOf(evaluation, world), callsOf(evaluation, reading), decisionsOf(evaluation, reading))
  return Object.assign(evaluation, membersOf(evaluation, reading, placeAttribute))

  function evaluate(expression: Expression, scope: Scope): Outcomes {
    const node = unwrapped(expression)
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(at(node), why, same))
    if (++steps > mostSteps) return unknown('the file needs more steps than are taken')
    if (depth > deepest) return unknown('it goes through too many others')
    depth++
    try {
      const outcomes = resultOf(node, scope)
      return outcomes.length > mostOutcomes ? unknown('it depends on too many conditions') : outcomes
    } finally {
      depth--
    }
  }

  function resultOf(node: Expression, scope: Scope): Outcomes {
    const place = at(node)
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(place, why, same))
    switch (node.type) {
      case 'StringLiteral':
        return sure<Evaluated>(text(place, node.value))
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return sure<Evaluated>({ kind: 'scalar', at: place, value: node.value })
      case 'NullLiteral':
        return sure(nothing(place))
      case 'TemplateLiteral': {
        const pieces = node.quasis.flatMap(({ value }, index): Outcomes[] => {
          const fixed = sure<Evaluated>(text(place, value.cooked ?? value.raw))
          const inserted = node.expressions[index]
          return inserted && isExpression(inserted) ? [fixed, evaluate(inserted, scope)] : [fixed]
        })
        return concatenated(pieces, place)
      }
      case 'Identifier':
        return node.name === 'undefined' ? sure(nothing(place)) : evaluation.named(node, scope)
      case 'ThisExpression':
        return scope.owner ? sure<Evaluated>({ kind: 'self', at: place, info: scope.owner }) : unknown('`this` is not known here')
      case 'ObjectExpression':
        return sure<Evaluated>({ kind: 'object', at: place, node, scope })
      case 'ArrayExpression':
        return sure<Evaluated>({ kind: 'list', at: place, node, scope })
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return evaluation.memberOf(node, scope)
      case 'ConditionalExpression':
        return evaluation
          .turnsOf(node.test, scope)
          .flatMap(({ when, value }) => guarded(when, evaluate(value ? node.consequent : node.alternate, scope)))
      case 'LogicalExpression':
        return evaluation.logical(node, scope)
      case 'UnaryExpression':
        return node.operator === '!' ? truthIn(node, scope) : unknown('it is worked out when the code runs')
      case 'BinaryExpression':
        if (/^[!=]==?$/.test(node.operator)) return truthIn(node, scope)
        if (node.operator !== '+' || node.left.type === 'PrivateName') return unknown('it is worked out when the code runs')
        return concatenated([evaluate(node.left, scope), evaluate(node.right, scope)], place)
      case 'NewExpression':
        return evaluation.made(node, scope)
      case 'CallExpression':
      case 'OptionalCallExpression':
        return evaluation.called(node as Kind<'CallExpression'>, scope)
      default:
        return unknown('it is worked out when the code runs')
    }
  }

  function truthIn(test: Kind<'UnaryExpression'> | Kind<'BinaryExpression'>, scope: Scope): Outcomes {
    const decision = evaluation.decide(test, scope)
    const truth = (value: boolean): Evaluated => ({ kind: 'scalar', at: at(test), value })
    if (typeof decision === 'boolean') return sure(truth(decision))
    return [
      { when: decision.yes, value: truth(true) },
      { when: decision.no, value: truth(false) },
    ]
  }

  /** Texts joined; what is not known leaves its shape. */
  function concatenated(pieces: readonly Outcomes[], place: Place): Outcomes {
    const joined = combined(pieces, (values) => {
      const shapes = values.map(shapeOf)
      const trail = values.flatMap((value) => value.trail ?? [])
      const stranger = values.find((value) => value.kind !== 'text' && value.kind !== 'scalar')
      const shape = shapes.includes(undefined) ? undefined : shapes.join('')
      if ((shape?.length ?? 0) > longestText) return unresolved(place, 'it is too long')
      if (!stranger) return through(text(place, shape ?? ''), trail)
      return through(
        unresolved(place, stranger.kind === 'unknown' ? stranger.why : 'it is known only when the stack is deployed', shape),
        trail,
      )
    })
    return joined ?? sure<Evaluated>(unresolved(place, 'it depends on too many conditions'))
  }
}
