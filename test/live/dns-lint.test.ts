import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'
import { temporary } from '../temporary.ts'
import { type DnsServer, dnsServer, type Zone } from './dns-server.ts'

let server: DnsServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const code = `
resource "aws_acm_certificate" "site" {
  domain_name               = "www.tidewater.example"
  subject_alternative_names = ["*.shop.tidewater.example"]
  validation_method         = "DNS"
}
`

async function linted(zone: Zone): Promise<string[]> {
  server = await dnsServer(zone)
  const cwd = temporary({ 'main.tf': code })
  const args = [join(projectRoot, 'dist/cli/index.js'), '--dns-server', server.address, '-f', 'json']
  const out = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { cwd, env: {} }, (_, stdout) => resolve(stdout)),
  )
  const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; severity: string }[] }
  return findings.flatMap(({ rule, severity, message }) => (rule === 'caa-forbids-amazon' ? [`${severity}: ${message}`] : []))
}

describe('--dns asks for the CAA records of what is requested', () => {
  const issue = (value: string, tag = 'issue') => ({ type: 'CAA', tag, value }) as const

  test('that forbid Amazon', async () =>
    expect(await linted({ 'tidewater.example': [issue('letsencrypt.org'), issue(';', 'issuewild')] })).toEqual([
      'error: DNS answers with CAA records of `tidewater.example` that let only `letsencrypt.org` issue certificates, so ACM is refused `www.tidewater.example`: the request fails with `CAA_ERROR`, and so does every renewal.',
      'error: DNS answers with CAA records of `tidewater.example` that let nobody issue wildcard certificates, so ACM is refused `*.shop.tidewater.example`: the request fails with `CAA_ERROR`, and so does every renewal.',
    ]))

  test.each<[string, Zone]>([
    ['that allow it', { 'tidewater.example': [issue('letsencrypt.org'), issue('amazon.com')] }],
    ['of which there are none', {}],
    [
      'that a nearer name overrides',
      {
        'tidewater.example': [issue('x.org')],
        'www.tidewater.example': [issue('amazon.com')],
        'shop.tidewater.example': [issue('amazontrust.com')],
      },
    ],
    ['of a server that fails', { 'www.tidewater.example': 'servfail', 'shop.tidewater.example': 'servfail' }],
    ['that only ask for reports', { 'tidewater.example': [issue('mailto:a@tidewater.example', 'iodef')] }],
  ])('%s', async (_, zone) => expect(await linted(zone)).toEqual([]))
})
