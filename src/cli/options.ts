import { parseArgs } from 'node:util'
import { nearest } from '../nearest.ts'

/** The command line asks for something that there is not. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export type Options = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean }>
>

export interface Parsed {
  readonly positionals: readonly string[]
  /** Of an option that takes a value: the last one that is given. */
  text(name: string): string | undefined
  /** All that are given, of an option that may be repeated. */
  texts(name: string): readonly string[]
  isSet(name: string): boolean
}

/** Throws `UsageError`. Not strict: node's own messages know no nearest option. */
export function parseOptions(args: readonly string[], options: Options): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) {
      const known = nearest(token.name, Object.keys(options))
      throw new UsageError(`There is no option \`${token.rawName}\`${known ? `; did you mean \`--${known}\`?` : '.'}`)
    }
    if (option.type === 'string' && token.value === undefined) throw new UsageError(`\`${token.rawName}\` needs a value.`)
    if (option.type === 'string' && token.value === '') throw new UsageError(`\`${token.rawName}\` needs a value.`)
    if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(`\`${token.rawName}\` takes no value.`)
  }
  const given = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  return { positionals, text: (name) => given(name).at(-1), texts: given, isSet: (name) => values[name] === true }
}

/** Throws `UsageError`. */
export function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new UsageError(`\`${name}\` is one of ${allowed.join(', ')}, not \`${value}\`.`)
  return found
}
