import { rules } from '../../../rules/index.ts'
import { check } from '../../../src/check.ts'
import { findingsOf } from '../../../src/findings.ts'
import type { Adapted } from '../../../src/formats/adapter.ts'
import { adaptCdkSource } from '../../../src/formats/cdk-source/index.ts'

/** Rules about how an adapter's format is written are tested on their own pages. */
const elsewhere: ReadonlySet<string> = new Set(['certificate-arn-hard-coded'])

export function adapted(text: string, path = 'lib/site-stack.ts', region?: string): Adapted {
  const regionOf = () =>
    region === undefined ? undefined : { region, at: { source: { path: 'acm-lint.yml', text: '' }, start: 0, end: 0 } }
  return adaptCdkSource({ files: [{ path, text }], regionOf })
}

/** What the rules find: `rule-id` and the text that the finding is at. */
export function found(text: string, path?: string, region?: string): string[] {
  const { deployments, failures } = adapted(text, path, region)
  const checked = check(rules, deployments)
  expect([...failures, ...checked.failures]).toEqual([])
  // Places and texts are worked out for every one: what cannot be shown would throw here.
  findingsOf(checked.found, deployments)
  return checked.found
    .filter(({ rule }) => !elsewhere.has(rule.id))
    .map(({ rule, fault: { at } }) => `${rule.id} ${at.source.text.slice(at.start, at.end).replace(/\s+/g, ' ')}`)
    .sort()
}

export function unevaluated(text: string): string[] {
  const { deployments, unevaluated: own } = adapted(text)
  return [...own, ...deployments.flatMap((deployment) => deployment.unevaluated)].map(({ why }) => why)
}

export const imports = `
import * as cdk from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as acm from 'aws-cdk-lib/aws-certificatemanager'
import * as apigateway from 'aws-cdk-lib/aws-apigateway'
import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2'
import * as appsync from 'aws-cdk-lib/aws-appsync'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice'
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins'
import * as route53 from 'aws-cdk-lib/aws-route53'
import * as targets from 'aws-cdk-lib/aws-route53-targets'
`

/** A stack with a body, made in a region; 'none': without one. */
export function stack(body: string, region = 'eu-west-1', before = ''): string {
  const env = region === 'none' ? '' : `, { env: { account: '222233334444', region: '${region}' } }`
  return `${imports}
${before}
export class SiteStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props)
    const zone = route53.HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })
    const origin = new origins.HttpOrigin('origin.example.com')
${body}
  }
}

const app = new cdk.App()
new SiteStack(app, 'Site'${env})
`
}

export const arn = (region: string) => `arn:aws:acm:${region}:222233334444:certificate/6b1d3c1e-7a5c-4c0e-9c55-0d8a1f2b3c4d`
