import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'
import { temporary } from '../temporary.ts'
import { failure } from './acm-server.ts'
import { acmLint, arn, certificate, pending } from './command.ts'

const listener = (id: string, region = 'eu-west-1') => ({
  'main.tf': `
provider "aws" {
  region = "${region}"
}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "${arn(id, region)}"
}
`,
})
const requested = {
  'main.tf': 'resource "aws_acm_certificate" "a" {\n  domain_name = "a.tidewater.example"\n  validation_method = "DNS"\n}\n',
}
const rulesIn = (out: string) => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)
const hardCoded = 'certificate-arn-hard-coded'

describe('--live off', () => {
  test('asks nobody', async () => {
    const { code, requests, err } = await acmLint(['-f', 'json'], { cwd: temporary(listener('a')) })
    expect([code, requests, err]).toEqual([0, [], ''])
  })

  test('cannot even open a socket', async () => {
    const env = { NODE_OPTIONS: `--import ${join(projectRoot, 'test/live/no-network.mjs')}` }
    const { code, out, err } = await acmLint(['-f', 'json'], { cwd: temporary(listener('a')), env })
    expect([code, rulesIn(out), err]).toEqual([0, [hardCoded], ''])
    // With it, what asks is stopped.
    expect((await acmLint(['--live', 'auto'], { cwd: temporary(listener('a')), env })).code).toBe(97)
    expect((await acmLint(['--dns'], { cwd: temporary(requested), env })).code).toBe(97)
  })

  test('does not load the SDK', async () => {
    const env = { NODE_OPTIONS: `--import ${join(projectRoot, 'test/live/no-sdk.mjs')}` }
    expect((await acmLint([], { cwd: temporary(listener('a')), env })).code).toBe(0)
    expect((await acmLint(['--live', 'auto'], { cwd: temporary(listener('a')), env })).err).toContain('the SDK is loaded')
  })

  test('works without any network', async () => {
    const env = { AWS_ENDPOINT_URL_ACM: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1', AWS_ACCESS_KEY_ID: '' }
    const { code, out, err } = await acmLint(['-f', 'json'], { cwd: temporary(listener('a')), env })
    expect([code, rulesIn(out), err]).toEqual([0, [hardCoded], ''])
  })
})

describe('--live', () => {
  test.each<[string, object, string[], number]>([
    ['fine', {}, [hardCoded], 0],
    ['pending', pending, [hardCoded, 'certificate-pending'], 0],
    ['failed', { Status: 'FAILED', FailureReason: 'CAA_ERROR', InUseBy: [] }, [hardCoded, 'certificate-failed'], 1],
    ['expired', { Status: 'EXPIRED', NotAfter: Date.now() / 1_000 - 86_400 }, [hardCoded, 'certificate-expired'], 1],
    ['ending', { NotAfter: Date.now() / 1_000 + 20.5 * 86_400 }, [hardCoded, 'certificate-expiring'], 1],
    ['not renewed', { RenewalSummary: { RenewalStatus: 'FAILED' } }, [hardCoded, 'renewal-at-risk'], 1],
  ])('tells of a certificate that is %s', async (_, changes, rules, expected) => {
    const { code, out, err } = await acmLint(['--live', 'required', '-f', 'json'], {
      cwd: temporary(listener('a')),
      certificates: () => [certificate('a', changes)],
    })
    expect([rulesIn(out), code, err]).toEqual([rules, expected, ''])
  })

  test('names the record that is missing, and no day of an inventory', async () => {
    const { out } = await acmLint(['--live', 'required', '--no-color'], {
      cwd: temporary(listener('a')),
      certificates: () => [certificate('a', pending)],
    })
    const text = out.replaceAll(/\s+/g, ' ')
    expect(text).toContain('The certificate of `tidewater.example` waits for its validation, with 70 of 72 hours left.')
    expect(text).toContain('The CNAME record `_a.tidewater.example.` → `_b.acm-validations.aws.` is missing.')
    expect(text).not.toContain('as of')
  })

  test('tells of a certificate that is not there', async () => {
    const { code, out } = await acmLint(['--live', 'required', '-f', 'json'], { cwd: temporary(listener('a')) })
    expect([code, rulesIn(out)]).toEqual([1, [hardCoded, 'certificate-not-found']])
  })

  test('an ARN of another account is none that is not there', async () => {
    const files = { 'main.tf': listener('a')['main.tf'].replaceAll('498217305566', '731264119905') }
    const { code, out, err } = await acmLint(['--live', 'auto', '-f', 'json'], { cwd: temporary(files) })
    expect([code, rulesIn(out)]).toEqual([0, [hardCoded]])
    expect(err).toMatch(
      /^acm-lint: ACM was not asked: Certificates of the account 731264119905 cannot be seen from the account 498217305566: .*\n$/,
    )
  })

  test('makes lookups, as the AWS provider does', async () => {
    const cwd = temporary({
      'main.tf': `
provider "aws" {
  region = "eu-west-1"
}
data "aws_acm_certificate" "found" {
  domain = "tidewater.example"
}
data "aws_acm_certificate" "alternative" {
  domain = "*.tidewater.example"
}
`,
    })
    const { out } = await acmLint(['--live', 'required', '-f', 'json'], { cwd, certificates: () => [certificate('a')] })
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'lookup-finds-nothing', location: { line: 8 } }])
  })

  test('finds what a controller would find', async () => {
    const cwd = temporary({
      'acm-lint.yml': 'regions:\n  "**": eu-west-1\n',
      'ingress.yaml': `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS": 443}]'
spec:
  ingressClassName: alb
  rules:
    - host: www.tidewater.example
    - host: www.elsewhere.example
`,
    })
    const { out } = await acmLint(['--live', 'required', '-f', 'json'], { cwd, certificates: () => [certificate('a')] })
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'discovery-no-match', location: { line: 12 } }])
  })
})

