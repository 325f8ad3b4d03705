import { gap } from '../../src/model/gap.ts'
import type { Guard } from '../../src/model/value.ts'

/** `var.a=x`, `var.a≠x`, joined by commas. */
function guard(text: string): Guard {
  return text.split(', ').flatMap((part) => {
    const [, condition, sign, is] = /^(.*?)(=|≠)(.*)$/.exec(part) ?? []
    if (condition === undefined || is === undefined) return []
    return sign === '≠' ? [{ condition: `\${${condition}}`, is, not: true as const }] : [{ condition: `\${${condition}}`, is }]
  })
}

test.each([
  ['nothing there', '', [], ''],
  ['always there', '', [''], undefined],
  ['there in one case', '', ['var.a=x'], 'var.a≠x'],
  ['there in each case', '', ['var.a=x', 'var.a≠x'], undefined],
  ['there in two of many cases', '', ['var.a=x', 'var.a=y'], 'var.a≠x, var.a≠y'],
  ['there whenever it is asked for', 'var.a=x', ['var.a=x'], undefined],
  ['there whenever it is asked for, and more often', 'var.a=x, var.b=y', ['var.a=x'], undefined],
  ['there by two conditions', 'var.a=x', ['var.a=x, var.b=y'], 'var.a=x, var.b≠y'],
  ['conditions that are made of each other', 'var.a && var.b=true', ['var.a=true'], undefined],
  ['a condition that is only a name', 'condition 1=true', ['var.a=true'], undefined],
])('%s', (_, given, others, expected) => {
  const found = gap(guard(given), others.map(guard))
  expect(found).toEqual(expected === undefined ? undefined : guard(expected))
})
