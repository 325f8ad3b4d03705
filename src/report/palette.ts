import type { Severity } from '../rule.ts'

type Paint = (text: string) => string

export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>
  readonly strong: Paint
  readonly faint: Paint
  readonly good: Paint
}

/** Select Graphic Rendition: the codes that switch a colour or weight on and off again. */
function paint(on: number, off: number): Paint {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`)
}

export const coloured: Palette = {
  severity: { error: paint(31, 39), warning: paint(33, 39), note: paint(36, 39) },
  strong: paint(1, 22),
  faint: paint(2, 22),
  good: paint(32, 39),
}

const asIs: Paint = (text) => text

export const plain: Palette = {
  severity: { error: asIs, warning: asIs, note: asIs },
  strong: asIs,
  faint: asIs,
  good: asIs,
}
