import { arn, found, imports, stack } from './cdk.ts'

const byDns = 'validation: acm.CertificateValidation.fromDns(zone)'
const certificate = (names = "domainName: 'www.example.com'") =>
  `new acm.Certificate(this, 'SiteCertificate', { ${names}, ${byDns} })`
const distribution = (given: string, names = "['www.example.com']") => `
    new cloudfront.Distribution(this, 'Site', {
      defaultBehavior: { origin },
      domainNames: ${names},
      certificate: ${given},
    })`

describe('faults', () => {
  test('a distribution takes a certificate by an ARN of another region', () => {
    const body = `const certificate = acm.Certificate.fromCertificateArn(this, 'Imported', '${arn('eu-central-1')}')${distribution('certificate')}`
    expect(found(stack(body))).toEqual([`certificate-not-in-us-east-1 '${arn('eu-central-1')}'`])
  })

  test('a distribution takes a certificate of its own stack, in eu-west-1', () => {
    expect(found(stack(`const certificate = ${certificate()}${distribution('certificate')}`))).toEqual([
      'certificate-not-in-us-east-1 certificate',
    ])
  })

  test('one of several instances of a stack has the fault', () => {
    const text = stack(`const certificate = ${certificate()}${distribution('certificate', 'props.names')}`).replace(
      "region: 'eu-west-1' }",
      "region: 'eu-west-1' }, names: ['www.example.com']",
    )
    const second = `new SiteStack(app, 'Second', { env: { region: 'us-east-1' }, names: ['shop.example.com'] })`
    expect(found(`${text}\n${second}`)).toEqual([
      'certificate-not-in-us-east-1 certificate',
      "hostname-not-covered 'shop.example.com'",
    ])
  })

  test('the region is given to super', () => {
    const text = `${imports}
class EdgeStack extends cdk.Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, { env: { region: 'eu-west-1' } })
    const zone = route53.HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })
    new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate: ${certificate()} })
  }
}`
    expect(found(text)).toEqual([`certificate-not-in-us-east-1 ${certificate()}`])
  })

  test('aliases that the certificate does not cover', () => {
    const names = "[domain, `a.b.${domain}`, `www.${domain}`, 'shop.example.org']"
    const body = `const certificate = ${certificate('domainName: `*.${domain}`')}${distribution('certificate', names)}`
    expect(found(stack(body, 'us-east-1', "const domain = 'example.com'"))).toEqual([
      "apex-not-covered 'example.com'",
      "hostname-not-covered 'shop.example.org'",
      'wildcard-too-shallow `a.b.${domain}`',
    ])
  })

  test('names that are known by their shape only', () => {
    const body = `
    const domain = this.node.tryGetContext('domain')
    const certificate = ${certificate('domainName: `*.${domain}`')}${distribution('certificate', '[domain, `www.${domain}`]')}`
    expect(found(stack(body, 'us-east-1'))).toEqual(['apex-not-covered domain'])
  })

  test('validation by email', () => {
    const body =
      "new acm.Certificate(this, 'C', { domainName: 'example.com', validation: acm.CertificateValidation.fromEmail() })"
    expect(found(stack(body))).toEqual(['email-validation acm.CertificateValidation.fromEmail()'])
  })

  test('a load balancer takes a certificate of another region', () => {
    const body = `
    const balancer = new elbv2.ApplicationLoadBalancer(this, 'Balancer', { vpc })
    balancer.addListener('Https', { port: 443, certificates: [elbv2.ListenerCertificate.fromArn('${arn('us-east-1')}')], sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS })`
    expect(found(stack(body))).toEqual([`certificate-in-another-region '${arn('us-east-1')}'`])
  })

  test('API Gateway for edge and for the region', () => {
    const body = `
    const here = new acm.Certificate(this, 'Here', { domainName: 'api.example.com', ${byDns} })
    const there = acm.Certificate.fromCertificateArn(this, 'There', '${arn('us-east-1')}')
    new apigateway.DomainName(this, 'Edge', { domainName: 'api.example.com', certificate: here, endpointType: apigateway.EndpointType.EDGE })
    new apigateway.RestApi(this, 'Api', { domainName: { domainName: 'api.example.com', certificate: there, endpointType: apigateway.EndpointType.REGIONAL } })
    new apigwv2.DomainName(this, 'Http', { domainName: 'http.example.com', certificate: here })`
    expect(found(stack(body))).toEqual([
      `certificate-in-another-region '${arn('us-east-1')}'`,
      'certificate-not-in-us-east-1 here',
      "hostname-not-covered 'http.example.com'",
    ])
  })

  test('Cognito and AppSync take certificates from us-east-1 only', () => {
    const body = `
    const certificate = acm.Certificate.fromCertificateArn(this, 'Imported', '${arn('eu-west-1')}')
    const pool = new cognito.UserPool(this, 'Pool')
    pool.addDomain('Domain', { customDomain: { domainName: 'auth.example.com', certificate } })
    new appsync.GraphqlApi(this, 'Graph', { name: 'graph', domainName: { certificate, domainName: 'graph.example.com' } })`
    expect(found(stack(body))).toEqual([
      `certificate-not-in-us-east-1 '${arn('eu-west-1')}'`,
      `certificate-not-in-us-east-1 '${arn('eu-west-1')}'`,
    ])
  })

  test('aliases without a certificate', () => {
    const body = "new cloudfront.Distribution(this, 'Site', { defaultBehavior: { origin }, domainNames: ['www.example.com'] })"
    expect(found(stack(body))).toEqual(['alias-without-certificate new cloudfront.Distribution'])
  })

  test('old protocols', () => {
    const body = `
    const certificate = acm.Certificate.fromCertificateArn(this, 'Imported', '${arn('us-east-1')}')
    new cloudfront.Distribution(this, 'New', { domainNames: ['a.example.com'], certificate, minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_1_2016 })
    new cloudfront.CloudFrontWebDistribution(this, 'Old', {
      originConfigs: [],
      viewerCertificate: cloudfront.ViewerCertificate.fromAcmCertificate(certificate, { aliases: ['b.example.com'] }),
    })`
    expect(found(stack(body, 'us-east-1'))).toEqual([
      'weak-tls-policy cloudfront.SecurityPolicyProtocol.TLS_V1_1_2016',
      expect.stringContaining('weak-tls-policy'),
    ])
  })

  test('a certificate of another stack of the file', () => {
    const text = `${imports}
class CertificateStack extends cdk.Stack {
  public readonly certificate: acm.Certificate
  constructor(scope: Construct, id: string, props: cdk.StackProps) {
    super(scope, id, props)
    this.certificate = new acm.Certificate(this, 'Certificate', { domainName: 'www.example.com', validation: acm.CertificateValidation.fromDnsMultiZone({}) })
  }
}
interface SiteProps extends cdk.StackProps { readonly certificate: acm.ICertificate }
class SiteStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id, props)
    const { certificate } = props
    new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate })
  }
}
const app = new cdk.App()
const wrong = new CertificateStack(app, 'Wrong', { env: { region: 'eu-central-1' }, crossRegionReferences: true })
new SiteStack(app, 'Site', { env: { region: 'eu-west-1' }, crossRegionReferences: true, certificate: wrong.certificate })`
    expect(found(text)).toEqual(['certificate-not-in-us-east-1 certificate'])
    expect(found(text.replace('eu-central-1', 'us-east-1'))).toEqual([])
  })

  test('version 1, JavaScript, require', () => {
    const text = `
const cdk = require('@aws-cdk/core')
const { Certificate, CertificateValidation } = require('@aws-cdk/aws-certificatemanager')
const { CloudFrontWebDistribution } = require('@aws-cdk/aws-cloudfront')
const app = new cdk.App()
const stack = new cdk.Stack(app, 'Site', { env: { region: 'eu-west-1' } })
const certificate = new Certificate(stack, 'C', { domainName: 'www.example.com', validation: CertificateValidation.fromEmail() })
new CloudFrontWebDistribution(stack, 'D', { aliasConfiguration: { acmCertRef: certificate.certificateArn, names: ['www.example.com'], securityPolicy: 'TLSv1.2_2018' } })
`
    expect(found(text, 'infra/app.js')).toEqual([
      'certificate-not-in-us-east-1 certificate.certificateArn',
      'email-validation CertificateValidation.fromEmail()',
    ])
  })

  test('the region comes from the configuration', () => {
    const text = stack(`const certificate = ${certificate()}${distribution('certificate')}`, 'none')
    expect(found(text)).toEqual([])
    expect(found(text, undefined, 'eu-west-1')).toEqual(['certificate-not-in-us-east-1 certificate'])
  })
})
