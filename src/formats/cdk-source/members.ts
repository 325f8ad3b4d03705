import type { Place } from '../../model/source.ts'
import { both, type Step } from '../../model/value.ts'
import { type AnyNode, type Expression, isExpression, type Kind } from '../../syntax/typescript.ts'
import { guarded, type Outcome, sure } from '../outcome.ts'
import type { Evaluation } from './evaluation.ts'
import { member } from './imports.ts'
import type { Call, ClassInfo, Reading, Scope } from './scope.ts'
import { type Composite, type Construct, type Evaluated, nothing, type Outcomes, shapeOf, through, unresolved } from './values.ts'

/** What is not known of where a stack goes is for others to say: see `places.ts`. */
export type PlaceAttribute = (of: ClassInfo | Call, key: 'region' | 'account', at: Place) => Outcomes

export interface Items {
  readonly items: Outcomes
  readonly open?: string
}

/** What lies in objects, lists, instances and constructs. */
export interface Members {
  memberOf(node: Kind<'MemberExpression'> | Kind<'OptionalMemberExpression'>, scope: Scope): Outcomes
  property(value: Evaluated, key: string, place: Place): Outcomes
  /** What lies under a path of properties: `viewerCertificate.aliases`. */
  follow(outcomes: Outcomes, ...path: readonly string[]): Outcomes
  /** The items of a list, each with the conditions under which it is there; `open`: why there may be others. */
  items(outcomes: Outcomes): Items
}

