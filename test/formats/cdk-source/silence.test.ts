import { adapted, arn, found, imports, stack, unevaluated } from './cdk.ts'

const byDns = 'validation: acm.CertificateValidation.fromDns(zone)'

/** Another file makes it. */
const unmade = (body: string) => stack(body).replace("new SiteStack(app, 'Site'", '// ')

describe('what is right stays silent', () => {
  test.each([
    ['a distribution in us-east-1', 'us-east-1'],
    ['a stack without a region', 'none'],
  ])('%s', (_, region) => {
    const body = `
    const certificate = new acm.Certificate(this, 'C', { domainName: 'example.com', subjectAlternativeNames: ['*.example.com'], ${byDns} })
    const distribution = new cloudfront.Distribution(this, 'Site', { domainNames: ['example.com', 'www.example.com'], certificate })
    new route53.ARecord(this, 'Www', { zone, recordName: 'www', target: route53.RecordTarget.fromAlias(new targets.CloudFrontTarget(distribution)) })`
    expect(found(stack(body, region))).toEqual([])
  })

  test('a certificate that is requested in us-east-1 by its own property', () => {
    const body = `
    const certificate = new acm.DnsValidatedCertificate(this, 'C', { domainName: 'www.example.com', hostedZone: zone, region: 'us-east-1' })
    new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate })`
    expect(found(stack(body)).filter((each) => !each.startsWith('cdk-certificate-deprecated'))).toEqual([])
  })

  test('a load balancer with a certificate of its stack, its rules and further certificates', () => {
    const body = `
    const balancer = new elbv2.ApplicationLoadBalancer(this, 'Balancer', { vpc })
    const one = new acm.Certificate(this, 'One', { domainName: 'www.example.com', ${byDns} })
    const two = new acm.Certificate(this, 'Two', { domainName: '*.example.org', ${byDns} })
    const listener = balancer.addListener('Https', { port: 443, certificates: [one], sslPolicy: elbv2.SslPolicy.TLS13_RES })
    listener.addCertificates('More', [two])
    listener.addTargets('Web', { port: 80, priority: 1, conditions: [elbv2.ListenerCondition.hostHeaders(['www.example.com', 'shop.example.org'])] })
    balancer.addListener('Http', { port: 80, defaultAction: elbv2.ListenerAction.redirect({ protocol: 'HTTPS', port: '443' }) })`
    expect(found(stack(body))).toEqual([])
  })

  test('API Gateway in its region, Cognito and AppSync from us-east-1, a private certificate', () => {
    const body = `
    const certificate = new acm.Certificate(this, 'C', { domainName: 'api.example.com', ${byDns} })
    const global = acm.Certificate.fromCertificateArn(this, 'Global', '${arn('us-east-1')}')
    new apigateway.DomainName(this, 'Api', { domainName: 'api.example.com', certificate })
    new cognito.UserPoolDomain(this, 'Auth', { userPool, customDomain: { domainName: 'auth.example.com', certificate: global } })
    new cognito.UserPool(this, 'Pool').addDomain('Prefix', { cognitoDomain: { domainPrefix: 'example' } })
    new appsync.GraphqlApi(this, 'Graph', { domainName: { certificate: global, domainName: 'graph.example.com' } })
    new acm.PrivateCertificate(this, 'Private', { domainName: 'internal.example.com', certificateAuthority })
    new opensearch.Domain(this, 'Search', { customEndpoint: { domainName: 'search.example.com', hostedZone: zone } })`
    expect(found(stack(body))).toEqual([])
  })

  test('a condition that both share', () => {
    const body = `
    const isProduction = props.stage === 'prod'
    const certificate = isProduction ? new acm.Certificate(this, 'C', { domainName: 'www.example.com', ${byDns} }) : undefined
    new cloudfront.Distribution(this, 'Site', { domainNames: isProduction ? ['www.example.com'] : undefined, certificate })`
    expect(found(unmade(body))).toEqual([])
  })

  test('a condition around both', () => {
    const body = `
    let certificate: acm.ICertificate | undefined
    let domainNames: string[] | undefined
    if (props.domainName) {
      certificate = new acm.Certificate(this, 'C', { domainName: props.domainName, ${byDns} })
      domainNames = [props.domainName]
    }
    new cloudfront.Distribution(this, 'Site', { domainNames, certificate })`
    expect(found(unmade(body))).toEqual([])
  })

  const distribution = "new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate })"
  test.each([
    [
      'switch',
      `switch (props.tags.kind) { case 'api': break; case 'edge': { ${distribution}; break }; default: throw new Error() }`,
    ],
    ['the rest of a switch', `switch (props.tags.kind) { case 'api': break; default: ${distribution} }`],
    ['if', `if (this.region === 'us-east-1') ${distribution}`],
    ['not', `const isEdge = props.tags.kind === 'edge'; if (!isEdge) { } else ${distribution}`],
    ['or', `if (props.tags.kind === 'edge' || props.tags.kind === 'site') ${distribution}`],
    ['an early return', `if (props.tags.kind !== 'edge') { return } ${distribution}`],
    ['what is not worked out', `if (['us-east-1'].includes(this.region)) { ${distribution} }`],
    ['a function that may not be called', `const site = () => { ${distribution} }; if (props.tags.kind === 'edge') site()`],
    ['a loop', `while (isEdge(props)) { ${distribution} }`],
  ])('what one of several instances does not make: %s', (_, made) => {
    const text = stack(`
    const certificate = new acm.Certificate(this, 'C', { domainName: 'www.example.com', ${byDns} })
    ${made}`).replace("region: 'eu-west-1' }", "region: 'eu-west-1' }, tags: { kind: 'api' }")
    expect(found(`${text}\nnew SiteStack(app, 'Edge', { env: { region: 'us-east-1' }, tags: { kind: 'edge' } })`)).toEqual([])
  })

  test('of several instances, one is given a certificate and another requests one', () => {
    const text = stack(
      `
    const certificate = props.arn
      ? acm.Certificate.fromCertificateArn(this, 'Imported', props.arn)
      : new acm.Certificate(this, 'C', { domainName: 'www.example.com', ${byDns} })
    new cloudfront.Distribution(this, 'Site', { domainNames: props.arn ? ['example.com'] : ['www.example.com'], certificate })`,
      'us-east-1',
    )
    const others = [`, arn: '${arn('us-east-1')}'`, ''].map(
      (given) => `new SiteStack(app, 'B', { env: { region: 'us-east-1' }${given} })`,
    )
    expect(found([text, ...others].join('\n'))).toEqual([])
  })

  test.each([
    ['a spread that may override', "{ domainNames: ['example.com'], certificate, ...overrides }"],
    ['a list that grows', '{ domainNames: names, certificate }'],
    ['names of a parameter', '{ domainNames: props.names, certificate }'],
    ['names that a function returns', '{ domainNames: namesOf(props), certificate }'],
    ['properties of a parameter', 'props'],
  ])('%s', (_, given) => {
    const body = `
    const names = ['www.example.com']
    for (const name of props.more) names.push(name)
    const certificate = new acm.Certificate(this, 'C', { domainName: 'shop.example.com', subjectAlternativeNames: names, ${byDns} })
    new cloudfront.Distribution(this, 'Site', ${given})`
    expect(found(unmade(body))).toEqual([])
  })

  test('what is set below the construct', () => {
    const body = `
    const distribution = new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'] })
    distribution.node.defaultChild.addPropertyOverride('DistributionConfig.ViewerCertificate.AcmCertificateArn', props.arn)`
    expect(found(stack(body))).toEqual([])
  })

  test.each([
    "addPropertyOverride('SubjectAlternativeNames', ['www.example.com'])",
    "addPropertyOverride('DomainName', 'www.example.com')",
    "subjectAlternativeNames = ['www.example.com']",
  ])('names that are set below the construct: %s', (set) => {
    const body = `
    const certificate = new acm.Certificate(this, 'C', { domainName: 'example.com', ${byDns} })
    const inner = certificate.node.defaultChild as acm.CfnCertificate
    inner.${set}
    new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate })`
    expect(found(stack(body, 'us-east-1'))).toEqual([])
  })

  test('names of another library', () => {
    const text = `
import { App } from 'aws-cdk-lib'
import { Certificate, Distribution } from './constructs'
emitter.addListener('certificate', { port: 443 })
new Certificate(this, 'C', { domainName: 'example.com' })
new Distribution(this, 'D', { domainNames: ['example.com'] })`
    expect(found(text)).toEqual([])
    expect(adapted(text).deployments).toEqual([])
  })

  test('what only tests make', () => {
    expect(adapted(stack("new acm.Certificate(this, 'C', { domainName: 'example.com' })"), 'test/site.test.ts').files).toBe(0)
  })
})

describe('what is not known is counted', () => {
  test('the certificate, the region, the names', () => {
    const body = `
    const certificate = acm.Certificate.fromCertificateArn(this, 'Imported', process.env.CERTIFICATE_ARN!)
    new cloudfront.Distribution(this, 'Site', { domainNames: loadNames(), certificate })`
    expect(unevaluated(stack(body))).toEqual([
      'which certificate is used: `process` is not declared in this file',
      'which hostname is served: it is what `loadNames` returns',
    ])
  })

  test('the region of a stack that is made elsewhere', () => {
    const body = `
    const certificate = new acm.Certificate(this, 'C', { domainName: 'www.example.com', ${byDns} })
    new cloudfront.Distribution(this, 'Site', { domainNames: ['www.example.com'], certificate })`
    expect(unevaluated(unmade(body))).toEqual([expect.stringContaining('in which region a certificate is used')])
  })

  test('a file that is broken', () => {
    expect(unevaluated(`${imports}\nnew acm.Certificate(this, {{{`)).toEqual([
      expect.stringContaining('a file whose syntax is not understood'),
    ])
  })
})
