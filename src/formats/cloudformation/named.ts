import type { Place } from '../../model/source.ts'
import { get, type Node, textOf } from '../../syntax/node.ts'
import { guarded, sure } from '../outcome.ts'
import { doubtOf } from './doubts.ts'
import { resolve } from './intrinsics.ts'
import { nothing, type Outcome, type Resolved, text, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

// What `Ref`, `Fn::GetAtt` and `Fn::ImportValue` lead to.

type Outcomes = readonly Outcome[]

export function reference(value: Node | string, at: Place, stack: Stack): Outcomes {
  const name = typeof value === 'string' ? value : (textOf(value) ?? '')
  if (name.startsWith('AWS::')) return sure(pseudoParameter(name, at, stack))
  const parameter = stack.template.parameters.get(name)
  if (parameter) return parameterValue(name, parameter, at, stack)
  if (stack.template.resources.has(name)) return sure({ kind: 'attribute', at, stack, logicalId: name, attribute: 'Ref' })
  return sure(undeclared(name, name, at))
}

/** What SAM, a macro or a module makes has a name all the same. */
function undeclared(logicalId: string, whole: string, at: Place): Resolved {
  return unresolved(at, `\`${logicalId}\` is not declared in this template`, `\${${whole}}`)
}

/** Source: CloudFormation User Guide, "Pseudo parameters". */
function pseudoParameter(name: string, at: Place, { region, account }: Stack): Resolved {
  switch (name) {
    case 'AWS::NoValue':
      return nothing(at)
    case 'AWS::Region':
      return region.known ? text(at, region.value) : unresolved(at, region.why, '${AWS::Region}')
    case 'AWS::AccountId':
      return account.known ? text(at, account.value) : unresolved(at, account.why, '${AWS::AccountId}')
    case 'AWS::Partition':
      if (!region.known) return unresolved(at, 'the partition is known only when the stack is deployed', '${AWS::Partition}')
      return /^(?:cn|us-gov|us-iso|eusc)/.test(region.value)
        ? unresolved(at, 'the partition is not worked out', '${AWS::Partition}')
        : text(at, 'aws')
    default:
      return unresolved(at, `\`${name}\` is known only when the stack is deployed`, `\${${name}}`)
  }
}

function parameterValue(name: string, parameter: Node, at: Place, stack: Stack): Outcomes {
  // What it is given, or has as its default, is the name of an entry there.
  if (typeOf(parameter).startsWith('AWS::SSM::Parameter::Value'))
    return sure(unresolved(at, `parameter \`${name}\` is read from SSM`, `\${${name}}`))
  const handed = stack.given.get(name)
  if (!handed) return sure(defaultOf(name, parameter, at, stack))
  const given =
    'output' in handed
      ? once(`output of ${handed.stack} ${handed.output}`, at, stack, () => stack.outputOf(handed, stack))
      : handed
  // What a nested stack is given may be the default of a parameter of the stack around it.
  if (doubtOf(name, stack) && given.some(({ value }) => value.trail))
    return sure(unresolved(at, `parameter \`${name}\` may be given something else`))
  return given.map(({ when, value }) => ({
    when,
    // `AWS::NoValue` in a nested stack's parameters leaves it at its default.
    value:
      value.kind === 'nothing'
        ? defaultOf(name, parameter, at, stack)
        : { ...value, trail: [...(value.trail ?? []), stepOf(name, at)] },
  }))
}

function defaultOf(name: string, parameter: Node, at: Place, stack: Stack): Resolved {
  const unknown = (why: string) => unresolved(at, `parameter \`${name}\` ${why}`, `\${${name}}`)
  const value = get(parameter, 'Default')
  if (!value) return unknown('has no default')
  const doubt = doubtOf(name, stack)
  if (doubt?.text !== undefined) return { ...text(at, doubt.text), trail: [stepOf(name, at)] }
  if (doubt) return unknown('may be given something else')
  if (textOf(get(parameter, 'NoEcho')) === 'true') return unknown('is secret')
  return { ...text(value.at, value.kind === 'scalar' ? value.text : ''), trail: [stepOf(name, at)] }
}

function stepOf(name: string, at: Place) {
  return { note: `parameter \`${name}\``, at }
}

function typeOf(parameter: Node): string {
  return textOf(get(parameter, 'Type')) ?? 'String'
}

export function getAttribute(value: Node, at: Place, stack: Stack): Outcomes {
  const written = value.kind === 'list' ? value.items.map((item) => textOf(item) ?? '').join('.') : (textOf(value) ?? '')
  return attributeOf(written, at, stack)
}

/** `Certificate.Arn`, `Nested.Outputs.CertificateArn`. */
export function attributeOf(written: string, at: Place, stack: Stack): Outcomes {
  const [logicalId = '', ...rest] = written.split('.')
  const attribute = rest.join('.')
  const nested = stack.nested.get(logicalId)
  if (nested && attribute.startsWith('Outputs.')) {
    const output = get(nested.template.root, 'Outputs', attribute.slice('Outputs.'.length), 'Value')
    if (output) return once(`output ${logicalId}.${attribute}`, at, stack, () => resolve(output, nested))
  }
  const resource = stack.template.resources.get(logicalId)
  if (resource?.type === 'Custom::CrossRegionExportReader') {
    const exported = once(`across regions ${attribute}`, at, stack, () => stack.exportedAcrossRegions(attribute, stack) ?? [])
    if (exported.length > 0) return exported
  }
  return sure(resource ? { kind: 'attribute', at, stack, logicalId, attribute } : undeclared(logicalId, written, at))
}

export function importValue(value: Node, at: Place, stack: Stack): Outcomes {
  return resolve(value, stack).flatMap(({ when, value: name }): Outcomes => {
    if (name.kind !== 'text') return [{ when, value: unresolved(at, 'the name of an export is not known') }]
    const exported = once(`import ${name.value}`, at, stack, () => stack.exported(name.value, stack) ?? [])
    if (exported.length > 0) return guarded(when, exported)
    const why = `no stack of the tree, or more than one, exports \`${name.value}\``
    return [{ when, value: unresolved(at, why, `\${import ${name.value}}`) }]
  })
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
