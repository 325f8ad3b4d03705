import type { Place } from '../../model/source.ts'
import type { Guard } from '../../model/value.ts'
import { both } from '../../model/value.ts'
import { entriesOf, get, isNull, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { decide } from './conditions.ts'
import { doubtOf, under } from './doubts.ts'
import { combined, concatenate, nothing, type Outcome, type Resolved, shapeOf, sure, text, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

// What CloudFormation's functions come to, one outcome for each way in which conditions that are not known may turn out.

type Outcomes = readonly Outcome[]

const tooMany = 'it can be too many things'

/** The text that a node comes to. */
export function resolve(node: Node, stack: Stack): Outcomes {
  const { at } = node
  if (stack.budget.steps-- < 0) return sure(unresolved(at, 'the template needs too many steps'))
  if (node.kind === 'scalar') return sure(scalar(node.text, node.value === null, at))
  if (node.kind === 'unknown') return sure(unresolved(at, node.why, node.same))
  if (node.kind === 'map' && node.entries.size === 1) {
    for (const [name, { value }] of node.entries) {
      const apply = functions[name]
      if (apply) return apply(value, at, stack)
      if (name.startsWith('Fn::')) return sure(unresolved(at, `\`${name}\` is not worked out`))
    }
  }
  return sure(unresolved(at, 'it is no text'))
}

function scalar(value: string, isNothing: boolean, at: Place): Resolved {
  if (isNothing) return nothing(at)
  if (!value.includes('{{resolve:')) return text(at, value)
  const reference = /\{\{resolve:([^}]*)\}\}/.exec(value)?.[1] ?? ''
  return unresolved(at, `\`${reference}\` is looked up when the stack is deployed`, `\${${reference}}`)
}

const functions: Readonly<Record<string, (value: Node, at: Place, stack: Stack) => Outcomes>> = {
  Ref: (value, at, stack) => reference(textOf(value) ?? '', at, stack),
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::FindInMap': findInMap,
  'Fn::If': (value, at, stack) => {
    return branches(value, stack).flatMap(({ when, value: branch }) => {
      const outcomes = branch ? under(when, stack, () => resolve(branch, stack)) : sure<Resolved>(nothing(at))
      return outcomes.flatMap((outcome) => {
        const joined = both(when, outcome.when)
        return joined ? [{ when: joined, value: outcome.value }] : []
      })
    })
  },
  'Fn::ImportValue': importValue,
}

/** The branches of an `Fn::If` that can be taken, and when. */
function branches(value: Node, stack: Stack): { when: Guard; value: Node | undefined }[] {
  const [name, yes, no] = itemsOf(value)
  const decision = decide(textOf(name) ?? '', stack)
  if (typeof decision === 'boolean') return [{ when: [], value: decision ? yes : no }]
  return [
    { when: decision.yes, value: yes },
    { when: decision.no, value: no },
  ]
}

/** A node with the outcomes of `Fn::If` at its top; undefined where it is left out. */
export function versions(node: Node | undefined, stack: Stack): { when: Guard; node: Node | undefined }[] {
  if (!node || isNull(node)) return [{ when: [], node: undefined }]
  if (node.kind !== 'map' || node.entries.size !== 1) return [{ when: [], node }]
  const condition = node.entries.get('Fn::If')?.value
  if (condition) {
    return branches(condition, stack).flatMap(({ when, value }) =>
      versions(value, stack).flatMap((version) => {
        const joined = both(when, version.when)
        return joined ? [{ when: joined, node: version.node }] : []
      }),
    )
  }
  return [{ when: [], node: textOf(node.entries.get('Ref')?.value) === 'AWS::NoValue' ? undefined : node }]
}

/** The items of a list that can be there, and when; what is no list that can be read is one item of its own. */
export function itemsIn(node: Node | undefined, stack: Stack): Outcome[] {
  return versions(node, stack).flatMap(({ when, node: version }) => {
    if (!version) return []
    const outcomes = under(when, stack, () =>
      version.kind === 'list' ? version.items.flatMap((item) => itemsIn(item, stack)) : listOf(version, stack),
    )
    return guarded(when, outcomes)
  })
}

function guarded(when: Guard, outcomes: Outcomes): Outcome[] {
  return outcomes.flatMap((outcome) => {
    const joined = both(when, outcome.when)
    return joined ? [{ when: joined, value: outcome.value }] : []
  })
}

/** A parameter that is a list of texts parted by commas, `Fn::Split`, or one text. */
function listOf(node: Node, stack: Stack): Outcome[] {
  const split = splitOf(node, stack)
  if (split) return split.flatMap(({ when, value }) => value.map((item) => ({ when, value: item })))
  const name = textOf(get(node, 'Ref'))
  const isList =
    name !== undefined && /^(?:CommaDelimitedList|List<)/.test(textOf(get(stack.template.parameters.get(name), 'Type')) ?? '')
  return resolve(node, stack).flatMap(({ when, value }): Outcome[] => {
    if (!isList || value.kind !== 'text') return [{ when, value }]
    return value.value.split(',').map((part) => ({ when, value: { ...value, value: part.trim() } }))
  })
}

/** Source: CloudFormation User Guide, "Pseudo parameters". */
function reference(name: string, at: Place, stack: Stack): Outcomes {
  switch (name) {
    case 'AWS::NoValue':
      return sure(nothing(at))
    case 'AWS::Region':
      return sure(stack.region.known ? text(at, stack.region.value) : unresolved(at, stack.region.why, '${AWS::Region}'))
    case 'AWS::AccountId':
      return sure(stack.account.known ? text(at, stack.account.value) : unresolved(at, stack.account.why, '${AWS::AccountId}'))
    case 'AWS::Partition':
      return sure(partition(at, stack))
  }
  if (name.startsWith('AWS::')) return sure(unresolved(at, `\`${name}\` is known only when the stack is deployed`, `\${${name}}`))
  const parameter = stack.template.parameters.get(name)
  if (parameter) return parameterValue(name, parameter, at, stack)
  if (stack.template.resources.has(name)) return sure({ kind: 'attribute', at, stack, logicalId: name, attribute: 'Ref' })
  return sure(unresolved(at, `there is no \`${name}\` in this template`, `\${${name}}`))
}

function partition(at: Place, { region }: Stack): Resolved {
  if (!region.known) return unresolved(at, 'the partition is known only when the stack is deployed', '${AWS::Partition}')
  const isOther = /^(?:cn|us-gov|us-iso|eusc)/.test(region.value)
  return isOther ? unresolved(at, 'the partition is not worked out', '${AWS::Partition}') : text(at, 'aws')
}

function parameterValue(name: string, parameter: Node, at: Place, stack: Stack): Outcomes {
  const step = { note: `parameter \`${name}\``, at }
  const given = stack.given.get(name)
  const doubt = doubtOf(name, stack)
  const same = `\${${name}}`
  // What a nested stack is given may be the default of a parameter of the stack around it.
  if (given && !(doubt && given.some(({ value }) => value.trail)))
    return given.map(({ when, value }) => ({ when, value: { ...value, trail: [...(value.trail ?? []), step] } }))
  if (given) return sure(unresolved(at, `parameter \`${name}\` may be given something else`))
  const type = textOf(get(parameter, 'Type')) ?? 'String'
  if (type.startsWith('AWS::SSM::')) return sure(unresolved(at, `parameter \`${name}\` is read from SSM`, same))
  const value = get(parameter, 'Default')
  if (!value) return sure(unresolved(at, `parameter \`${name}\` has no default`, same))
  if (doubt?.text !== undefined) return sure({ ...text(at, doubt.text), trail: [step] })
  if (doubt) return sure(unresolved(at, `parameter \`${name}\` may be given something else`, same))
  if (textOf(get(parameter, 'NoEcho')) === 'true') return sure(unresolved(at, `parameter \`${name}\` is secret`, same))
  return sure({ ...text(value.at, value.kind === 'scalar' ? value.text : ''), trail: [step] })
}

function getAttribute(value: Node, at: Place, stack: Stack): Outcomes {
  const parts = value.kind === 'list' ? value.items.map((item) => textOf(item) ?? '') : splitOnce(textOf(value) ?? '')
  const [logicalId = '', ...rest] = parts
  const attribute = rest.join('.')
  const nested = stack.nested.get(logicalId)
  if (nested && attribute.startsWith('Outputs.')) {
    const output = get(nested.template.root, 'Outputs', attribute.slice('Outputs.'.length), 'Value')
    if (output) return once(`output ${logicalId}.${attribute}`, at, stack, () => resolve(output, nested))
  }
  const resource = stack.template.resources.get(logicalId)
  if (resource?.type === 'Custom::CrossRegionExportReader') {
    const exported = once(`across regions ${attribute}`, at, stack, () => stack.exportedAcrossRegions(attribute) ?? [])
    if (exported.length > 0) return exported
  }
  if (resource) return sure({ kind: 'attribute', at, stack, logicalId, attribute })
  return sure(unresolved(at, `there is no \`${logicalId}\` in this template`, `\${${logicalId}.${attribute}}`))
}

function splitOnce(written: string): string[] {
  const dot = written.indexOf('.')
  return dot < 0 ? [written] : [written.slice(0, dot), written.slice(dot + 1)]
}

/** What refers to itself, through other stacks as well, has no value. */
function once(key: string, at: Place, stack: Stack, work: () => Outcomes): Outcomes {
  if (stack.running.has(key)) return sure(unresolved(at, 'it refers to itself'))
  stack.running.add(key)
  try {
    return work()
  } finally {
    stack.running.delete(key)
  }
}

const placeholders = /\$\{([^}]*)\}/g

