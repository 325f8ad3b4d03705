import { temporary } from '../temporary.ts'
import { failure } from './acm-server.ts'
import { acmLint, arn, certificate, pending, type Setting } from './command.ts'

const status = (args: readonly string[], setting: Partial<Setting> = {}) => acmLint(['status', ...args], setting)

test('what is broken comes first, with its reason and remedy', async () => {
  const all = [
    certificate('a', { DomainName: 'a.example', SubjectAlternativeNames: ['a.example'] }),
    certificate('b', { Status: 'FAILED', FailureReason: 'CAA_ERROR', InUseBy: [] }),
  ]
  const { code, out, err } = await status(['--all', '--region', 'eu-west-1', '--no-color'], { certificates: () => all })
  expect([code, err]).toEqual([1, ''])
  expect(out.replaceAll(/ +/g, ' ')).toContain(
    [
      'name region status validation days left in use renewal',
      'tidewater.example +1 eu-west-1 FAILED DNS 149 no –',
      'a.example eu-west-1 ISSUED – 149 yes –',
      '',
      'tidewater.example in eu-west-1: It could not be issued: a CAA record forbids Amazon to issue for a',
    ].join('\n'),
  )
  expect(out).toMatch(/2 certificates: 1 broken, 1 fine\.\n$/)
})

test('of what is pending the records are shown, for each provider', async () => {
  const { code, out } = await status(['--arn', arn('a')], { certificates: () => [certificate('a', pending)] })
  expect(code).toBe(0)
  expect(out).toContain('It waits for its validation, with 70 of 72 hours left.')
  expect(out).toContain(
    '"Name":"_a.tidewater.example.","Type":"CNAME","TTL":300,"ResourceRecords":[{"Value":"_b.acm-validations.aws."}]',
  )
  expect(out).toContain('name    _a\n            target  _b.acm-validations.aws\n            proxy   DNS only')
  expect(out).toContain('_a.tidewater.example. 300 IN CNAME _b.acm-validations.aws.\n')
})

test('--require-issued fails for what is pending', async () => {
  const { code } = await status(['--arn', arn('a'), '--require-issued'], { certificates: () => [certificate('a', pending)] })
  expect(code).toBe(1)
})

test('an ARN that is not there is a failure', async () => {
  const { code, out } = await status(['--arn', arn('a')])
  expect([code, out.trim().split('\n')[0]]).toEqual([1, `not found: ACM has no certificate ${arn('a')}.`])
})

test('certificates that the code names, by ARN and by name, in the regions of the code', async () => {
  const cwd = temporary({
    'main.tf': `
provider "aws" {
  region = "eu-west-1"
}
data "aws_acm_certificate" "site" {
  domain = "tidewater.example"
}
resource "aws_lb_listener" "https" {
  certificate_arn = "${arn('beef', 'us-east-1')}"
}
`,
  })
  const all = [
    certificate('found'),
    certificate('other', { DomainName: 'other.example', SubjectAlternativeNames: ['other.example'] }),
    certificate('x', { CertificateArn: arn('beef', 'us-east-1') }),
    certificate('y', { CertificateArn: arn('elsewhere', 'us-east-2') }),
  ]
  const { code, out } = await status(['--format', 'json'], { certificates: () => all, cwd })
  const report = JSON.parse(out)
  expect([code, report.version]).toEqual([0, 1])
  expect(report.certificates.map((each: { arn: string }) => each.arn)).toEqual([arn('found'), arn('beef', 'us-east-1')])
})

test('--domain finds what covers a name', async () => {
  const { out } = await status(['--domain', 'shop.tidewater.example', '--region', 'eu-west-1', '-f', 'json'], {
    certificates: () => [certificate('a'), certificate('b', { DomainName: 'b.example', SubjectAlternativeNames: ['b.example'] })],
  })
  expect(JSON.parse(out).certificates).toHaveLength(1)
})

test('--wait asks again until nothing is pending', async () => {
  let asked = 0
  const { code, out } = await status(['--arn', arn('a'), '--wait', '30s'], {
    certificates: () => [certificate('a', asked++ === 0 ? pending : {})],
  })
  expect([code, asked]).toEqual([0, 2])
  expect(out).toMatch(/1 certificate: 1 fine\.\n$/)
})

