import { parseDocument } from 'yaml';
import type { Place, Source } from '../model/source.js';
import { type Node } from './node.js';
/**
 * The value of a YAML document as JSON knows it. Throws for what is no YAML. The package is loaded only where a text asks for it:
 * import this module when it is needed.
 */
export declare function decodeYaml(text: string): unknown;
/** A stretch of a source that is one YAML document, in another text of the same length where parts of it are masked. */
export interface YamlText {
    readonly source: Source;
    /** Where the text stands in the source. */
    readonly start: number;
    readonly text: string;
    /** Where offsets of the text lie in the source, when that is not simply `start` further. */
    readonly placeOf?: (start: number, end: number) => Place;
    /** A tag of a language of its own (`!Sub`) as the key that it is short for (`Fn::Sub`). */
    readonly longForm?: (tag: string) => string | undefined;
    /** Of the parser, for what is read again and again. */
    readonly memory?: YamlMemory;
}
/** What the parser has made of texts. */
export type YamlMemory = Map<string, ReturnType<typeof parseDocument>>;
export interface YamlDocument {
    /** Undefined for an empty document and for one that cannot be parsed. */
    readonly node: Node | undefined;
    readonly fault?: YamlFault;
}
export interface YamlFault {
    readonly message: string;
    readonly at: Place;
    /** The limit is ours: other parsers may well read it. */
    readonly isOurs?: true;
}
/**
 * What a template's masked parts stand for. A scope is what holds in a part of the template: which branches were taken, what the
 * dot is.
 */
export interface Templating<Scope> {
    readonly outermost: Scope;
    isMasked(text: string): boolean;
    /** The value of a scalar that holds something masked. */
    scalar(text: string, at: Place, scope: Scope): Node;
    /** What is put in as a block where a masked key stands. */
    inserted(at: Place, scope: Scope): Node;
    /**
     * How often, and with what in scope, a stretch of the text is there: once for most, never in a branch that is not taken, several
     * times in a loop. `doubt`: it is not known whether it is there at all.
     */
    versions(start: number, end: number, scope: Scope): readonly Version<Scope>[];
}
export interface Version<Scope> {
    readonly scope: Scope;
    readonly doubt?: string;
}
export declare function parseYaml(given: YamlText): YamlDocument;
export declare function parseTemplate<Scope>(given: YamlText, templating: Templating<Scope>): YamlDocument;