export function membersOf(evaluation: Evaluation, { classes }: Reading, placeAttribute: PlaceAttribute): Members {
  const { at } = evaluation
  return { memberOf, property, follow, items }

  function memberOf(node: Kind<'MemberExpression'> | Kind<'OptionalMemberExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const holder = evaluation.evaluate(node.object, scope)
    const { property: key } = node
    if (!node.computed && key.type === 'Identifier')
      return holder.flatMap(({ when, value }) => guarded(when, property(value, key.name, place)))
    if (!isExpression(key)) return sure<Evaluated>(unresolved(place, 'it is private'))
    const keys = evaluation.evaluate(key, scope)
    const found = holder.flatMap((one) =>
      keys.flatMap((other) => {
        const when = both(one.when, other.when)
        const name = shapeOf(other.value)
        if (!when) return []
        const isKnown = name !== undefined && !name.includes('${')
        return guarded(
          when,
          isKnown ? property(one.value, name, place) : sure<Evaluated>(unresolved(place, 'which one it is, is not known')),
        )
      }),
    )
    return found
  }

  function property(value: Evaluated, key: string, place: Place): Outcomes {
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(place, why, same))
    switch (value.kind) {
      case 'nothing':
        return sure<Evaluated>({ ...value })
      case 'object':
        return guarded([], entry(value, key)).map(({ when, value: inner }) => ({ when, value: through(inner, value.trail) }))
      case 'list': {
        const { items: found, open } = items(sure<Evaluated>(value))
        const item = /^\d+$/.test(key) && open === undefined ? found[Number(key)] : undefined
        return item && item.when.length === 0 ? [item] : unknown('it is worked out when the code runs')
      }
      case 'imported':
        return sure<Evaluated>({ ...value, at: place, imported: member(value.imported, [key]) })
      case 'self':
        return fieldOf(value.info, key, place, 'this')
      case 'instance':
        return instanceField(value, key, place)
      case 'made':
      case 'static':
      case 'method':
        return attribute(value, key, place)
      case 'unknown': {
        const inner = /^\$\{([^{}]+)\}$/.exec(value.same ?? '')?.[1]
        return unknown(value.why, inner === undefined ? undefined : `\${${inner}.${key}}`)
      }
      default:
        return unknown('it is worked out when the code runs')
    }
  }

  /** The last one of a name counts; what a spread brings along may come instead. */
  function entry(value: Composite, key: string): Outcomes {
    const { node, scope, open } = value
    if (open !== undefined) return sure<Evaluated>(unresolved(value.at, open))
    if (node.type !== 'ObjectExpression') return []
    return before(node.properties.length)

    function before(end: number): Outcomes {
      for (let index = end - 1; index >= 0; index--) {
        const part = node.type === 'ObjectExpression' ? node.properties[index] : undefined
        if (!part) continue
        if (part.type === 'SpreadElement') {
          return evaluation.evaluate(part.argument, scope).flatMap((spread): Outcomes => {
            if (spread.value.kind === 'unknown') return [{ when: spread.when, value: unresolved(at(part), spread.value.why) }]
            if (spread.value.kind !== 'object') return guarded(spread.when, before(index))
            const holder = spread.value
            return guarded(spread.when, property(holder, key, at(part))).flatMap((found) =>
              found.value.kind === 'nothing' && !has(holder, key) ? guarded(found.when, before(index)) : [found],
            )
          })
        }
        const name = keyOf(part)
        if (name === undefined) {
          const [only] = isExpression(part.key) ? evaluation.evaluate(part.key, scope) : []
          const shape = only && shapeOf(only.value)
          if (shape === undefined || shape.includes('${'))
            return sure<Evaluated>(unresolved(at(part), 'a name of it is not known'))
          if (shape !== key) continue
        } else if (name !== key) continue
        if (part.type === 'ObjectMethod') return sure<Evaluated>(unresolved(at(part), 'it is a function'))
        return isExpression(part.value)
          ? evaluation.evaluate(part.value, scope)
          : sure<Evaluated>(unresolved(at(part), 'it is worked out when the code runs'))
      }
      return sure(nothing(value.at))
    }
  }

  function has({ node }: Composite, key: string): boolean {
    return (
      node.type === 'ObjectExpression' && node.properties.some((part) => part.type !== 'SpreadElement' && keyOf(part) === key)
    )
  }

  function fieldOf(info: ClassInfo, key: string, place: Place, title: string): Outcomes {
    const field = info.fields.get(key)
    const same = evaluation.identity(`${title}.${key}`, info.scope.id * 1000 + classes.indexOf(info))
    if (!field) {
      if (key === 'region' || key === 'account') return placeAttribute(info, key, place)
      return sure<Evaluated>(unresolved(place, `\`${key}\` of \`${info.name}\` is not set in this file`, same))
    }
    if (field.parameter) {
      const { parameter: binding } = field
      return evaluation.atUse(
        evaluation.withoutCircle(binding, () => evaluation.parameter(binding)),
        place,
      )
    }
    if (field.isTouched || field.assigned.length === 0)
      return sure<Evaluated>(unresolved(place, `\`${key}\` of \`${info.name}\` is changed further on`))
    const found = evaluation.withoutCircle(field, () =>
      evaluation.withAssigned(sure(nothing(place)), field.assigned, undefined, key),
    )
    const [first] = field.assigned
    const step: Step = { note: `\`${title}.${key}\``, at: first ? at(first.value) : place }
    return evaluation.atUse(
      found.map(({ when, value }) => {
        if (value.kind === 'unknown') return { when, value: value.same === undefined ? { ...value, same } : value }
        return { when, value: value.kind === 'nothing' ? value : through(value, [step]) }
      }),
      place,
    )
  }

  /** A field of one instance: what holds of the others does not matter. */
  function instanceField({ info, call }: Evaluated & { kind: 'instance' }, key: string, place: Place): Outcomes {
    if ((key === 'region' || key === 'account') && !info.fields.has(key)) return placeAttribute(call, key, place)
    return evaluation.inInstance(info, call, () => fieldOf(info, key, place, call.name ?? info.name))
  }

  function attribute(value: Construct, key: string, place: Place): Outcomes {
    if (/^certificate(?:Arn|Id|Ref)$/.test(key)) return sure<Evaluated>({ ...value, at: place })
    const zone = zoneName(value, key)
    if (zone) return zone
    if (value.name === 'core.Stack' && (key === 'region' || key === 'account')) return placeAttribute(value.call, key, place)
    const title = value.call.name ?? value.name.slice(value.name.lastIndexOf('.') + 1)
    return sure<Evaluated>(
      unresolved(
        place,
        `\`${title}\` says it when the stack is deployed`,
        evaluation.identity(`${title}.${key}`, value.call.node.start ?? 0),
      ),
    )
  }

  function zoneName({ name, call }: Construct, key: string): Outcomes | undefined {
    if (key !== 'zoneName') return undefined
    const own = zoneNames[name]
    return own === undefined ? undefined : follow(evaluation.argument(call, 2), own)
  }

  function items(outcomes: Outcomes): Items {
    const found: Outcome<Evaluated>[] = []
    let open: string | undefined
    for (const { when, value } of outcomes) {
      if (value.kind === 'nothing') continue
      if (value.kind !== 'list' || value.node.type !== 'ArrayExpression') {
        open ??= value.kind === 'unknown' ? value.why : 'it is no list that is written out'
        continue
      }
      open ??= value.open
      for (const element of value.node.elements) {
        if (!element) continue
        if (element.type === 'SpreadElement') {
          const inner = items(evaluation.evaluate(element.argument, value.scope))
          found.push(...guarded(when, inner.items))
          open ??= inner.open
        } else
          found.push(
            ...guarded(when, evaluation.evaluate(element, value.scope)).map((item) => ({
              ...item,
              value: through(item.value, value.trail),
            })),
          )
      }
    }
    return open === undefined ? { items: found } : { items: found, open }
  }

  function follow(outcomes: Outcomes, ...path: readonly string[]): Outcomes {
    let found = outcomes
    for (const key of path) found = found.flatMap(({ when, value }) => guarded(when, property(value, key, value.at)))
    return found
  }
}

function keyOf({ key, computed }: { readonly key: AnyNode; readonly computed?: boolean }): string | undefined {
  const node = key as Expression
  if (node.type === 'StringLiteral') return node.value
  if (node.type === 'NumericLiteral') return String(node.value)
  return node.type === 'Identifier' && !computed ? node.name : undefined
}

/** Where the name of a hosted zone stands: the property of the third argument. */
const zoneNames: Readonly<Record<string, string>> = {
  'aws-route53.HostedZone': 'zoneName',
  'aws-route53.PublicHostedZone': 'zoneName',
  'aws-route53.HostedZone.fromLookup': 'domainName',
  'aws-route53.HostedZone.fromHostedZoneAttributes': 'zoneName',
  'aws-route53.PublicHostedZone.fromPublicHostedZoneAttributes': 'zoneName',
}
