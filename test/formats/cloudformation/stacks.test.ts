import { shapeOf } from '../../../src/model/value.ts'
import { adapt, certificate, found, given, listener, shown, template, unevaluated } from './adapted.ts'

test('by reference, in the region of the folder', () => {
  expect(shown({ 'eu-west-1/a.yaml': template(certificate, listener('!Ref Cert')) })).toEqual([
    ['eu-west-1/a.yaml', 'Cert in eu-west-1'],
  ])
})

test('exports and imports', () => {
  const outputs = 'Outputs:\n  Cert: {Value: !Ref Cert, Export: {Name: site-cert}}\n'
  expect(
    shown({
      'us-east-1/cert.yaml': template(certificate) + outputs,
      'eu-west-1/b.yaml': template(listener('!ImportValue site-cert')),
    }),
  ).toEqual([['us-east-1/cert.yaml'], ['eu-west-1/b.yaml', 'Cert in us-east-1']])
})

test('parameters of one name are two in two templates: nothing is said of what they may both be', () => {
  const parameters = 'Parameters: {Domain: {Type: String}}\n'
  const wildcard = certificate.replace('a.example.com', "!Sub '*.${Domain}'")
  const domain = (arn: string) =>
    `Api: {Type: 'AWS::ApiGatewayV2::DomainName', Properties: {DomainName: !Ref Domain, DomainNameConfigurations: [{CertificateArn: ${arn}}]}}`
  const outputs = 'Outputs:\n  Cert: {Value: !Ref Cert, Export: {Name: site-cert}}\n'
  const apart = {
    'cert.yaml': parameters + template(wildcard) + outputs,
    'api.yaml': parameters + template(domain('!ImportValue site-cert')),
  }
  expect(found(apart)).not.toContainEqual(expect.stringContaining('apex-not-covered'))
  expect(unevaluated(apart)).toContain('whether a hostname is covered: a part of a name is not known')
  expect(found({ 'api.yaml': parameters + template(wildcard, domain('!Ref Cert')) })).toContain('apex-not-covered api.yaml:4')
})

test('of several exports of a name, the one in reach', () => {
  const outputs = 'Outputs:\n  Cert: {Value: !Ref Cert, Export: {Name: site-cert}}\n'
  const files = {
    'us-east-1/cert.yaml': template(certificate) + outputs,
    'eu-west-1/cert.yaml': template(certificate) + outputs,
  }
  const importing = template(listener('!ImportValue site-cert'))
  expect(shown({ ...files, 'eu-west-1/b.yaml': importing }).at(-1)).toEqual(['eu-west-1/b.yaml', 'Cert in eu-west-1'])
  expect(shown({ ...files, 'b.yaml': importing }).at(-1)).toEqual([
    'b.yaml',
    '? no stack of the tree, or more than one, exports `site-cert`',
  ])
})

test('stack sets: the template, once for each region', () => {
  const set = `Everywhere:
    Type: AWS::CloudFormation::StackSet
    Properties:
      TemplateURL: ./site.yaml
      Parameters: [{ParameterKey: Arn, ParameterValue: 'arn:aws:acm:eu-west-1:498217305566:certificate/x'}]
      StackInstancesGroup: [{Regions: [eu-west-1, !Ref Second, us-east-1]}]`
  const { deployments } = adapt({
    'set.yaml': template(set),
    'site.yaml': `Parameters: {Arn: {Type: String}}\n${template(listener('!Ref Arn'))}`,
  })
  expect(deployments.map(({ name, endpoints }) => [name, endpoints[0]?.region[0].value]).slice(1)).toMatchObject([
    ['site.yaml (Everywhere in eu-west-1)', { value: 'eu-west-1' }],
    ['site.yaml (Everywhere in us-east-1)', { value: 'us-east-1' }],
  ])
})

