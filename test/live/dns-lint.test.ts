import { execFile } from 'node:child_process'
import { temporary } from '../temporary.ts'
import { cliFile } from './command.ts'
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

async function linted(zone: Zone, rule = 'caa-forbids-amazon', text = code): Promise<string[]> {
  server = await dnsServer(zone)
  const cwd = temporary({ 'main.tf': text })
  const args = [cliFile, '--dns-server', server.address, '-f', 'json']
  const out = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { cwd, env: {} }, (_, stdout) => resolve(stdout)),
  )
  const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; severity: string }[] }
  return findings.flatMap(({ rule: found, severity, message }) => (found === rule ? [`${severity}: ${message}`] : []))
}

test('--dns asks who answers for the zones that validation records are written to', async () => {
  const zone: Zone = { 'tidewater.example': [{ type: 'NS', ns: 'ns-420.awsdns-52.com' }] }
  const text = `
data "aws_route53_zone" "stage" {
  name = "stage.tidewater.example"
}
resource "aws_acm_certificate" "site" {
  domain_name       = "www.stage.tidewater.example"
  validation_method = "DNS"
}
resource "aws_route53_record" "validation" {
  for_each = { for option in aws_acm_certificate.site.domain_validation_options : option.domain_name => option }
  zone_id  = data.aws_route53_zone.stage.zone_id
  name     = each.value.resource_record_name
  type     = each.value.resource_record_type
  records  = [each.value.resource_record_value]
  ttl      = 60
}
`
  expect(await linted(zone, 'zone-not-delegated', text)).toEqual([
    expect.stringMatching(/^error: Nothing delegates to the hosted zone `stage\.tidewater\.example`: DNS leads no further than/),
  ])
  await server?.close()
  expect(await linted({ 'stage.tidewater.example': 'servfail' }, 'zone-not-delegated', text)).toEqual([])
})

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