function substitute(value: Node, at: Place, stack: Stack): Outcomes {
  const [template, variables] = value.kind === 'list' ? value.items : [value]
  const written = textOf(template)
  if (written === undefined || !template) return sure(unresolved(at, 'it is no text'))
  const sets: Outcomes[] = []
  let end = 0
  for (const match of written.matchAll(placeholders)) {
    const [whole, name = ''] = match
    if (match.index > end) sets.push(sure(text(template.at, written.slice(end, match.index))))
    end = match.index + whole.length
    sets.push(variable(name.trim(), entriesOf(variables).get(name.trim())?.value, at, stack))
  }
  if (end < written.length || sets.length === 0) sets.push(sure(text(template.at, written.slice(end))))
  return combined(sets, (pieces) => finished(concatenate(at, pieces), at)) ?? sure(unresolved(at, tooMany))
}

/** A text that is put together may hold a dynamic reference. */
function finished(value: Resolved, at: Place): Resolved {
  return value.kind === 'text' ? { ...scalar(value.value, false, at), ...(value.trail && { trail: value.trail }) } : value
}

function variable(name: string, given: Node | undefined, at: Place, stack: Stack): Outcomes {
  if (name.startsWith('!')) return sure(text(at, `\${${name.slice(1)}}`))
  if (given) return resolve(given, stack)
  if (!name.includes('.') || name.startsWith('AWS::')) return reference(name, at, stack)
  return getAttribute({ kind: 'scalar', at, value: name, text: name }, at, stack)
}