describe('when ACM cannot be asked', () => {
  const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }

  test('auto: findings as ever, and one line that says so', async () => {
    const { code, out, err } = await acmLint(['--live', 'auto', '-f', 'json'], { cwd: temporary(listener('a')), env })
    expect([code, rulesIn(out)]).toEqual([0, [hardCoded]])
    expect(err).toMatch(/^acm-lint: ACM was not asked: There are no credentials for AWS\. .*\n$/)
  })

  test('required: the findings, and exit code 3', async () => {
    const { code, out } = await acmLint(['--live', 'required', '-f', 'json'], { cwd: temporary(listener('a')), env })
    expect([code, rulesIn(out)]).toEqual([3, [hardCoded]])
  })

  test('what is not permitted is no certificate that is not there', async () => {
    const disturb = () => failure('AccessDeniedException')
    const { code, out } = await acmLint(['--live', 'auto', '-f', 'json'], { cwd: temporary(listener('a')), disturb })
    expect([code, rulesIn(out)]).toEqual([0, [hardCoded]])
  })

  test('what an inventory says stands', async () => {
    const cwd = temporary({ ...listener('a'), 'acm-lint.inventory.json': inventory(today) })
    const { out } = await acmLint(['--live', 'auto', '-f', 'json'], { cwd, env })
    expect(rulesIn(out)).toEqual([hardCoded, 'certificate-failed'])
  })
})

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const today = dayBefore(0)
const inventory = (asOf: string) =>
  JSON.stringify({ version: 1, asOf, complete: [], certificates: [{ arn: arn('a'), names: ['a.example'], status: 'FAILED' }] })

describe('an inventory', () => {
  test('is found, and nobody is asked', async () => {
    const cwd = temporary({ ...listener('a'), 'acm-lint.inventory.json': inventory(today) })
    const { code, out, err, requests } = await acmLint(['-f', 'json'], { cwd })
    expect([code, rulesIn(out), err, requests]).toEqual([1, [hardCoded, 'certificate-failed'], '', []])
    expect(out).toContain(`As of ${today}, the certificate of \`a.example\` could not be issued`)
  })

  test.each([
    [30, ''],
    [31, 'acm-lint: acm-lint.inventory.json is 31 days old: write it anew with `acm-lint inventory`.\n'],
  ])('%i days old', async (days, said) => {
    const cwd = temporary({ ...listener('a'), 'acm-lint.inventory.json': inventory(dayBefore(days)) })
    expect((await acmLint([], { cwd })).err).toBe(said)
  })

  test.each([
    [7, ''],
    [8, 'acm-lint: acm-lint.inventory.json is 8 days old: write it anew with `acm-lint inventory`.\n'],
  ])('%i days old, where seven are permitted', async (days, said) => {
    const files = { 'acm-lint.yml': 'inventory-max-age: 7\n', 'acm-lint.inventory.json': inventory(dayBefore(days)) }
    expect((await acmLint([], { cwd: temporary({ ...listener('a'), ...files }) })).err).toBe(said)
  })

  test('is where the configuration says', async () => {
    const files = { 'acm-lint.yml': 'inventory: ci/acm.json\n', 'ci/acm.json': inventory(today) }
    const { out } = await acmLint(['-f', 'json'], { cwd: temporary({ ...listener('a'), ...files }) })
    expect(rulesIn(out)).toEqual([hardCoded, 'certificate-failed'])
  })

  test('that is not where the configuration says', async () => {
    const cwd = temporary({ ...listener('a'), 'acm-lint.yml': 'inventory: ci/acm.json\n' })
    const { code, err } = await acmLint([], { cwd })
    expect([code, err]).toEqual([
      2,
      'acm-lint: acm-lint.yml:1:12: the inventory ci/acm.json cannot be read: it does not exist.\n',
    ])
  })

  test('that is none is an error with its place', async () => {
    const cwd = temporary({ ...listener('a'), 'acm-lint.inventory.json': '{ "version": 2 }' })
    const { code, err } = await acmLint([], { cwd })
    expect([code, err]).toEqual([
      2,
      'acm-lint: acm-lint.inventory.json:1:14: `version` is not 1: this acm-lint reads no other inventory.\n',
    ])
  })
})
