import type { Body, Expression, TemplatePart } from './tree.ts'

/** Calls `visit` for each direct part of an expression. */
export function forEachPart(expression: Expression, visit: (part: Expression) => void): void {
  switch (expression.kind) {
    case 'template':
      templateParts(expression.parts, visit)
      break
    case 'get':
      visit(expression.object)
      break
    case 'index':
      visit(expression.object)
      visit(expression.key)
      break
    case 'splat':
      visit(expression.object)
      visit(expression.each)
      break
    case 'call':
      expression.arguments.forEach(visit)
      break
    case 'unary':
      visit(expression.operand)
      break
    case 'binary':
      visit(expression.left)
      visit(expression.right)
      break
    case 'conditional':
      visit(expression.condition)
      visit(expression.then)
      visit(expression.otherwise)
      break
    case 'tuple':
      expression.items.forEach(visit)
      break
    case 'object':
      for (const { key, value } of expression.items) {
        visit(key)
        visit(value)
      }
      break
    case 'for':
      visit(expression.collection)
      if (expression.key) visit(expression.key)
      visit(expression.value)
      if (expression.condition) visit(expression.condition)
      break
    case 'parentheses':
      visit(expression.inner)
      break
  }
}

function templateParts(parts: readonly TemplatePart[], visit: (part: Expression) => void): void {
  for (const part of parts) {
    if (part.kind === 'interpolation') visit(part.value)
    else if (part.kind === 'if') {
      visit(part.condition)
      templateParts(part.then, visit)
      templateParts(part.otherwise, visit)
    } else if (part.kind === 'each') {
      visit(part.collection)
      templateParts(part.body, visit)
    }
  }
}

/** Every attribute of a body and of the blocks below it, with the names of the blocks that lead to it. */
export function forEachAttribute(
  body: Body,
  visit: (value: Expression, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  for (const { name, value } of body.attributes) visit(value, [...path, name])
  for (const block of body.blocks) forEachAttribute(block.body, visit, [...path, block.type])
}