function join(value: Node, at: Place, stack: Stack): Outcomes {
  const [delimiter, list] = itemsOf(value)
  const separator = textOf(delimiter) ?? ''
  if (list?.kind !== 'list') {
    const split = list && splitOf(list, stack)
    if (!split) return sure(unresolved(at, 'what is joined is not known'))
    return split.map(({ when, value: items }) => ({ when, value: concatenate(at, items, separator) }))
  }
  const sets = list.items.map((item) => resolve(item, stack))
  return combined(sets, (pieces) => finished(concatenate(at, pieces, separator), at)) ?? sure(unresolved(at, tooMany))
}

/** What `Fn::Split` comes to; undefined for anything else. */
function splitOf(node: Node, stack: Stack): Outcome<readonly Resolved[]>[] | undefined {
  const [delimiter, source] = itemsOf(get(node, 'Fn::Split'))
  const separator = textOf(delimiter)
  if (!source || separator === undefined || separator === '') return undefined
  return resolve(source, stack).map(({ when, value }) => {
    if (value.kind === 'text')
      return { when, value: value.value.split(separator).map((part): Resolved => ({ ...value, value: part })) }
    return { when, value: [unresolved(node.at, 'a text that is parted is not known')] }
  })
}

function select(value: Node, at: Place, stack: Stack): Outcomes {
  const [position, list] = itemsOf(value)
  const index = Number(textOf(position))
  if (!list || !Number.isInteger(index)) return sure(unresolved(at, 'which item is meant is not known'))
  if (list.kind === 'list') {
    const item = list.items[index]
    return item ? resolve(item, stack) : sure(unresolved(at, 'there is no such item'))
  }
  const split = splitOf(list, stack)
  if (split) {
    return split.map(({ when, value: items }) => {
      const [first] = items
      return {
        when,
        value: first?.kind === 'text' ? (items[index] ?? unresolved(at, 'there is no such item')) : (first ?? nothing(at)),
      }
    })
  }
  const items = listOf(list, stack)
  const item = items[index]
  return item && items.every(({ when }) => when.length === 0) && items.length > 1
    ? [item]
    : sure(unresolved(at, 'the list is not known'))
}

