import { certificate, found, listener, shown, template, unevaluated } from './adapted.ts'

test('Sceptre: parameters and region of a stack group', () => {
  const parameters = 'Parameters: {Name: {Type: String}, Other: {Type: String}}\n'
  const files = {
    'templates/site.yaml': parameters + template(certificate.replace('a.example.com', '!Ref Name'), listener('!Ref Cert')),
    'config/config.yaml': 'project_code: site\nregion: us-east-1\n',
    'config/live/config.yaml': 'region: eu-west-1\n',
    'config/live/site.yaml': 'template_path: site.yaml\nparameters:\n  Name: b.example.com\n  Other: !stack_output x.yaml::Y\n',
    'config/dev.yaml': 'template: {path: site.yaml, type: file}\nparameters: {Name: c.example.com}\n',
  }
  expect(shown(files)).toEqual([
    ['templates/site.yaml (config/live/site.yaml)', 'Cert in eu-west-1'],
    ['templates/site.yaml (config/dev.yaml)', 'Cert in us-east-1'],
  ])
})

test('Sceptre: the output of another stack', () => {
  const files = {
    'templates/cert.yaml': `${template(certificate)}Outputs: {Arn: {Value: !Ref Cert}}\n`,
    'templates/site.yaml': `Parameters: {Arn: {Type: String}}\n${template(listener('!Ref Arn'))}`,
    'config/config.yaml': 'region: us-east-1\n',
    'config/eu/config.yaml': 'region: eu-west-1\n',
    'config/eu/cert.yaml': 'template_path: cert.yaml\n',
    'config/cert.yaml': 'template_path: cert.yaml\n',
    'config/eu/site.yaml': 'template_path: site.yaml\nparameters: {Arn: !stack_output cert.yaml::Arn}\n',
    'config/circle.yaml': 'template_path: site.yaml\nparameters: {Arn: !stack_output circle.yaml::Arn}\n',
  }
  expect(shown(files).filter(([name]) => name?.startsWith('templates/site'))).toEqual([
    ['templates/site.yaml (config/eu/site.yaml)', 'Cert in us-east-1'],
    ['templates/site.yaml (config/circle.yaml)', '? the output `Arn` of config/circle.yaml is not in the code'],
  ])
})

const service = 'service: site\nprovider: {name: aws, region: eu-west-1}\n'

test('Serverless Framework: resources of a service, in its region', () => {
  const resources = `resources:\n  Resources:\n    ${certificate}\n    ${listener('!Ref Cert')}\n`
  expect(shown({ 'serverless.yml': service + resources })).toEqual([['serverless.yml', 'Cert in eu-west-1']])
  const unsaid = service.replace('eu-west-1', "'${opt:region}'")
  expect(shown({ 'serverless.yml': unsaid + resources })).toEqual([['serverless.yml', 'Cert in ?']])
})

test('Serverless Framework: files that are brought in are one template', () => {
  const files = {
    'api/serverless.yml': `${service}resources:\n  - \${file(resources/cert.yml)}\n  - Resources: {Https: '\${file(./resources/https.yml):Listener}'}\n`,
    'api/resources/cert.yml': template(certificate),
    'api/resources/https.yml': listener('!Ref Cert').replace('Https', 'Listener'),
  }
  expect(shown(files)).toEqual([['api/serverless.yml', 'Cert in eu-west-1']])
  expect(found(files)).not.toContainEqual(expect.stringMatching(/^certificate-unused/))
})

test('Serverless Framework: a file that is not there, and one that brings in itself', () => {
  const missing = `${service}resources:\n  - \${file(\${self:custom.file})}\n  - Resources: {${certificate}}\n`
  expect(unevaluated({ 'serverless.yml': missing })).toContain('a file that is brought in is not known')
  const files = { 'serverless.yml': `${service}resources: \${file(a.yml)}\n`, 'a.yml': 'Resources: ${file(a.yml):Resources}\n' }
  expect(unevaluated(files)).toEqual(['a file that is brought in is not known'])
})

test('Serverless Framework: what its variables stand for is not known', () => {
  const https = listener("'${self:custom.arn}'").replace('Protocol: HTTPS', "Protocol: '${self:custom.protocol}'")
  expect(found({ 'part.yml': template(https, certificate.replace('a.example.com', "'${self:custom.domain}'")) })).toEqual([
    'hosted-zone-missing part.yml:3',
  ])
})

const bound = (region: string) => `OrganizationBinding: {Account: '*', Region: ${region}}, Properties`

test('org-formation: where the binding of a resource puts it', () => {
  const head =
    "AWSTemplateFormatVersion: '2010-09-09-OC'\nDefaultOrganizationBindingRegion: eu-west-1\nOrganizationBindings: {Edge: {Region: us-east-1}}\n"
  const cert = (binding: string) => certificate.replace('Properties', binding)
  const shownWith = (binding: string) => shown({ 'site.yml': head + template(cert(binding), listener('!Ref Cert')) })
  expect(shownWith(bound('us-east-1'))).toEqual([['site.yml', 'Cert in us-east-1']])
  expect(shownWith('OrganizationBinding: !Ref Edge, Properties')).toEqual([['site.yml', 'Cert in us-east-1']])
  expect(shownWith('Properties')).toEqual([['site.yml', 'Cert in eu-west-1']])
  expect(shownWith(bound('[us-east-1, eu-west-1]'))).toEqual([['site.yml', 'Cert in ?']])
})

test('org-formation: tasks, in their regions', () => {
  const tasks = `Site:
  Type: update-stacks
  Template: ./templates/site.yml
  Parameters: {Name: b.example.com, Zone: !CopyValue zone}
  DefaultOrganizationBindingRegion: [eu-west-1, us-east-1]
`
  const site = `Parameters: {Name: {Type: String}, Zone: {Type: String}}\n${template(certificate, listener('!Ref Cert'))}`
  expect(shown({ 'organization-tasks.yml': tasks, 'templates/site.yml': site })).toEqual([
    ['templates/site.yml (organization-tasks.yml, Site in eu-west-1)', 'Cert in eu-west-1'],
    ['templates/site.yml (organization-tasks.yml, Site in us-east-1)', 'Cert in us-east-1'],
  ])
})