test('--wait fails when the time is over', async () => {
  const { code, out } = await status(['--arn', arn('a'), '--wait', '1s'], { certificates: () => [certificate('a', pending)] })
  expect([code, out.includes('1 certificate: 1 pending.')]).toEqual([1, true])
})

describe('--wait', () => {
  test('says what it waits for, whenever that changes, and what is left', async () => {
    let asked = 0
    const { err } = await status(['--arn', arn('a'), '--arn', arn('b'), '--wait', '4s'], {
      certificates: () => [certificate('a', pending), certificate('b', asked++ < 3 ? pending : {})],
    })
    expect(err.split('\n')).toEqual([
      'acm-lint: 2 PENDING_VALIDATION (tidewater.example, tidewater.example) after 0 s of 4 s',
      'acm-lint: 1 PENDING_VALIDATION (tidewater.example), 1 ISSUED after 1 s of 4 s',
      'acm-lint: After 4 s, this is still pending: tidewater.example.',
      '',
    ])
  })

  test('bears with answers that do not come now and then', async () => {
    const { code, err } = await status(['--arn', arn('a'), '--wait', '30s'], {
      certificates: () => [certificate('a', pending)],
      disturb: (_, number) =>
        number === 2
          ? failure('ExpiredTokenException')
          : number > 2
            ? { status: 200, body: { Certificate: certificate('a') } }
            : undefined,
    })
    expect([code, err]).toEqual([0, expect.stringContaining('after 0 s of 30 s')])
  })

  test('gives up when none comes any more', async () => {
    const { code, out } = await status(['--arn', arn('a'), '--wait', '10m'], {
      certificates: () => [certificate('a', pending)],
      disturb: (_, number) => (number > 1 ? failure('ExpiredTokenException') : undefined),
    })
    expect([code, out]).toEqual([1, expect.stringContaining('The credentials for AWS have expired')])
  }, 15_000)

  test('what is deleted in the meantime is not there', async () => {
    let asked = 0
    const { code, out } = await status(['--arn', arn('a'), '--wait', '10s'], {
      certificates: () => (asked++ === 0 ? [certificate('a', pending)] : []),
    })
    expect([code, out]).toEqual([1, expect.stringContaining(`not found: ACM has no certificate ${arn('a')}.`)])
  })
})

describe('several accounts', () => {
  const other = 'arn:aws:acm:eu-west-1:731264119905:certificate/b'
  const certificates = () => [certificate('a'), certificate('b', { CertificateArn: other })]
  const role = (account: string) => ['--role-arn', `arn:aws:iam::${account}:role/ci`]
  const arns = (out: string) => JSON.parse(out).certificates.map((each: { arn: string }) => each.arn)

  test('each ARN is asked of the role of its account', async () => {
    const args = [...role('498217305566'), ...role('731264119905'), '--arn', arn('a'), '--arn', other, '-f', 'json']
    const { code, out } = await status(args, { certificates })
    expect([code, arns(out)]).toEqual([0, [arn('a'), other]])
  })

  test('each is listed', async () => {
    const args = [...role('498217305566'), ...role('731264119905'), '--all', '--region', 'eu-west-1', '-f', 'json']
    expect(arns((await status(args, { certificates })).out)).toEqual([arn('a'), other])
  })

  test('an account of which there is no role', async () => {
    const { code, out } = await status([...role('498217305566'), '--arn', other, '--live', 'required'], { certificates })
    expect([code, out]).toEqual([
      3,
      expect.stringContaining('Certificates of the account 731264119905 cannot be seen from the account 498217305566'),
    ])
  })

  test('a role that cannot be taken', async () => {
    const { code, out } = await status([...role('498217305566'), '--arn', arn('a'), '--live', 'required'], {
      disturb: () => ({
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
      }),
    })
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([
      3,
      expect.stringContaining('`sts:AssumeRole` of `arn:aws:iam::498217305566:role/ci` is not permitted. Allow it to whoever'),
    ])
  })
})

test('--domain finds what is written in capitals, and nothing is a failure', async () => {
  const args = ['--domain', 'WWW.tidewater.example', '--domain', 'nothing.example', '--region', 'eu-west-1']
  const { code, out } = await status(args, { certificates: () => [certificate('a')] })
  expect([code, out]).toEqual([1, expect.stringContaining('1 certificate: 1 fine.')])
  expect(out).toContain('not found: ACM has no certificate nothing.example.')
})

