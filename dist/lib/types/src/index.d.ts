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
export { rules } from '../rules/index.js';
export { type ConfigFault, ConfigInvalid } from './config/invalid.js';
export type { GivenRegion, LintOptions } from './lint.js';
export { type LintPathsOptions, lintPaths } from './lint-paths.js';
export { lint } from './lint-texts.js';
export type { Lookup, Unreadable } from './lookup.js';
export type { Location, Source } from './model/source.js';
export { PathsNotFound } from './read/read.js';
export type { JsonFinding, JsonNotEvaluated, JsonReport } from './report/json.js';
export type { Finding, NotEvaluated, Related, Result, Stats } from './result.js';
export type { Fault, Format, Rule, Severity } from './rule.js';
export { version } from './version.js';
