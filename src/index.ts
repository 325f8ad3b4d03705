/**
 * acm-lint as a library.
 *
 * ```ts
 * import { lint, lintPaths } from 'acm-lint'
 *
 * const { findings } = lint([{ path: 'main.tf', text }])
 * const result = await lintPaths(['infra'])
 * ```
 *
 * @packageDocumentation
 */
export { rules } from '../rules/index.ts'
export { type ConfigFault, ConfigInvalid } from './config/invalid.ts'
export type { GivenRegion, LintOptions } from './lint.ts'
export { type LintPathsOptions, lintPaths } from './lint-paths.ts'
export { lint } from './lint-texts.ts'
export type { Lookup, Unreadable } from './lookup.ts'
export type { Location, Source } from './model/source.ts'
export { PathsNotFound } from './read/read.ts'
export type { JsonFinding, JsonNotEvaluated, JsonReport } from './report/json.ts'
export type { Finding, NotEvaluated, Related, Result, Stats } from './result.ts'
export type { Fault, Format, Rule, Severity } from './rule.ts'
export { version } from './version.ts'
