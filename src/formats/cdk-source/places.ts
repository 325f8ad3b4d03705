import type { Place } from '../../model/source.ts'
import type { Value } from '../../model/value.ts'
import { type Expression, isExpression } from '../../syntax/typescript.ts'
import type { GivenRegion } from '../kubernetes/region.ts'
import { guarded, type Outcome, sure } from '../outcome.ts'
import type { Evaluator } from './evaluate.ts'
import { nameOf } from './imports.ts'
import { type Call, type ClassInfo, lookup } from './scope.ts'
import { type Evaluated, type Outcomes, text, textOf, through, unresolved } from './values.ts'

type Key = 'region' | 'account'

export interface Places {
  /** Where what a call makes is deployed: by its scope, which is the first argument. */
  regionOf(call: Call, scopeArgument?: Outcomes): readonly [Outcome<Value<string>>, ...Outcome<Value<string>>[]]
  accountOf(call: Call, scopeArgument?: Outcomes): Value<string>
  /** `this.region`, `stack.account`. */
  attribute(of: ClassInfo | Call, key: Key, at: Place): Outcomes
}

/** Which kind of construct a class is, by what it extends. */
type ClassKind = 'stack' | 'construct' | 'unknown'

const mostLevels = 12

export function placesOf(evaluator: () => Evaluator, region: GivenRegion | undefined): Places {
  let level = 0
  return {
    regionOf(call, scope = evaluator().argument(call, 0)) {
      const outcomes = limited(scope, 'region', evaluator().at(call.node))
      const [first, ...others] = outcomes.map(({ when, value }) => ({ when, value: configured(textOf(value)) }))
      const missing: Value<string> = { known: false, why: 'the region is not known', at: evaluator().at(call.node) }
      return first ? [first, ...others] : [{ when: [], value: missing }]
    },
    accountOf(call, scope = evaluator().argument(call, 0)) {
      const [only, ...others] = limited(scope, 'account', evaluator().at(call.node))
      if (only && others.length === 0) {
        const found = textOf(only.value)
        return !found.known || /^\d{12}$/.test(found.value) ? found : { known: false, why: 'it is no account', at: found.at }
      }
      return { known: false, why: 'the account is not known', at: evaluator().at(call.node) }
    },
    attribute: (of, key, at) => ('node' in of ? ofCall(of, key, at) : ofClass(of, key, at)),
  }

  /** The configuration speaks where the file does not. */
  function configured(value: Value<string>): Value<string> {
    if (value.known || !region) return value
    return {
      known: true,
      value: region.region,
      at: region.at,
      trail: region.trail ?? [{ note: 'the configuration', at: region.at }],
    }
  }

  /** What is made in a scope is deployed where that is. */
  function limited(scope: Outcomes, key: Key, at: Place): Outcomes {
    if (level > mostLevels) return sure<Evaluated>(unresolved(at, 'it goes through too many others'))
    level++
    try {
      return scope.flatMap(({ when, value }): Outcomes => guarded(when, ofScope(value, key, at)))
    } finally {
      level--
    }
  }

  function ofScope(value: Evaluated, key: Key, at: Place): Outcomes {
    switch (value.kind) {
      case 'self':
        return ofClass(value.info, key, at)
      case 'instance':
        return ofInstance(value.info, value.call, key, at)
      case 'made':
        return ofMade(value.name, value.call, key, at)
      case 'unknown': {
        const inner = /^\$\{([^{}]+)\}$/.exec(value.same ?? '')?.[1]
        return sure<Evaluated>(
          unresolved(
            at,
            `the ${key} of the stack is not in this file`,
            inner === undefined ? undefined : `\${${key} of ${inner}}`,
          ),
        )
      }
      default:
        return sure<Evaluated>(unresolved(at, `the ${key} of the stack is not in this file`))
    }
  }

  function ofCall({ node, scope }: Call, key: Key, at: Place): Outcomes {
    return limited(evaluator().evaluate(node, scope), key, at)
  }

  function ofMade(name: string, call: Call, key: Key, at: Place): Outcomes {
    const { argument } = evaluator()
    if (name === 'core.Stack' || name === 'core.Stage') return ofEnv(argument(call, 2), call, key, at)
    if (name === 'core.App') return sure<Evaluated>(unresolved(at, `the ${key} of the stack is not in this file`))
    return limited(argument(call, 0), key, at)
  }

  /** What `env` says; where there is none, the stage that the stack is in may have one. */
  function ofEnv(props: Outcomes, call: Call, key: Key, at: Place): Outcomes {
    const { follow, argument, at: placeOf } = evaluator()
    return follow(props, 'env', key).flatMap(({ when, value }): Outcomes => {
      if (value.kind === 'nothing') {
        const isInStage = (scope: Evaluated) =>
          (scope.kind === 'made' && scope.name === 'core.Stage') ||
          (scope.kind === 'self' && isStage(scope.info)) ||
          (scope.kind === 'instance' && isStage(scope.info))
        const scopes = argument(call, 0)
        if (scopes.length > 0 && scopes.every((scope) => isInStage(scope.value))) return guarded(when, limited(scopes, key, at))
        const { start } = placeOf(call.node)
        return [
          {
            when,
            value: unresolved(
              at,
              `the stack has no \`env\` that names its ${key}`,
              `\${${key} of ${call.name ?? 'the stack'} at ${start}}`,
            ),
          },
        ]
      }
      if (value.kind === 'text') return [{ when, value: stepOf(value, key) }]
      if (value.kind !== 'unknown') return [{ when, value: unresolved(at, `the ${key} of the stack is not in this file`) }]
      const why = `the ${key} of the stack is not in this file: ${value.why}`
      return [{ when, value: value.same === undefined ? unresolved(at, why) : unresolved(at, why, value.same) }]
    })
  }

  function stepOf(value: Evaluated & { kind: 'text' }, key: Key): Evaluated {
    return through(text(value.at, value.value), [...(value.trail ?? []), { note: `\`env.${key}\` of the stack`, at: value.at }])
  }

  function ofClass(info: ClassInfo, key: Key, at: Place): Outcomes {
    const { sitesOf, inInstance } = evaluator()
    const unknown = (why: string) => sure<Evaluated>(unresolved(at, why, `\${${key} of ${info.name}}`))
    const kind = kindOf(info)
    if (kind === 'unknown') return unknown(`the ${key} of \`${info.name}\` is not in this file`)
    const sites = sitesOf(info) ?? []
    const [superCall, ...otherCalls] = info.superCalls
    const why = `the ${key} of \`${info.name}\` is not in this file`
    if (kind === 'stack' && superCall && otherCalls.length === 0) {
      // With the arguments that `super` is given: they are worked out for every place that makes one.
      const found = ofEnvOfSuper(superCall, info, key, at)
      return found.map(({ when, value }) =>
        value.kind === 'unknown' && (value.same === undefined || / at \d+}$/.test(value.same))
          ? { when, value: unresolved(value.at, value.why, `\${${key} of ${info.name}}`) }
          : { when, value },
      )
    }
    if (sites.length === 0 || (kind === 'stack' && info.hasConstructor)) return unknown(why)
    const all = sites.flatMap((site) => inInstance(info, site, () => ofInstance(info, site, key, at)))
    return all.map(({ when, value }) =>
      value.kind === 'unknown' && value.same === undefined
        ? { when, value: unresolved(value.at, value.why, `\${${key} of ${info.name}}`) }
        : { when, value },
    )
  }

  function ofEnvOfSuper(superCall: Call, info: ClassInfo, key: Key, at: Place): Outcomes {
    const { argument, sitesOf, inInstance } = evaluator()
    const base = baseOf(info)
    const props = argument(superCall, 2)
    // A base of this file may put something else in place of what it is handed.
    if (base && !handsOn(base)) return sure<Evaluated>(unresolved(at, `the ${key} of \`${info.name}\` is not in this file`))
    const found = ofEnv(props, superCall, key, at)
    if (found.every(({ value }) => value.kind === 'text')) return found
    // The scope of `super` is a parameter: what stage it is, is seen where the class is made.
    const sites = sitesOf(info) ?? []
    if (sites.length !== 1 || found.some(({ value }) => value.kind === 'unknown' && !/ at \d+}$/.test(value.same ?? '')))
      return found
    return sites.flatMap((site) => inInstance(info, site, () => ofStage(site, key, at) ?? found))
  }

  function ofStage(site: Call, key: Key, at: Place): Outcomes | undefined {
    const scopes = evaluator().argument(site, 0)
    const isStageScope = scopes.every(
      ({ value }) =>
        (value.kind === 'made' && value.name === 'core.Stage') ||
        ((value.kind === 'self' || value.kind === 'instance') && isStage(value.info)),
    )
    return scopes.length > 0 && isStageScope ? limited(scopes, key, at) : undefined
  }

  /** One that is made in this file. */
  function ofInstance(info: ClassInfo, call: Call, key: Key, at: Place): Outcomes {
    const { argument, inInstance } = evaluator()
    const kind = kindOf(info)
    if (kind === 'construct') return limited(argument(call, 0), key, at)
    if (kind === 'unknown')
      return sure<Evaluated>(unresolved(at, `the ${key} of \`${info.name}\` is not in this file`, `\${${key} of ${info.name}}`))
    if (info.hasConstructor) {
      // With the conditions of other instances left out.
      return inInstance(info, call, () => ofClass(info, key, at))
    }
    return ofEnv(argument(call, 2), call, key, at)
  }

  /** Whether a base class hands its properties on as they are, or has no constructor. */
  function handsOn(base: ClassInfo): boolean {
    if (!base.hasConstructor) return true
    const [superCall] = base.superCalls
    const props = superCall?.node.arguments[2]
    return superCall !== undefined && props?.type === 'Identifier' && lookup(props.name, superCall.scope)?.kind === 'parameter'
  }

  function baseOf({ superClass, scope }: ClassInfo): ClassInfo | undefined {
    const binding = superClass?.type === 'Identifier' ? lookup(superClass.name, scope) : undefined
    return binding?.kind === 'class' ? binding.info : undefined
  }

  function isStage(info: ClassInfo): boolean {
    return rootOf(info) === 'core.Stage'
  }

  function kindOf(info: ClassInfo): ClassKind {
    const root = rootOf(info)
    if (root === 'core.Stack' || root === 'core.Stage') return 'stack'
    return root === 'core.Construct' || root === 'core.NestedStack' || root === 'core.Resource' ? 'construct' : 'unknown'
  }

  /** What of the CDK a class extends, through classes of this file. */
  function rootOf(info: ClassInfo): string | undefined {
    let inner: ClassInfo | undefined = info
    for (let step = 0; inner && step < mostLevels; step++) {
      const { superClass, scope }: ClassInfo = inner
      if (!superClass || !isExpression(superClass)) return undefined
      const [found]: Outcomes = evaluator().evaluate(superClass as Expression, scope)
      if (found?.value.kind === 'imported') return nameOf(found.value.imported)
      inner = found?.value.kind === 'class' ? found.value.info : undefined
    }
    return undefined
  }
}
