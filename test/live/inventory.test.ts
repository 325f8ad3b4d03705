import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseInventory } from '../../src/inventory.ts'
import { temporary } from '../temporary.ts'
import { failure } from './acm-server.ts'
import { acmLint, arn, certificate, pending, type Setting } from './command.ts'

const inventory = (args: readonly string[], setting: Partial<Setting> = {}) => acmLint(['inventory', ...args], setting)
const certificates = () => [
  certificate('b', { Status: 'FAILED', FailureReason: 'CAA_ERROR', InUseBy: [] }),
  certificate('a', pending),
  certificate('c', { CertificateArn: arn('c', 'us-east-1') }),
]

test('lists the regions that are given, and explains what is not issued', async () => {
  const { code, out, requests } = await inventory(['-o', '-', '--region', 'us-east-1', '--region', 'eu-west-1'], { certificates })
  const view = parseInventory({ path: 'x', text: out }, new Date())
  expect(code).toBe(0)
  expect(
    view.certificates.map(({ arn: each, failureReason, validations }) => [each, failureReason, validations?.length]),
  ).toEqual([
    [arn('a'), undefined, 2],
    [arn('b'), 'CAA_ERROR', 2],
    [arn('c', 'us-east-1'), undefined, undefined],
  ])
  expect([...view.complete]).toEqual(['498217305566 eu-west-1', '498217305566 us-east-1'])
  expect(requests.filter(({ call }) => call === 'DescribeCertificate')).toHaveLength(2)
})

test('lists the regions of the code, into a file that linting finds', async () => {
  const cwd = temporary({
    'main.tf': `
provider "aws" {
  region = "eu-west-1"
}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "${arn('dead')}"
}
`,
  })
  const { code, err } = await inventory([], { certificates, cwd })
  expect([code, err]).toEqual([0, 'acm-lint: 2 certificates are in acm-lint.inventory.json.\n'])
  expect(JSON.parse(readFileSync(join(cwd, 'acm-lint.inventory.json'), 'utf8')).complete).toEqual([
    { account: '498217305566', region: 'eu-west-1' },
  ])
  expect((await acmLint([], { cwd })).out).toContain('certificate-not-found')
})

test('is written where the configuration says, whatever is there', async () => {
  const cwd = temporary({
    'acm-lint.yml': 'inventory: ci/acm.json\n',
    'ci/acm.json': 'broken',
    'acm-lint.inventory.json': 'broken',
  })
  const { code, err } = await inventory(['--region', 'eu-west-1'], { certificates, cwd })
  expect([code, err]).toEqual([0, 'acm-lint: 2 certificates are in ci/acm.json.\n'])
  expect(readFileSync(join(cwd, 'acm-lint.inventory.json'), 'utf8')).toBe('broken')
})

test('of several accounts, an account without certificates is known completely as well', async () => {
  const roles = ['498217305566', '731264119905'].flatMap((account) => ['--role-arn', `arn:aws:iam::${account}:role/ci`])
  const { out } = await inventory(['-o', '-', '--region', 'eu-west-1', ...roles], { certificates })
  expect(JSON.parse(out).complete).toEqual([
    { account: '498217305566', region: 'eu-west-1' },
    { account: '731264119905', region: 'eu-west-1' },
  ])
})

test('is the same on every run', async () => {
  const first = await inventory(['-o', '-', '--region', 'eu-west-1'], { certificates: fixed })
  const second = await inventory(['-o', '-', '--region', 'eu-west-1'], { certificates: () => [...fixed()].reverse() })
  expect(first.out).toBe(second.out)
})

const fixed = () => ['a', 'b'].map((id) => certificate(id, { CreatedAt: 1_780_000_000, NotAfter: 1_800_000_000 }))

test('where ACM cannot be asked nothing is written', async () => {
  const cwd = temporary()
  const { code, err } = await inventory(['--region', 'eu-west-1'], { cwd, disturb: () => failure('AccessDeniedException') })
  expect([code, existsSync(join(cwd, 'acm-lint.inventory.json'))]).toEqual([3, false])
  expect(err).toMatch(/^acm-lint: `acm:ListCertificates` in eu-west-1 is not permitted\./)
})

test('no region is known', async () => {
  const { code, err } = await inventory([], { cwd: temporary() })
  expect([code, err]).toEqual([3, expect.stringContaining('No region is known: give `--region`')])
})

test('a file that cannot be written', async () => {
  const { code, err } = await inventory(['-o', 'no/such/folder.json', '--region', 'eu-west-1'], {
    cwd: temporary(),
    certificates,
  })
  expect([code, err]).toEqual([2, expect.stringMatching(/^acm-lint: `no\/such\/folder\.json` cannot be written: /)])
})

test('a wrong option', async () => {
  const { code, err } = await inventory(['--regoin', 'x'])
  expect([code, err]).toEqual([
    2,
    'acm-lint: There is no option `--regoin`; did you mean `--region`? `acm-lint inventory --help` lists the options.\n',
  ])
})
