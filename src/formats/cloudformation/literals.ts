import type { Place } from '../../model/source.ts'
import { nothing, type Resolved, unresolved, text as written } from './resolved.ts'

/** A text of a template, which something may be put into later: by CloudFormation as it deploys, or by a tool before. */
export function literal(value: string, isNothing: boolean, at: Place): Resolved {
  if (isNothing) return nothing(at)
  if (value.includes('{{resolve:')) {
    const reference = /\{\{resolve:([^}]*)\}\}/.exec(value)?.[1] ?? ''
    return unresolved(at, `\`${reference}\` is looked up when the stack is deployed`, `\${${reference}}`)
  }
  if (!isFilledIn(value)) return written(at, value)
  const plain = unnested(value)
  const { 0: { length } = value, index = 0 } = variable.exec(plain) ?? {}
  return unresolved(at, whyLater(value.slice(index, index + length)), plain)
}

export function whyLater(name: string): string {
  return `\`${name}\` is filled in before the template is deployed`
}

/**
 * A variable of the Serverless Framework: `${self:custom.domain}`, `${opt:stage, 'dev'}`, `${file(./a.yml):b}`. CloudFormation's own have
 * no single colon, and no brackets. Source: Serverless Framework, "Variables".
 */
const variable = /\$\{\s*(?:\w[\w-]*(?:\([^)}]*\))?:(?!:)|(?:file|strToBool)\()[^}]*\}?/

export function isFilledIn(value: string): boolean {
  return value.includes('${') && variable.test(value)
}

/** With one pair of braces around each variable, whatever variables are within it, so that it is one unknown. As long as it was. */
export function unnested(value: string): string {
  if (!isFilledIn(value)) return value
  let depth = 0
  return value.replace(/\$\{|\}/g, (mark) => {
    if (mark === '}') {
      if (depth > 0) depth--
      return depth > 0 ? ')' : mark
    }
    depth++
    return depth > 1 ? '$(' : mark
  })
}
