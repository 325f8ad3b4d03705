import { toNumber } from '../operators.ts'
import { asText, number } from '../value.ts'
import { items, type TfFunction } from './index.ts'

function ofNumbers(apply: (...numbers: number[]) => number): TfFunction {
  return (values, { at }) => {
    const numbers = values.map(toNumber)
    if (numbers.includes(undefined)) return undefined
    const result = apply(...(numbers as number[]))
    return Number.isFinite(result) ? number(at, result) : undefined
  }
}

export const numericFunctions: Readonly<Record<string, TfFunction>> = {
  abs: ofNumbers(Math.abs),
  ceil: ofNumbers(Math.ceil),
  floor: ofNumbers(Math.floor),
  log: ofNumbers((value, base = 10) => Math.log(value) / Math.log(base)),
  pow: ofNumbers((base, exponent = 1) => base ** exponent),
  signum: ofNumbers(Math.sign),
  max: ofNumbers(Math.max),
  min: ofNumbers(Math.min),
  parseint: (values, { at }) => {
    const [digits, base] = values.map(asText)
    const parsed = digits === undefined ? Number.NaN : Number.parseInt(digits, Number(base ?? 10))
    return Number.isNaN(parsed) ? undefined : number(at, parsed)
  },
  sum: (values, { at }) => {
    const numbers = items(values[0])?.map(toNumber)
    if (!numbers || numbers.includes(undefined)) return undefined
    return number(
      at,
      (numbers as number[]).reduce((total, value) => total + value, 0),
    )
  },
}
