import { shape, type TfValue } from './value.ts'

/** An identity made of others: `${lower(var.domain)}`. Braces are kept to one level. */
export function opaque(text: string): string {
  return `\${${text.includes('}') ? text.replace(/\$\{|\}/g, '') : text}}`
}

/** The identity of an operation over values that all have one; undefined when one has none. */
export function shapeOfCall(name: string, values: readonly TfValue[]): string | undefined {
  const parts: string[] = []
  for (const value of values) {
    const part = deepShape(value)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return opaque(`${name}(${parts.join(', ')})`)
}

function deepShape(value: TfValue): string | undefined {
  if (value.kind === 'list') {
    const items = [...value.items, ...(value.rest ? [value.rest] : [])].map(deepShape)
    return items.length > 64 || items.includes(undefined) ? undefined : `[${items.join(', ')}]`
  }
  if (value.kind === 'string') return JSON.stringify(value.value)
  return shape(value)
}
