import { writeFileSync } from 'node:fs'
import { rules } from '../../rules/index.ts'
import type { Source } from '../model/source.ts'
import { loadReport } from '../report/index.ts'
import type { Result } from '../result.ts'
import { pageOf } from '../rule-page.ts'
import { version } from '../version.ts'
import type { Arguments } from './arguments.ts'
import { wantsColors } from './colors.ts'

/** Output that is piped has no width of its own. */
const pipeWidth = 100

type Wanted = Pick<Arguments, 'format' | 'outputs' | 'color' | 'verbose' | 'quiet'>

/** Prints the report, and writes the others. Resolves to a sentence about the first that cannot be written. */
export async function writeReports(
  result: Result,
  { format, outputs, color, verbose, quiet }: Wanted,
  sourceOf: (path: string) => Source | undefined,
): Promise<string | undefined> {
  const context = { sourceOf, tool: { name: 'acm-lint', version }, rules, pageOf, verbose, quiet }
  const colors = wantsColors(color, process.env, process.stdout.isTTY === true)
  const report = await loadReport(format)
  process.stdout.write(report(result, { ...context, colors, width: process.stdout.columns ?? pipeWidth }))
  for (const output of outputs) {
    const write = await loadReport(output.format)
    try {
      writeFileSync(output.file, write(result, { ...context, colors: false, width: pipeWidth }))
    } catch (error) {
      return `\`${output.file}\` cannot be written: ${error instanceof Error ? error.message : error}.`
    }
  }
  return undefined
}
