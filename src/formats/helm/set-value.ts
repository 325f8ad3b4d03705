import { type Entry, get, isWholeList, itemsOf, mapNode, type Node, scalarNode, textOf, unknownNode } from '../../syntax/node.ts'
import { mergeValues } from './merge.ts'

/** Over the values, single ones as a list of `name` and `value`: Argo CD's `parameters`, `set` of Helmfile. */
export function setValues(values: Node | undefined, list: Node | undefined): Node | undefined {
  const open = list && !isWholeList(list) ? unknownNode(list.at, 'not all of what is set is known') : undefined
  return itemsOf(list).reduce(
    (before, item) => {
      const path = textOf(get(item, 'name'))
      if (path === undefined) return mergeValues(before, unknownNode(item.at, 'the name of a value that is set is not known'))
      // Helmfile knows further ways to say it, as by a file.
      return setValue(before, path, get(item, 'value') ?? unknownNode(item.at, 'a value that is set is not known'))
    },
    mergeValues(values, open),
  )
}

/**
 * One value set by its path, as `--set` does: parts parted at dots, unless these are escaped
 * (`ingress.annotations.alb\.ingress\.kubernetes\.io/scheme`), and items of lists (`hosts[0].host`).
 */
export function setValue(values: Node | undefined, path: string, value: Node): Node | undefined {
  const parts = partsOf(path)
  return parts.length > deepest ? mergeValues(values, unknownNode(value.at, 'its path is too deep')) : setAt(values, parts, value)
}

const deepest = 100

type Part = string | number

function setAt(values: Node | undefined, parts: readonly Part[], value: Node): Node | undefined {
  const index = parts.findIndex((part) => typeof part === 'number')
  const keys = (index < 0 ? parts : parts.slice(0, index)).map(String)
  const [position, ...rest] = index < 0 ? [] : parts.slice(index)
  const set = typeof position === 'number' ? withItem(get(values, ...keys), position, rest, value) : value
  const single = keys.reduceRight<Node>((inner, key) => {
    return mapNode(value.at, new Map<string, Entry>([[key, { keyAt: value.at, value: inner }]]))
  }, set)
  return mergeValues(values, single)
}

/** No list of a person is longer. */
const longestList = 1_000

function withItem(list: Node | undefined, position: number, rest: readonly Part[], value: Node): Node {
  if (position >= longestList || !isWholeList(list)) return unknownNode(value.at, 'an item of it is set')
  const items = [...itemsOf(list)]
  while (items.length < position) items.push(scalarNode(value.at, null))
  items[position] = (rest.length === 0 ? value : setAt(items[position], rest, value)) ?? value
  return { kind: 'list', at: list?.at ?? value.at, items }
}

function partsOf(path: string): Part[] {
  const parts: Part[] = []
  let part = ''
  const end = () => {
    if (part !== '') parts.push(part)
    part = ''
  }
  for (let at = 0; at < path.length; at++) {
    const position = path[at] === '[' ? /^\[(\d+)\]/.exec(path.slice(at, at + 12)) : null
    if (path[at] === '\\' && at + 1 < path.length) part += path[++at]
    else if (path[at] === '.') end()
    else if (position) {
      end()
      parts.push(Number(position[1]))
      at += position[0].length - 1
    } else part += path[at]
  }
  end()
  return parts
}
