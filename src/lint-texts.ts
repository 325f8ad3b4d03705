import * as cdkSource from './formats/cdk-source/index.ts'
import { yamlFormats } from './formats/yaml-formats.ts'
import { type LintOptions, lint as lintWith } from './lint.ts'
import type { Source } from './model/source.ts'
import type { Result } from './result.ts'

/** From sources of every format to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export function lint(files: readonly Source[], options: LintOptions = {}): Result {
  return lintWith(files, { yaml: yamlFormats, cdkSource, ...options })
}
