import { resolve } from '../../../src/formats/cloudformation/intrinsics.ts'
import { itemsIn } from '../../../src/formats/cloudformation/lists.ts'
import { shapeOf } from '../../../src/formats/cloudformation/resolved.ts'
import type { Stack } from '../../../src/formats/cloudformation/stack.ts'
import { parseTemplate, templateOf } from '../../../src/formats/cloudformation/template.ts'
import { get, type Node } from '../../../src/syntax/node.ts'

const frame = `
Parameters:
  Domain: {Type: String, Default: example.com}
  Env: {Type: String}
  Names: {Type: CommaDelimitedList, Default: 'a.example.com, b.example.com'}
  Only: {Type: CommaDelimitedList, Default: only.example.com}
  FromSsm: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /certificate}
  Secret: {Type: String, NoEcho: true, Default: x}
Mappings:
  Sites:
    eu: {host: eu.example.com, all: [b.example.com, c.example.com]}
Conditions:
  Yes: !Equals [!Ref Domain, example.com]
  No: !Not [!Condition Yes]
  IsProd: !Equals [!Ref Env, prod]
  Both: !And [!Condition Yes, !Condition IsProd]
  Either: !Or [!Condition No, !Condition IsProd]
  Circle: !Not [!Condition Circle]
Resources:
  Cert: {Type: 'AWS::CertificateManager::Certificate'}
`

function stack(value: string): { stack: Stack; node: Node } {
  const source = { path: 'a.yaml', text: `${frame}\nValue: ${value}\n` }
  const { node, fault } = parseTemplate(source)
  const template = node && templateOf(source, node)
  const written = get(node, 'Value')
  if (!template || !written) throw new Error(fault?.message ?? 'it is no template')
  const at = { source, start: 0, end: 0 }
  const stack: Stack = {
    name: 'a',
    template,
    region: { known: true, value: 'eu-west-1', at },
    account: { known: false, why: 'it is not said', at },
    given: new Map(),
    exported: () => undefined,
    exportedAcrossRegions: () => undefined,
    outputOf: () => [],
    nested: new Map(),
    leftOut: [],
    titleOf: (id) => id,
    isOpen: false,
    get outermost() {
      return stack
    },
    running: new Set(),
    doubted: [],
    budget: { steps: 10_000, nested: 10 },
  }
  return { node: written, stack }
}

/** What a value comes to: a text, the shape of one in angle brackets, or each with what has to hold for it. */
function outcomes(value: string): string[] {
  const made = stack(value)
  return resolve(made.node, made.stack).map((outcome) => {
    const shape = shapeOf(outcome.value)
    const shown = outcome.value.kind === 'text' ? shape : outcome.value.kind === 'nothing' ? 'nothing' : `<${shape ?? '?'}>`
    const when = outcome.when.map(({ condition, is, not }) => `${condition}${not ? '≠' : '='}${is}`)
    return when.length === 0 ? `${shown}` : `${shown} if ${when.join(', ')}`
  })
}

