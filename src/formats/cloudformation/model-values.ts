import { type Hostname, hostname } from '../../model/hostname.ts'
import { type Case, known, type Value } from '../../model/value.ts'
import { type Outcome, type Resolved, shapeOf } from './resolved.ts'

/** A text as a value of the model; null where nothing is given. */
export function textOrNull(value: Resolved): Value<string | null> {
  return value.kind === 'nothing' ? known(null, value.at) : textOf(value)
}

export function textOf(value: Resolved): Value<string> {
  const { at, trail } = value
  if (value.kind === 'text') return known(value.value, at, trail)
  const same = shapeOf(value)
  const why =
    value.kind === 'unknown'
      ? value.why
      : value.kind === 'nothing'
        ? 'it is not given'
        : 'it is known only when the stack is deployed'
  return { known: false, why, at, ...(same !== undefined && { same }), ...(trail && { trail }) }
}

/** A switch; off where it is not given. */
export function truth(value: Resolved): Value<boolean> {
  const plain = textOrNull(value)
  return plain.known ? known(plain.value?.toLowerCase() === 'true', plain.at, plain.trail) : plain
}

export function hostnameOf(value: Resolved): Value<Hostname> {
  const plain = textOf(value)
  if (plain.known) return { ...plain, value: hostname(plain.value) }
  return plain.same === undefined ? plain : { ...plain, same: hostname(plain.same) }
}

/** Outcomes as alternatives of the model, each converted; never empty. */
export function alternatives<T>(
  outcomes: readonly [Outcome, ...Outcome[]],
  convert: (value: Resolved) => Value<T>,
): readonly [Case<T>, ...Case<T>[]] {
  const [first, ...others] = outcomes
  const one = ({ when, value }: Outcome): Case<T> => ({ when, value: convert(value) })
  return [one(first), ...others.map(one)]
}
