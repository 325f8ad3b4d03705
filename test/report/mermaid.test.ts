import { lint } from '../../src/lint.ts'
import { faultyOnly, mermaid } from '../../src/report/mermaid.ts'
import type { CertificateMap } from '../../src/result.ts'

const text = `
provider "aws" {
  region = "eu-west-1"
}
resource "aws_acm_certificate" "site" {
  domain_name       = "*.tidewater.example"
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}
resource "aws_cloudfront_distribution" "site" {
  aliases = ["www.tidewater.example", var.alias]
  viewer_certificate {
    acm_certificate_arn = aws_acm_certificate.site.arn
    ssl_support_method  = "sni-only"
  }
}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4"
}
`
const { map } = lint([{ path: 'main.tf', text }], { withMap: true })

test('a map is made when it is asked for', () => {
  expect(lint([{ path: 'main.tf', text }]).map).toBeUndefined()
  expect(map?.certificates.map(({ key, kind, names, region }) => [key, kind, names, region])).toEqual([
    ['. aws_acm_certificate.site', 'requested', ['*.tidewater.example'], 'eu-west-1'],
    ['arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4', 'pinned', [], 'eu-west-1'],
  ])
  expect(map?.endpoints.map(({ id, service, hostnames, certificates }) => [id, service, hostnames, certificates])).toEqual([
    ['aws_cloudfront_distribution.site', 'CloudFront', ['www.tidewater.example', '${var.alias}'], ['. aws_acm_certificate.site']],
    [
      'aws_lb_listener.https',
      'the load balancer',
      [],
      ['arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4'],
    ],
  ])
})

test('what is faulty is red, and braces of unknown values are no code', () => {
  expect(mermaid(map as CertificateMap)).toBe(`flowchart LR
  e0["CloudFront<br>aws_cloudfront_distribution.site<br>www.tidewater.example<br>#36;{var.alias}<br>weak-tls-policy · certificate-not-in-us-east-1"]
  e0c0(["aws_acm_certificate.site<br>*.tidewater.example<br>eu-west-1 · validation-record-missing"])
  e0 --> e0c0
  e1["the load balancer<br>aws_lb_listener.https<br>eu-west-1 · certificate-arn-hard-coded"]
  e1c0(["arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4<br>eu-west-1"])
  e1 --> e1c0
  classDef faulty fill:#ffd7d5,stroke:#cf222e,color:#82071e
  class e0,e0c0,e1 faulty
`)
})

const location = { file: 'main.tf', line: 1, column: 1, endLine: 1, endColumn: 2 }
const endpoint = (id: string, rest: object = {}) => ({
  id,
  deployment: '.',
  service: 'CloudFront',
  region: undefined,
  hostnames: [],
  certificates: [],
  location,
  faults: [],
  ...rest,
})

test('what is fine can be left out', () => {
  const faults = [{ rule: 'apex-not-covered', severity: 'error' }] as const
  const certificate = {
    key: 'a',
    id: 'a',
    deployment: '.',
    kind: 'requested',
    names: [],
    region: undefined,
    location,
    faults,
  } as const
  const endpoints = [endpoint('fine'), endpoint('faulty', { faults }), endpoint('hangs-on-it', { certificates: ['a'] })]
  const left = faultyOnly({ certificates: [certificate], endpoints })
  expect(left.endpoints.map(({ id }) => id)).toEqual(['faulty', 'hangs-on-it'])
  expect(mermaid(faultyOnly({ certificates: [], endpoints: [endpoint('fine')] }))).toBe('')
})

test('names of a stranger cannot leave their label', () => {
  const text = mermaid({ certificates: [], endpoints: [endpoint('x"] --> y["<img src=x>\n%%{init: {}}%% `$$a$$`')] })
  expect(text.split('\n')).toHaveLength(3)
  expect(text).not.toMatch(/<img|-->|%%|`|\$|x"\]/)
})

test('of too much, the rest is counted', () => {
  const endpoints = Array.from({ length: 2_000 }, (_, index) => endpoint(`aws_cloudfront_distribution.site_${index}`))
  const text = mermaid({ certificates: [], endpoints })
  expect(text.length).toBeLessThan(50_000)
  expect(text).toMatch(/ {2}more\["and \d+ more"\]\n$/)
})
