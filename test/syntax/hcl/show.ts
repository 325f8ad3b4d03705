import type { Body, Expression, TemplatePart } from '../../../src/syntax/hcl/tree.ts'

/** A tree on one line, with a parenthesis for each node, so that tests can be tables. */
export function show(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value)
    case 'template':
      return `\`${showParts(expression.parts)}\``
    case 'variable':
      return expression.name
    case 'item':
      return '_'
    case 'get':
      return `(${show(expression.object)}.${expression.name})`
    case 'index':
      return `(${show(expression.object)}[${show(expression.key)}])`
    case 'splat':
      return `(${show(expression.object)}* ${show(expression.each)})`
    case 'call':
      return `${expression.name}(${expression.arguments.map(show).join(', ')}${expression.expand ? '...' : ''})`
    case 'unary':
      return `(${expression.operator}${show(expression.operand)})`
    case 'binary':
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`
    case 'conditional':
      return `(${show(expression.condition)} ? ${show(expression.then)} : ${show(expression.otherwise)})`
    case 'tuple':
      return `[${expression.items.map(show).join(', ')}]`
    case 'object':
      return `{${expression.items.map(({ key, value }) => `${show(key)}: ${show(value)}`).join(', ')}}`
    case 'parentheses':
      return `(paren ${show(expression.inner)})`
    case 'for': {
      const { keyName, valueName, collection, key, value, group, condition } = expression
      const names = keyName === undefined ? valueName : `${keyName}, ${valueName}`
      const result = `${key ? `${show(key)} => ` : ''}${show(value)}${group ? '...' : ''}`
      return `(for ${names} in ${show(collection)}: ${result}${condition ? ` if ${show(condition)}` : ''})`
    }
  }
}

function showParts(parts: readonly TemplatePart[]): string {
  return parts.map(showPart).join('')
}

function showPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.text)
    case 'interpolation':
      return `\${${show(part.value)}}`
    case 'if':
      return `%{if ${show(part.condition)} then ${showParts(part.then)} else ${showParts(part.otherwise)}}`
    case 'each': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`
      return `%{for ${names} in ${show(part.collection)}: ${showParts(part.body)}}`
    }
  }
}

/** `a = 1; block "label" { b = 2 }`; a body with a fault in it has an exclamation mark. */
export function showBody({ attributes, blocks, incomplete }: Body): string {
  const items = [
    ...attributes.map(({ name, value }) => `${name} = ${show(value)}`),
    ...blocks.map(({ type, labels, body }) => {
      return `${[type, ...labels.map(({ text }) => JSON.stringify(text))].join(' ')} {${showBody(body)}}`
    }),
  ]
  return `${items.join('; ')}${incomplete ? ' !' : ''}`
}
