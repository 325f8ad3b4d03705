import { type Entry, mapNode, type Node } from '../../syntax/node.ts'
import { mergeValues } from './merge.ts'

/**
 * One value set by its path, as `--set` and Argo CD's parameters do: parts parted at dots, unless these are escaped
 * (`ingress.annotations.alb\.ingress\.kubernetes\.io/scheme`). Paths into lists (`hosts[0]`) make nothing known.
 */
export function setValue(values: Node | undefined, path: string, value: Node): Node | undefined {
  const keys = partsOf(path)
  if (keys.length === 0 || keys.some((key) => /\[\d+\]$/.test(key))) return values
  const single = keys.reduceRight<Node>((inner, key) => {
    return mapNode(value.at, new Map<string, Entry>([[key, { keyAt: value.at, value: inner }]]))
  }, value)
  return mergeValues(values, single)
}

function partsOf(path: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < path.length; at++) {
    if (path[at] === '\\' && at + 1 < path.length) part += path[++at]
    else if (path[at] === '.') {
      parts.push(part)
      part = ''
    } else part += path[at]
  }
  return [...parts, part].filter((each) => each !== '')
}
