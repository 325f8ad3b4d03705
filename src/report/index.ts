import type { Location, Source } from '../model/source.ts'
import type { Result } from '../result.ts'
import type { Rule } from '../rule.ts'

export interface ReportContext {
  /** What was linted at this path, to show lines of it. */
  sourceOf(path: string): Source | undefined
  readonly tool: { readonly name: string; readonly version: string }
  /** Those that were run. */
  readonly rules: readonly Rule[]
  /** The address of a rule's page. */
  pageOf(rule: string): string
  /** The address of a line of code, where there is one. */
  readonly linkTo?: (location: Location) => string | undefined
  readonly colors: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** List what was not evaluated, each with its place. */
  readonly verbose: boolean
  /** Findings of severity error and the counts, nothing else. */
  readonly quiet: boolean
}

/** A pure function from a result to a text that ends with a line break. */
export type Report = (result: Result, context: ReportContext) => string

/** A format is loaded when it is asked for. */
const reports = {
  terminal: async (): Promise<Report> => (await import('./terminal.ts')).terminal,
  json: async (): Promise<Report> => (await import('./json.ts')).json,
  sarif: async (): Promise<Report> => (await import('./sarif.ts')).sarif,
  markdown: async (): Promise<Report> => (await import('./markdown.ts')).markdown,
  github: async (): Promise<Report> => (await import('./github.ts')).github,
} as const

export type ReportFormat = keyof typeof reports

export const reportFormats = Object.keys(reports) as readonly ReportFormat[]

export function loadReport(format: ReportFormat): Promise<Report> {
  return reports[format]()
}