test('code that names no certificates is said', async () => {
  const { code, err, requests } = await status([], { cwd: temporary({ 'main.tf': '' }) })
  expect([code, err, requests]).toEqual([0, 'acm-lint: The code names no certificates: neither ARNs nor names.\n', []])
})

describe('when ACM cannot be asked', () => {
  const disturb = () => failure('AccessDeniedException')

  test('that is said, and is no failure', async () => {
    const { code, out } = await status(['--arn', arn('a')], { disturb })
    expect([code, out.startsWith('\nnot asked: `acm:DescribeCertificate` in eu-west-1 is not permitted.')]).toEqual([0, true])
  })

  test('--live required makes it one', async () => {
    expect((await status(['--arn', arn('a'), '--live', 'required'], { disturb })).code).toBe(3)
  })

  test('one region does not stop the others', async () => {
    const { out } = await status(['--all', '--region', 'eu-west-1', '--region', 'us-east-1', '-f', 'json'], {
      certificates: () => [certificate('a')],
      disturb: ({ region }) => (region === 'us-east-1' ? failure('AccessDeniedException') : undefined),
    })
    const { certificates, unavailable } = JSON.parse(out)
    expect([certificates.length, unavailable]).toEqual([1, [expect.stringMatching(/^`acm:ListCertificates` in us-east-1/)]])
  })

  test('no region is known', async () => {
    const { code, out } = await status(['--all', '--live', 'required'])
    expect([code, out]).toEqual([3, expect.stringContaining('No region is known: give `--region`')])
  })
})

test('--redact shortens the numbers of accounts', async () => {
  const { out } = await status(['--arn', arn('a'), '--redact', '-f', 'json'], { certificates: () => [certificate('a')] })
  expect(out).not.toContain('498217305566')
  expect(out).toContain('arn:aws:acm:eu-west-1:********5566:certificate/a')
})

test('names from an answer cannot act on a terminal', async () => {
  const { out } = await status(['--arn', arn('a')], { certificates: () => [certificate('a', { DomainName: '\u001b[31mx' })] })
  expect(out).not.toContain('\u001b')
})

describe('without asking anybody', () => {
  test('--policy prints the policy', async () => {
    const { code, out, requests } = await status(['--policy'])
    expect([code, JSON.parse(out).Statement.flatMap(({ Action }: { Action: string[] }) => Action)]).toEqual([
      0,
      ['acm:ListCertificates', 'acm:SearchCertificates', 'acm:DescribeCertificate'],
    ])
    expect(requests).toEqual([])
  })

  test.each([
    [['--wait', '40'], '`--wait` is a time such as 90s, 40m or 2h, not `40`.'],
    [['--arn', 'x'], '`--arn` is the ARN of a certificate, such as arn:aws:acm:eu-west-1:123456789012:certificate/…, not `x`.'],
    [['--al'], 'There is no option `--al`; did you mean `--all`?'],
    [['infra', '--all'], 'Give paths, or `--all`, `--arn` and `--domain`: paths mean the certificates that their code names.'],
    [['--region', 'Europe'], '`--region` is a region such as eu-west-1, not `Europe`.'],
    [['--domain', 'https://a.example'], '`--domain` is a name such as www.example.com, not `https://a.example`.'],
    [['--all', '--domain', 'a.example'], 'Give `--all` or `--domain`: what is asked by name is among all.'],
    [['--role-arn', 'ci'], '`--role-arn` is the ARN of a role, such as arn:aws:iam::498217305566:role/ci, not `ci`.'],
    [
      ['--role-arn', 'arn:aws:iam::498217305566:role/a', '--role-arn', 'arn:aws:iam::498217305566:role/b'],
      '`--role-arn` names two roles of the account 498217305566: give one for each account.',
    ],
    [['--live', 'off'], '`--live` is one of auto, required, not `off`.'],
  ])('%j is a wrong usage', async (args, message) => {
    expect(await status(args)).toMatchObject({
      code: 2,
      out: '',
      err: `acm-lint: ${message} \`acm-lint status --help\` lists the options.\n`,
    })
  })
})
