/**
 * The syntax tree of HCL 2 native syntax. Every node has its place as offsets into the source text (UTF-16 code units, `end`
 * exclusive); `locate` in `model/source.ts` turns them into lines and columns when somebody wants to read them.
 */
export interface Node {
    readonly start: number;
    readonly end: number;
}
export interface SyntaxFault extends Node {
    /** Plain words, no full stop: what was found and what was expected. */
    readonly message: string;
}
export interface Body extends Node {
    readonly attributes: readonly Attribute[];
    readonly blocks: readonly Block[];
    /** There was a fault directly in this body: what is absent from it may only have been unreadable. */
    readonly incomplete?: true;
}
export interface Attribute extends Node {
    readonly name: string;
    readonly nameEnd: number;
    readonly value: Expression;
}
export interface Block extends Node {
    readonly type: string;
    readonly labels: readonly Label[];
    /** Where the header (type and labels, before the brace) ends. */
    readonly headerEnd: number;
    readonly body: Body;
}
export interface Label extends Node {
    readonly text: string;
}
export type Expression = Literal | Template | Variable | Item | GetAttribute | Index | Splat | Call | Unary | Binary | Conditional | Tuple | ObjectExpression | For | Parentheses;
/** A number, a bool, null, or a string (quoted or heredoc) without any `${}` or `%{}`; escapes are resolved. */
export interface Literal extends Node {
    readonly kind: 'literal';
    readonly value: string | number | boolean | null;
}
/** A string with interpolations or directives. Heredocs are the same; `<<-` indentation is already removed. */
export interface Template extends Node {
    readonly kind: 'template';
    readonly parts: readonly TemplatePart[];
}
export type TemplatePart = Text | Interpolation | IfDirective | ForDirective;
/** Literal text, escapes resolved, whitespace eaten by `~` already removed. */
export interface Text extends Node {
    readonly kind: 'text';
    readonly text: string;
}
export interface Interpolation extends Node {
    readonly kind: 'interpolation';
    readonly value: Expression;
}
export interface IfDirective extends Node {
    readonly kind: 'if';
    readonly condition: Expression;
    readonly then: readonly TemplatePart[];
    readonly otherwise: readonly TemplatePart[];
}
export interface ForDirective extends Node {
    readonly kind: 'each';
    readonly keyName: string | undefined;
    readonly valueName: string;
    readonly collection: Expression;
    readonly body: readonly TemplatePart[];
}
/** The root name of a traversal: `var`, `local`, `aws_lb`, a name bound by `for`. */
export interface Variable extends Node {
    readonly kind: 'variable';
    readonly name: string;
}
/** The element that a splat stands at; occurs only below `Splat.each`. */
export interface Item extends Node {
    readonly kind: 'item';
}
/** `object.name` */
export interface GetAttribute extends Node {
    readonly kind: 'get';
    readonly object: Expression;
    readonly name: string;
}
/** `object[key]`, and the legacy `object.0`. */
export interface Index extends Node {
    readonly kind: 'index';
    readonly object: Expression;
    readonly key: Expression;
}
/** `object[*].a.b` or `object.*.a.b`; `each` is what follows, applied to `item`. */
export interface Splat extends Node {
    readonly kind: 'splat';
    readonly object: Expression;
    readonly each: Expression;
}
export interface Call extends Node {
    readonly kind: 'call';
    /** With namespaces as written: `provider::aws::arn_parse`. */
    readonly name: string;
    readonly arguments: readonly Expression[];
    /** The last argument is followed by `...`. */
    readonly expand: boolean;
}
export interface Unary extends Node {
    readonly kind: 'unary';
    readonly operator: '!' | '-';
    readonly operand: Expression;
}
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '&&' | '||';
export interface Binary extends Node {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
}
export interface Conditional extends Node {
    readonly kind: 'conditional';
    readonly condition: Expression;
    readonly then: Expression;
    readonly otherwise: Expression;
}
export interface Tuple extends Node {
    readonly kind: 'tuple';
    readonly items: readonly Expression[];
}
export interface ObjectExpression extends Node {
    readonly kind: 'object';
    readonly items: readonly ObjectItem[];
}
/** A bare key (`a = 1`) is a `Literal`; `(a) = 1` is `Parentheses`; `"${a}" = 1` a `Template`. */
export interface ObjectItem extends Node {
    readonly key: Expression;
    readonly value: Expression;
}
/** `[for v in c : value if condition]` and `{for k, v in c : key => value... if condition}`. */
export interface For extends Node {
    readonly kind: 'for';
    readonly keyName: string | undefined;
    readonly valueName: string;
    readonly collection: Expression;
    /** Present for the object form. */
    readonly key: Expression | undefined;
    readonly value: Expression;
    /** `...` after the value: values of one key are collected in a list. */
    readonly group: boolean;
    readonly condition: Expression | undefined;
}
export interface Parentheses extends Node {
    readonly kind: 'parentheses';
    readonly inner: Expression;
}