/** Of a text that is not known, but is one of several. */
function eachOf(texts: readonly string[], { when, value }: Outcome): Outcome[] {
  const condition = shapeOf(value)
  if (condition === undefined || texts.length === 0) return [{ when, value }]
  return texts.flatMap((is) => {
    const guard = both(when, [{ condition, is }])
    return guard ? [{ when: guard, value: { ...text(value.at, is), ...(value.trail && { trail: value.trail }) } }] : []
  })
}

function findInMap(value: Node, at: Place, stack: Stack): Outcomes {
  const [map, first, second, options] = itemsOf(value)
  const names = [...entriesOf(get(stack.template.root, 'Mappings', textOf(map) ?? '')).keys()]
  const keys = [map, first, second].map((node) => (node ? resolve(node, stack) : []))
  // One that is not known is one of those that there are.
  const outer = keys[1]?.flatMap((key) => (key.value.kind === 'text' ? [key] : eachOf(names, key)))
  if (outer) keys[1] = outer
  const found = combined(keys, (resolved): Node | string => {
    const path = resolved.map((key) => (key.kind === 'text' ? key.value : undefined))
    if (path.includes(undefined)) return 'the key of a map is not known'
    const entry = get(stack.template.root, 'Mappings', ...(path as string[])) ?? get(options, 'DefaultValue')
    return entry ?? 'the map has no such key'
  })
  if (!found) return sure(unresolved(at, tooMany))
  return found.flatMap(({ when, value: entry }) =>
    typeof entry === 'string' ? [{ when, value: unresolved(at, entry) }] : guarded(when, resolve(entry, stack)),
  )
}

function importValue(value: Node, at: Place, stack: Stack): Outcomes {
  return resolve(value, stack).flatMap(({ when, value: name }): Outcomes => {
    if (name.kind !== 'text') return [{ when, value: unresolved(at, 'the name of an export is not known') }]
    const exported = once(`import ${name.value}`, at, stack, () => stack.exported(name.value, stack) ?? [])
    if (exported.length === 0)
      return [
        {
          when,
          value: unresolved(at, `no stack of the tree, or more than one, exports \`${name.value}\``, `\${import ${name.value}}`),
        },
      ]
    return guarded(when, exported)
  })
}
