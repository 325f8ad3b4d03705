import type { Place } from '../model/source.ts'
import { isNull, type Node, textOf } from '../syntax/node.ts'
import type { Fault } from './faults.ts'
import { usualMaxAge } from './max-age.ts'

export interface InventoryPath {
  /** From the folder of the configuration, within it. */
  readonly path: string
  readonly at: Place
}

/** `inventory: ci/certificates.json` */
export function inventoryPath(node: Node | undefined, fault: Fault): InventoryPath | undefined {
  if (node === undefined || isNull(node)) return undefined
  const path = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : ''
  if (path === '' || path.startsWith('/') || path.split(/[\\/]/).includes('..')) {
    fault('`inventory` is the path of a file, from the folder of this file and within it', node.at)
    return undefined
  }
  return { path, at: node.at }
}

/** `inventory-max-age: 14` */
export function inventoryMaxAge(node: Node | undefined, fault: Fault): number {
  if (node === undefined || isNull(node)) return usualMaxAge
  const days = node.kind === 'scalar' ? node.value : undefined
  if (typeof days === 'number' && Number.isInteger(days) && days > 0) return days
  const found = textOf(node)
  fault(
    `\`inventory-max-age\` is a number of days, such as ${usualMaxAge}${found === undefined ? '' : `, not \`${found}\``}`,
    node.at,
  )
  return usualMaxAge
}
