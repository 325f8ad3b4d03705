import type { Source } from '../../model/source.js';
import type { Body, Expression, Literal, SyntaxFault, Template } from './tree.js';
export interface HclFile {
    readonly source: Source;
    readonly body: Body;
    readonly faults: readonly SyntaxFault[];
}
/** What could be parsed of a text; `value` is absent if nothing could. */
export interface Parsed<T> {
    readonly value: T | undefined;
    readonly faults: readonly SyntaxFault[];
}
/** Native syntax: `*.tf`, `*.tfvars`, `*.hcl`. Never throws: what is wrong with the text is in `faults`. */
export declare function parseHcl(source: Source): HclFile;
/** An expression between two offsets of a text; line breaks do not count in it. */
export declare function parseExpression(text: string, start?: number, end?: number): Parsed<Expression>;
/** A template without quotes between two offsets of a text, in which only `$${` and `%%{` are escapes. */
export declare function parseTemplate(text: string, start?: number, end?: number): Parsed<Literal | Template>;