test.each([
  ['example', ['example']],
  ['443', ['443']],
  ['!Ref Domain', ['example.com']],
  ['!Ref Env', ['<${Env}>']],
  ['!Ref FromSsm', ['<${FromSsm}>']],
  ['!Ref Secret', ['<${Secret}>']],
  ['!Ref AWS::Region', ['eu-west-1']],
  ['!Ref AWS::Partition', ['aws']],
  ['!Ref AWS::AccountId', ['<${AWS::AccountId}>']],
  ['!Ref AWS::NoValue', ['nothing']],
  ['!Ref Cert', ['<${Cert.Ref}>']],
  ['!Ref Nowhere', ['<${Nowhere}>']],
  ['!GetAtt Cert.Arn', ['<${Cert.Arn}>']],
  ['!GetAtt [Cert, Arn]', ['<${Cert.Arn}>']],
  ["!Sub 'www.${Domain}'", ['www.example.com']],
  ["!Sub 'www.${Env}.${Domain}'", ['<www.${Env}.example.com>']],
  ["!Sub ['${A}.${Domain}', {A: www}]", ['www.example.com']],
  ["!Sub '${!Literal}.x'", ['${Literal}.x']],
  ["!Sub 'plain'", ['plain']],
  ["!Join ['.', [www, !Ref Domain]]", ['www.example.com']],
  ["!Join ['.', [!Ref Env, !Ref Domain]]", ['<${Env}.example.com>']],
  ['!Select [1, [a, b]]', ['b']],
  ["!Select [0, !Split ['.', !Ref Domain]]", ['example']],
  ["!Join ['-', !Split ['.', !Ref Domain]]", ['example-com']],
  ['!Select [1, !Ref Names]', ['b.example.com']],
  ['!FindInMap [Sites, eu, host]', ['eu.example.com']],
  ['!FindInMap [Sites, us, host, {DefaultValue: x.example.com}]', ['x.example.com']],
  ['!FindInMap [Sites, !Ref Env, host]', ['eu.example.com if ${Env}=eu']],
  ['!FindInMap [Sites, eu, !Ref Env]', ['eu.example.com if ${Env}=host', '<?> if ${Env}=all']],
  ['!FindInMap [Sites, !Ref Env, host, {DefaultValue: x.example.com}]', ['<?>']],
  ['!If [Yes, a, b]', ['a']],
  ['!If [No, a, b]', ['b']],
  ['!If [IsProd, a, b]', ['a if ${Env}=prod', 'b if ${Env}≠prod']],
  ['!If [Both, a, b]', ['a if ${Env}=prod', 'b if ${Env}≠prod']],
  ['!If [Either, a, b]', ['a if ${Env}=prod', 'b if ${Env}≠prod']],
  ['!If [Circle, a, b]', ['a if condition Circle=false', 'b if condition Circle=true']],
  ["!Sub ['${A}.x', {A: !If [IsProd, a, b]}]", ['a.x if ${Env}=prod', 'b.x if ${Env}≠prod']],
  ['!ImportValue other', ['<${import other}>']],
  ["'{{resolve:ssm:/certificate}}'", ['<${ssm:/certificate}>']],
  ['!Base64 x', ['<?>']],
  ['!Transform {Name: x}', ['<?>']],
  ['!Made up', ['<?>']],
])('%s', (value, expected) => {
  expect(outcomes(value)).toEqual(expected)
})

test('items under conditions', () => {
  const { node, stack: within } = stack('[a, !If [IsProd, b, !Ref AWS::NoValue], !If [No, c, !Ref AWS::NoValue]]')
  expect(itemsIn(node, within).map(({ when, value }) => [shapeOf(value), when.length])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
})

test('lists as wholes', () => {
  expect(outcomes('!Join ["|", !Ref Names]')).toEqual(['a.example.com|b.example.com'])
  expect(outcomes('!Select [0, !Split [".", !Ref Domain]]')).toEqual(['example'])
  expect(outcomes('!Select [0, !Ref Only]')).toEqual(['only.example.com'])
  expect(outcomes('!Select [1, !FindInMap [Sites, eu, all]]')).toEqual(['c.example.com'])
  expect(outcomes('!Join [",", !FindInMap [Sites, eu, all]]')).toEqual(['b.example.com,c.example.com'])
  expect(outcomes('!Select [5, !Ref Names]')).toEqual(['<?>'])
  expect(outcomes('!Select [0, !Split [".", !Ref Env]]')).toEqual(['<?>'])
})

test('variables of the Serverless Framework are not known, and have a shape', () => {
  expect(outcomes("'${self:custom.domain}'")).toEqual(['<${self:custom.domain}>'])
  expect(outcomes("'www.${opt:stage, ''dev''}.example.com'")).toEqual(["<www.${opt:stage, 'dev'}.example.com>"])
  expect(outcomes("'${self:custom.${opt:stage}.domain}'")).toEqual(['<${self:custom.$(opt:stage).domain}>'])
  expect(outcomes("!Sub '${Domain}-${file(./a.yml):b}-${AWS::Region}'")).toEqual(['<example.com-${file(./a.yml):b}-eu-west-1>'])
  expect(outcomes("!Sub '${!Literal}-${AWS::Region}'")).toEqual(['${Literal}-eu-west-1'])
})
