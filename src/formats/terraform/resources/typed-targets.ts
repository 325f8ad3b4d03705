import { isValidationTarget } from '../../../model/dns.ts'
import type { Source } from '../../../model/source.ts'
import { type Known, known } from '../../../model/value.ts'
import type { Expression } from '../../../syntax/hcl/tree.ts'
import { forEachAttribute, forEachPart } from '../../../syntax/hcl/walk.ts'
import type { Module } from '../module.ts'

const found = new WeakMap<Module, readonly Known<string>[]>()

/** What validation records answer with, wherever a module writes it: records, locals, arguments of modules from elsewhere. */
export function typedTargets(module: Module): readonly Known<string>[] {
  let targets = found.get(module)
  if (!targets) {
    const all: Known<string>[] = []
    for (const { source, body } of module.files) {
      if (!mayHoldTargets(source)) continue
      for (const block of body.blocks) forEachAttribute(block.body, (value) => collect(value, source, all))
    }
    targets = all
    found.set(module, targets)
  }
  return targets
}

/** The same for what a values file sets. */
export function typedInValues(source: Source, values: readonly Expression[]): Known<string>[] {
  const all: Known<string>[] = []
  if (mayHoldTargets(source)) for (const value of values) collect(value, source, all)
  return all
}

function mayHoldTargets({ text }: Source): boolean {
  return text.includes('acm-validations')
}

function collect(expression: Expression, source: Source, all: Known<string>[]): void {
  if (expression.kind === 'literal') {
    const { value, start, end } = expression
    if (typeof value === 'string' && isValidationTarget(value)) all.push(known(value, { source, start, end }))
  } else forEachPart(expression, (part) => collect(part, source, all))
}
