import { lint } from '../../../src/lint.ts'

/** Pairs of almost the same code: with one of them something is wrong for certain, with the other perhaps or not at all. */

const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n'

const certificate = (name: string, more = '') =>
  `resource "aws_acm_certificate" "${name}" {\n  domain_name = "${name}.example.com"\n  validation_method = "DNS"\n${more}}\n`

const distribution = (aliases: string, arn: string) =>
  `resource "aws_cloudfront_distribution" "it" {\n  aliases = ${aliases}\n  viewer_certificate {\n    acm_certificate_arn = ${arn}\n  }\n}\n`

const balancer = (behavior: string) => `${certificate('www')}
data "aws_route53_zone" "it" {
  name = "example.com"
}
resource "aws_lb" "it" {}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.it.arn
  protocol          = "HTTPS"
  certificate_arn   = aws_acm_certificate.www.arn
}
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.it.arn
  protocol          = "HTTP"
  default_action {
    type = "${behavior}"
  }
}
`

const alias = `resource "aws_route53_record" "shop" {
  zone_id = data.aws_route53_zone.it.zone_id
  name    = "shop"
  type    = "A"
  alias {
    name = aws_lb.it.dns_name
  }
}
`

const proxied = (value: boolean) => `resource "cloudflare_zone" "it" {
  zone = "example.com"
}
resource "cloudflare_record" "shop" {
  zone_id = cloudflare_zone.it.id
  name    = "shop"
  type    = "CNAME"
  value   = aws_lb.it.dns_name
  proxied = ${value}
}
`

const additions = (one: string, other: string) => `variable "eu" {}
resource "aws_lb_listener" "it" {
  protocol        = "HTTPS"
  certificate_arn = var.arn
}
resource "aws_lb_listener_certificate" "one" {
  ${one}
  listener_arn    = aws_lb_listener.it.arn
  certificate_arn = "arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4"
}
resource "aws_lb_listener_certificate" "other" {
  ${other}
  listener_arn    = aws_lb_listener.it.arn
  certificate_arn = "arn:aws:acm:us-east-1:498217305566:certificate/0d6be1c9-70c5-4f4f-8a3c-5f4c9f6a7e21"
}
`

const records = (one: string, other: string) => `variable "public" {}
variable "shared" {}
${certificate('www')}
${[one, other]
  .map(
    (count, index) => `resource "aws_route53_record" "r${index}" {
  ${count}
  zone_id = "Z1"
  name    = tolist(aws_acm_certificate.www.domain_validation_options)[0].resource_record_name
  type    = "CNAME"
  records = [tolist(aws_acm_certificate.www.domain_validation_options)[0].resource_record_value]
  allow_overwrite = false
}
`,
  )
  .join('')}`

const cases: readonly (readonly [name: string, rule: string, wrong: string, fine: string])[] = [
  [
    'an element of a list whose beginning is not known',
    'hostname-not-covered',
    `variable "more" {\n  type = list(string)\n}\n${certificate('www')}${distribution('[concat(["a.example.com"], var.more)[0]]', 'aws_acm_certificate.www.arn')}`,
    `variable "more" {\n  type = list(string)\n}\n${certificate('www')}${distribution('[concat(var.more, ["a.example.com"])[0]]', 'aws_acm_certificate.www.arn')}`,
  ],
  [
    'no certificate in a list that may hold one',
    'alias-without-certificate',
    `${certificate('www', '  count = 0\n')}${distribution('["www.example.com"]', 'concat(aws_acm_certificate.www.*.arn, [""])[0]')}`,
    `variable "n" {\n  type = number\n}\n${certificate('www', '  count = var.n\n')}${distribution('["www.example.com"]', 'concat(aws_acm_certificate.www.*.arn, [""])[0]')}`,
  ],
  [
    'aliases that may be none',
    'alias-without-certificate',
    `variable "sub" {}\n${distribution('["${var.sub}.example.com"]', 'null')}`,
    `variable "subs" {}\n${distribution('[for sub in var.subs : "${sub}.example.com"]', 'null')}`,
  ],
  [
    'certificates of two regions that are never there at once',
    'certificates-in-several-regions',
    additions('count = var.eu ? 1 : 0', 'count = 1'),
    additions('count = var.eu ? 1 : 0', 'count = var.eu ? 0 : 1'),
  ],
  [
    'records that may never be there at once',
    'validation-record-duplicated',
    records('count = var.public ? 1 : 0', ''),
    records('count = var.public ? 1 : 0', 'count = !var.public && var.shared ? 1 : 0'),
  ],
  [
    'a name behind Cloudflare',
    'hostname-not-covered',
    balancer('redirect') + proxied(false),
    balancer('redirect') + proxied(true),
  ],
  ['a name that may be served without TLS', 'hostname-not-covered', balancer('redirect') + alias, balancer('forward') + alias],
  [
    'the origin of a distribution',
    'hostname-not-covered',
    balancer('redirect') + alias,
    `${balancer('redirect')}${alias}resource "aws_cloudfront_distribution" "it" {\n  origin {\n    domain_name = aws_route53_record.shop.fqdn\n  }\n}\n`,
  ],
]

const rulesIn = (text: string) => lint([{ path: 'main.tf', text: provider + text }]).findings.map(({ rule }) => rule)

test.each(cases)('%s', (_, rule, wrong, fine) => {
  expect(rulesIn(wrong)).toContain(rule)
  expect(rulesIn(fine)).not.toContain(rule)
})

describe('files that others overrule', () => {
  const main = {
    path: 'main.tf',
    text: `${provider}${certificate('www')}${distribution('[var.host]', 'aws_acm_certificate.www.arn')}`,
  }
  const variable = { path: 'variables.tf', text: 'variable "host" {\n  default = "shop.example.com"\n}\n' }
  const covered = (...files: { path: string; text: string }[]) =>
    !lint([main, variable, ...files]).findings.some(({ rule }) => rule === 'hostname-not-covered')
  const values = (path: string, host: string) => ({ path, text: `host = "${host}.example.com"\n` })

  test('a default', () => expect(covered()).toBe(false))
  test('an override file takes from what it overrides', () => {
    expect(covered({ path: 'main_override.tf', text: certificate('other').replace('"other" {', '"www" {') })).toBe(true)
    expect(covered({ path: 'main_extra.tf', text: certificate('other') })).toBe(false)
  })
  test('automatic values files are loaded after terraform.tfvars, by name', () => {
    expect(covered(values('terraform.tfvars', 'shop'), values('a.auto.tfvars', 'www'))).toBe(true)
    expect(covered(values('a.auto.tfvars', 'www'), values('b.auto.tfvars', 'shop'))).toBe(false)
  })
})