describe('samconfig.toml', () => {
  const site = `Parameters: {Name: {Type: String}, Arn: {Type: String}}\n${template(certificate, listener('!Ref Arn'))}`
  const stacks = (samconfig: string, name = 'samconfig.toml') =>
    adapt({ [name]: samconfig, 'template.yaml': site }).deployments.map((deployment) => [
      deployment.name,
      ...deployment.endpoints.flatMap(given),
      ...deployment.endpoints.map(({ region: [{ value }] }) => (value.known ? value.value : '?')),
    ])

  test('an environment is a stack, with its region and parameters', () => {
    const samconfig = [
      'version = 0.1',
      '[default.global.parameters]',
      'region = "eu-west-1"',
      '[default.deploy.parameters]',
      'parameter_overrides = "Name=\\"a b\\" Arn=arn:x"',
      '[prod]',
      'deploy.parameters = { region = "us-east-1", parameter_overrides = ["Arn=arn:y"] }',
      '[local.validate.parameters]',
      'lint = true',
    ].join('\n')
    expect(stacks(samconfig)).toEqual([
      ['template.yaml (samconfig.toml, default)', 'arn:x', 'eu-west-1'],
      ['template.yaml (samconfig.toml, prod)', 'arn:y', 'us-east-1'],
    ])
  })

  test('the long form of overrides', () => {
    const samconfig =
      '[a.deploy.parameters]\nparameter_overrides = "ParameterKey=Name,ParameterValue=b ParameterKey=Arn,ParameterValue=arn:z"'
    expect(stacks(samconfig)).toEqual([['template.yaml (samconfig.toml, a)', 'arn:z', '?']])
  })

  test('as YAML', () => {
    expect(stacks('a: {deploy: {parameters: {parameter_overrides: {Arn: "arn:y"}}}}', 'samconfig.yaml')).toEqual([
      ['template.yaml (samconfig.yaml, a)', 'arn:y', '?'],
    ])
  })

  test('what is no TOML says nothing', () => {
    expect(stacks('[default')).toMatchObject([['template.yaml', expect.stringContaining('?'), '?']])
  })
})

test('nested stacks: what goes in, and what comes out', () => {
  const parent = template(
    'Certs: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./certs.yaml, Parameters: {Name: b.example.com}}}',
    listener('!GetAtt Certs.Outputs.Arn'),
  )
  const nested = `Parameters: {Name: {Type: String}}\nResources:\n  Inner: {Type: AWS::CertificateManager::Certificate, Properties: {DomainName: !Ref Name}}\nOutputs: {Arn: {Value: !Ref Inner}}\n`
  const { deployments } = adapt({ 'a.yaml': parent, 'certs.yaml': nested })
  expect(deployments.map(({ name, endpoints, certificates }) => [name, endpoints.flatMap(given), certificates.length])).toEqual([
    ['a.yaml', ['Certs/Inner in ?'], 1],
  ])
  const names = deployments[0]?.certificates[0]?.names[0].value
  expect(names?.known && names.value.names.map(({ hostname }) => shapeOf(hostname))).toEqual(['b.example.com'])
})

test('each file of parameters is a deployment', () => {
  const parameters = 'Parameters: {Arn: {Type: String}}\n'
  const file = (arn: string) => JSON.stringify([{ ParameterKey: 'Arn', ParameterValue: arn }])
  expect(
    shown({
      'a.yaml': parameters + template(listener('!Ref Arn')),
      'params/dev.json': file('arn:dev'),
      'params/prod.json': file('arn:prod'),
      'params/other.json': JSON.stringify([{ ParameterKey: 'Unrelated', ParameterValue: 'x' }]),
    }),
  ).toEqual([
    ['a.yaml (params/dev.json)', 'arn:dev'],
    ['a.yaml (params/prod.json)', 'arn:prod'],
  ])
})

test('a resource under a false condition is not there', () => {
  const conditions = 'Conditions: {Never: !Equals [a, b]}\n'
  const off = certificate.replace('Properties', 'Condition: Never, Properties')
  expect(adapt({ 'a.yaml': conditions + template(off) }).deployments).toEqual([])
})

test('SAM: globals, and what an API says itself', () => {
  const globals =
    'Transform: AWS::Serverless-2016-10-31\nGlobals: {Api: {Domain: {DomainName: a.example.com, CertificateArn: arn:one}}}\n'
  const api = "Api: {Type: 'AWS::Serverless::Api', Properties: {StageName: x, Domain: {CertificateArn: arn:two}}}"
  expect(shown({ 'a.yaml': globals + template(api) })).toEqual([['a.yaml', 'arn:two']])
  expect(shown({ 'a.yaml': globals + template("Function: {Type: 'AWS::Serverless::Function'}") })).toEqual([
    ['a.yaml', 'arn:one'],
  ])
})

test('what a nested stack is given as nothing has its default, and what it is not given at all surely has', () => {
  const inner = `Parameters: {Arn: {Type: String, Default: 'arn:default'}, Stage: {Type: String, Default: live}}\nConditions: {Live: !Equals [!Ref Stage, live]}\n${template(listener('!If [Live, !Ref Arn, other]'))}`
  const outer = template(
    'Inner: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {Arn: !Ref "AWS::NoValue"}}}',
  )
  expect(shown({ 'outer.yaml': outer, 'inner.yaml': inner })).toEqual([['outer.yaml', 'arn:default']])
})

test('a parameter of an SSM type is given a name, whoever gives it', () => {
  const site = `Parameters: {Arn: {Type: 'AWS::SSM::Parameter::Value<String>'}}\n${template(listener('!Ref Arn'))}`
  const parameters = JSON.stringify({ Parameters: { Arn: '/site/certificate' } })
  expect(shown({ 'site.yaml': site, 'params.json': parameters })).toEqual([
    ['site.yaml (params.json)', '? parameter `Arn` is read from SSM'],
  ])
})

