import type { Rule } from '../src/rule.ts'
import fileUnreadable from './anywhere/file-unreadable.ts'

/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */
export const rules: readonly Rule[] = [fileUnreadable]
