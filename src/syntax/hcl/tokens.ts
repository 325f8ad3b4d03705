/**
 * The kinds of tokens. One that is a single character has that character's code as its kind, so the scanner need not
 * translate it; the others are numbered from 128. They are typed as plain numbers, since `p.token` changes with each `advance` and
 * the compiler must not believe that it is still what it was compared with before.
 */
export const EndOfFile: number = 0
export const Newline: number = 10
export const Not: number = 33
export const Quote: number = 34
export const Percent: number = 37
export const OpenParenthesis: number = 40
export const CloseParenthesis: number = 41
export const Star: number = 42
export const Plus: number = 43
export const Comma: number = 44
export const Minus: number = 45
export const Dot: number = 46
export const Slash: number = 47
export const Colon: number = 58
export const Less: number = 60
export const Equals: number = 61
export const Greater: number = 62
export const Question: number = 63
export const OpenBracket: number = 91
export const CloseBracket: number = 93
export const OpenBrace: number = 123
export const CloseBrace: number = 125

export const Name: number = 128
export const NumberLiteral: number = 129
/** The opener of a heredoc with its line break: `<<EOT`, `<<-EOT`. */
export const Heredoc: number = 130
export const EqualTo: number = 131
export const NotEqualTo: number = 132
export const LessOrEqual: number = 133
export const GreaterOrEqual: number = 134
export const And: number = 135
export const Or: number = 136
export const DoubleColon: number = 137
export const Ellipsis: number = 138
export const Arrow: number = 139
/** `~}` */
export const StripClose: number = 140
/** A character that HCL has no use for. */
export const Stray: number = 141