const nesting = (...paths: string[]) =>
  paths.map((path, index) => `N${index}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${path}}}`)

test('stacks that are nested in themselves', () => {
  expect(shown({ 'a.yaml': template(...nesting('a.yaml', 'a.yaml'), listener('own')) })).toEqual([['a.yaml', 'own']])
  const each = { 'a.yaml': template(...nesting('b.yaml')), 'b.yaml': template(...nesting('a.yaml'), listener('own')) }
  expect(shown(each)).toEqual([['b.yaml', 'own']])
  expect(unevaluated(each)).toContain('a stack that is nested in itself')
})

test('thousands of nested stacks', () => {
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, level) => {
      const inner = level < 7 ? nesting(...Array<string>(8).fill(`s${level + 1}.yaml`)) : [listener('own')]
      return [`s${level}.yaml`, template(...inner)]
    }),
  )
  expect(unevaluated(files)).toContain('more than 500 nested stacks')
})

test('a loop that is too long is said to be', () => {
  const items = Array.from({ length: 5_000 }, (_, index) => index).join(', ')
  const loop = `Fn::ForEach::A: [X, [${items}], {'C\${X}': {Type: AWS::CertificateManager::Certificate}}]`
  expect(unevaluated({ 'a.yaml': template(loop) })).toEqual(['loops repeat more than 2000 times'])
})

test('a nested stack exports as well', () => {
  const outputs = 'Outputs: {Cert: {Value: !Ref Cert, Export: {Name: site-cert}}}\n'
  const files = {
    'us-east-1/root.yaml': template(...nesting('cert.yaml')),
    'us-east-1/cert.yaml': template(certificate) + outputs,
    'eu-west-1/site.yaml': template(listener('!ImportValue site-cert')),
  }
  expect(shown(files).at(-1)).toEqual(['eu-west-1/site.yaml', 'N0/Cert in us-east-1'])
})

test.each([
  ['truncated JSON', '{"Resources": {"A": {"Type": "AWS::CertificateManager::Certificate"'],
  [
    'a circle of nested stacks',
    template('A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml}}', certificate),
  ],
  ['a list of resources', 'Resources: [AWS::CertificateManager::Certificate]'],
  [
    'unknown tags',
    `Resources:\n  A: !Odd\n    Type: AWS::CertificateManager::Certificate\n    Properties: !Odder {DomainName: !!binary eA==}`,
  ],
  [
    'a loop of thousands',
    `Resources:\n  Fn::ForEach::A:\n    - X\n    - [${Array.from({ length: 5_000 }, (_, index) => index).join(', ')}]\n    - 'C\${X}': {Type: AWS::CertificateManager::Certificate}`,
  ],
  [
    'conditions in a circle',
    `Conditions: {A: !Condition B, B: !Not [!Condition A]}\n${template(certificate.replace('Properties', 'Condition: A, Properties'))}`,
  ],
  [
    'a hundred conditions',
    `Parameters: {${Array.from({ length: 100 }, (_, index) => `P${index}: {Type: String}`).join(', ')}}\nConditions: {${Array.from({ length: 100 }, (_, index) => `C${index}: !Equals [!Ref P${index}, x]`).join(', ')}}\n${template(`Cert: {Type: AWS::CertificateManager::Certificate, Properties: {DomainName: !Join ['', [${Array.from({ length: 100 }, (_, index) => `!If [C${index}, a, b]`).join(', ')}]], SubjectAlternativeNames: [${Array.from({ length: 100 }, (_, index) => `!If [C${index}, a.x, !Ref AWS::NoValue]`).join(', ')}]}}`)}`,
  ],
])('%s does no harm', (_, text) => {
  expect(adapt({ 'a.yaml': text }).failures).toEqual([])
})

test.each([
  [
    'a comma that is missing',
    '{"Resources": {"A": {"Type": "AWS::CertificateManager::Certificate" "Properties": {}}}}',
    'expected `,`',
  ],
  ['a comment before it', '// a\n{"Resources": {"A": {"Type": "AWS::CertificateManager::Certificate"}}}', 'expected a value'],
])('of broken JSON: %s', (_, text, message) => {
  expect(adapt({ 'a.json': text }).faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)])
})

test('a macro may add what is missing beside it', () => {
  const aliases = 'Aliases: [www.example.com]'
  const distribution = (more: string) =>
    template(`Site: {Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {${more}${aliases}}}}`)
  expect(found({ 'a.yaml': distribution('') })).toEqual(['alias-without-certificate a.yaml:2'])
  expect(found({ 'a.yaml': distribution('"Fn::Transform": {Name: AWS::Include, Parameters: {Location: s3://a/b}}, ') })).toEqual(
    [],
  )
})
