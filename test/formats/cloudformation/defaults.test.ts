import { adaptCloudFormation } from '../../../src/formats/cloudformation/index.ts'
import { shapeOf } from '../../../src/model/value.ts'
import { found } from './adapted.ts'

const head = `
Parameters:
  Env: {Type: String, Default: dev}
  Arn: {Type: String, Default: ''}
  Other: {Type: String, Default: x}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  HasArn: !Not [!Equals [!Ref Arn, '']]
  Both: !And [!Condition IsProd, !Condition HasArn]
  Inverse: !Not [!Condition HasArn]
  Any: !Or [!Condition IsProd, !Condition HasArn]
Resources:
`

function adapt(resources: string, more: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ 'a.yaml': head + resources, ...more }).map(([path, text]) => ({ path, text }))
  return adaptCloudFormation({ files, regionOf: () => undefined, parametersOf: () => new Map(), readText: () => undefined })
    .deployments
}

const listener = (arn: string, condition = '') =>
  `  Https: {Type: 'AWS::ElasticLoadBalancingV2::Listener', ${condition && `Condition: ${condition}, `}Properties: {Protocol: HTTPS, Port: 443, Certificates: [{CertificateArn: ${arn}}]}}`

/** What the listener is given in each case: a literal, or the shape of what is not known. */
function shown(resources: string, more?: Readonly<Record<string, string>>): string[] {
  return adapt(resources, more).flatMap(({ endpoints }) =>
    endpoints.flatMap(({ exists, uses }) =>
      uses.flatMap(({ certificate }) =>
        certificate.map(({ when, value }) => {
          const text = value.known ? (value.value?.how === 'literal' ? value.value.text : 'nothing') : `<${value.same ?? '?'}>`
          const guards = [...exists, ...when].map(({ condition, is, not, byDefault }) => {
            return `${condition}${not ? '≠' : '='}${is}${byDefault ? ' by default' : ''}`
          })
          return guards.length > 0 ? `${text} if ${guards.join(', ')}` : text
        }),
      ),
    ),
  )
}

test('a default is a value where no condition stands against it', () => {
  expect(shown(listener('!Ref Other'))).toEqual(['x'])
  expect(shown(listener('!Sub "${Other}-${Env}"'))).toEqual(['x-dev'])
})

test('a default decides no condition', () => {
  expect(shown(listener('!If [IsProd, a, b]'))).toEqual(['a if ${Env}=prod', 'b if ${Env}≠prod by default'])
})

test('a default does not hold where a condition contradicts it', () => {
  expect(shown(listener('!If [HasArn, !Ref Arn, !Ref AWS::NoValue]'))).toEqual([
    '<${Arn}> if ${Arn}≠',
    'nothing if ${Arn}= by default',
  ])
  expect(shown(listener('!Ref Arn', 'HasArn'))).toEqual(['<${Arn}> if ${Arn}≠'])
  expect(shown(listener('!Sub "${Env}-${Other}"', 'IsProd'))).toEqual(['prod-x if ${Env}=prod'])
  expect(shown(listener('!Sub "${Env}-${Other}"', 'Both'))).toEqual(['prod-x if ${Env}=prod, ${Arn}≠, condition Both=true'])
  expect(shown(listener('!Sub "${Env}-x"', 'Inverse'))).toEqual(['dev-x if ${Arn}= by default'])
  expect(shown(listener('!Ref Env', 'Any'))).toEqual(['<${Env}> if not condition Any=false'])
  expect(shown(listener('!If [Any, !Ref Env, !Ref Env]'))).toEqual([
    '<${Env}> if not condition Any=false',
    'dev if ${Env}≠prod by default, ${Arn}= by default, not condition Any=true by default',
  ])
})

test('what a file of parameters leaves out has its default', () => {
  const file = JSON.stringify([{ ParameterKey: 'Env', ParameterValue: 'prod' }])
  expect(shown(listener('!If [HasArn, !Ref Arn, none]'), { 'params.json': file })).toEqual(['none'])
  expect(shown(listener('!If [IsProd, a, b]'), { 'params.json': file })).toEqual(['a'])
})

test('what one resource is under a condition, another that uses it is not', () => {
  const certificate =
    '  Cert: {Type: AWS::CertificateManager::Certificate, Properties: {DomainName: !Sub "${Env}.example.com"}}\n'
  const [deployment] = adapt(certificate + listener('!Ref Cert', 'IsProd'))
  const names = deployment?.certificates[0]?.names[0].value
  expect(names?.known && names.value.names.map(({ hostname }) => shapeOf(hostname))).toEqual(['dev.example.com'])
})

test('a nested stack is no surer than the one around it', () => {
  const nested = `Parameters: {Stage: {Type: String}}\nConditions: {Live: !Equals [!Ref Stage, prod]}\nResources:\n${listener('!If [Live, a, b]')}`
  const parent =
    '  Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Stage: !Ref Env}}}'
  expect(shown(parent, { 'inner.yaml': nested })).toEqual(['a if condition Live=true', 'b if condition Live=false by default'])
})

test('what holds by default is not usual where a guard contradicts a default', () => {
  const arn = '!If [IsProd, a, b]'
  // Where it is there, `Env` or `Arn` is not what it is by default.
  expect(shown(listener(arn, 'Any'))).toEqual([
    'a if not condition Any=false, ${Env}=prod',
    'b if not condition Any=false, ${Env}≠prod',
  ])
})

test('who switches on what is off by default is taken to give it what it needs', () => {
  const certificates = '!If [HasArn, [{CertificateArn: !Ref Arn}], !Ref AWS::NoValue]'
  const bare = (condition: string) =>
    `  Https: {Type: 'AWS::ElasticLoadBalancingV2::Listener', ${condition}Properties: {Protocol: HTTPS, Port: 443, SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06, Certificates: ${certificates}}}`
  expect(found({ 'a.yaml': head + bare('') })).toEqual(['https-listener-without-certificate a.yaml:13'])
  expect(found({ 'a.yaml': head + bare('Condition: IsProd, ') })).toEqual([])
})

test('a list that is empty by default names nothing', () => {
  const list = "Parameters: {Names: {Type: CommaDelimitedList, Default: ''}}\nResources:\n"
  const names =
    '  Cert: {Type: AWS::CertificateManager::Certificate, Properties: {DomainName: a.example.com, SubjectAlternativeNames: !Ref Names, ValidationMethod: EMAIL}}\n'
  expect(found({ 'a.yaml': list + names })).toEqual(['email-validation a.yaml:3'])
})
