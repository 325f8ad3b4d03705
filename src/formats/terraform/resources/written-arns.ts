import type { WrittenArn } from '../../../model/model.ts'
import type { Source } from '../../../model/source.ts'
import type { Block, Expression } from '../../../syntax/hcl/tree.ts'
import { forEachAttribute, forEachPart } from '../../../syntax/hcl/walk.ts'
import { isValuesFile, type Module } from '../module.ts'

/** The ARN of one certificate; not a pattern, and not put together of parts. */
const certificateArn = /arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/[0-9a-f]{8}-[0-9a-f-]{27}(?![\w/-])/g

/** A policy names certificates as what is allowed, and a parameter store is where an ARN is well kept. */
const elsewhere = /^(?:aws_iam_|aws_ssm_parameter$)/

const found = new WeakMap<Module, readonly WrittenArn[]>()

/**
 * Certificate ARNs that are written in a module, wherever they go: arguments of modules from elsewhere, annotations, locals. A
 * variable's default is left to where the variable is used: it may never hold.
 */
export function writtenArns(module: Module): readonly WrittenArn[] {
  let arns = found.get(module)
  if (!arns) {
    const all: WrittenArn[] = []
    for (const { source, body } of module.files) {
      if (!source.text.includes(':acm:')) continue
      for (const block of body.blocks)
        if (isOfInterest(block)) forEachAttribute(block.body, (value, path) => collect(value, path, source, all))
    }
    arns = all
    found.set(module, arns)
  }
  return arns
}

/** The same for what a values file sets. */
export function writtenValues(source: Source, values: readonly Expression[]): WrittenArn[] {
  const all: WrittenArn[] = []
  if (source.text.includes(':acm:')) for (const value of values) collect(value, [], source, all)
  return all
}

function isOfInterest({ type, labels }: Block): boolean {
  if (type === 'resource' || type === 'data') return !elsewhere.test(labels[0]?.text ?? '')
  return type === 'module' || type === 'locals' || type === 'output'
}

function collect(expression: Expression, path: readonly string[], source: Source, all: WrittenArn[]): void {
  if (path.some((name) => /polic(?:y|ies)/i.test(name))) return
  if (expression.kind === 'literal') {
    if (typeof expression.value === 'string') add(expression.value, expression, source, all)
  } else if (expression.kind === 'template') {
    for (const part of expression.parts) if (part.kind === 'text') add(part.text, part, source, all)
  } else if (expression.kind === 'object') {
    for (const { key, value } of expression.items) {
      const name = key.kind === 'literal' ? String(key.value) : ''
      // An IAM statement in an object: { Effect = "Allow", Resource = "arn:…" }
      if (name !== 'Resource' && name !== 'resources') collect(value, path, source, all)
    }
    return
  }
  forEachPart(expression, (part) => collect(part, path, source, all))
}

function add(text: string, { start, end }: { start: number; end: number }, source: Source, all: WrittenArn[]): void {
  if (!text.includes(':acm:')) return
  const writtenIn = isValuesFile(source.path) ? 'values' : 'code'
  for (const [arn] of text.matchAll(certificateArn)) {
    // In a longer text, an annotation in a heredoc, the place is that of the ARN itself.
    const inside = arn === text.trim() ? -1 : source.text.slice(start, end).indexOf(arn)
    const at = inside < 0 ? { source, start, end } : { source, start: start + inside, end: start + inside + arn.length }
    all.push({ text: arn, at, writtenIn })
  }
}
