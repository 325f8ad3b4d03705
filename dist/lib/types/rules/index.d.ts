import type { Rule } from '../src/rule.js';
/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */
export declare const rules: readonly Rule[];
