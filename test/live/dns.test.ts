import { createDns, dnsView } from '../../src/live/dns.ts'
import { type DnsServer, dnsServer, type Zone } from './dns-server.ts'

let server: DnsServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function against(zone: Zone) {
  server = await dnsServer(zone)
  return createDns({ server: server.address, timeout: 500, tries: 1 })
}

describe('a validation record', () => {
  test.each<[string, Zone, unknown]>([
    [
      'that is there',
      { '_a.tidewater.example': [{ type: 'CNAME', domain: '_B.acm-validations.aws' }] },
      { kind: 'target', target: '_b.acm-validations.aws' },
    ],
    ['that is not there', {}, { kind: 'none' }],
    ['of a name that has something else', { '_a.tidewater.example': [] }, { kind: 'none' }],
    [
      'to which the zone was added once more',
      { '_a.tidewater.example.tidewater.example': [{ type: 'CNAME', domain: '_b.acm-validations.aws' }] },
      { kind: 'none', doubled: '_a.tidewater.example.tidewater.example' },
    ],
    ['behind a proxy', { '_a.tidewater.example': [{ type: 'A', address: '192.0.2.1' }] }, { kind: 'addresses' }],
    ['of which nothing is known', { '_a.tidewater.example': 'servfail' }, undefined],
  ])('%s', async (_, zone, expected) => {
    const dns = await against(zone)
    expect(await dns.cname('_a.tidewater.example')).toEqual(expected)
  })

  test('of a server that does not answer is not known', async () => {
    const dns = createDns({ server: '127.0.0.1:9', timeout: 200, tries: 1 })
    expect(await dns.cname('_a.tidewater.example')).toBeUndefined()
  })
})

describe('CAA records', () => {
  const amazon = { type: 'CAA', tag: 'issue', value: 'amazon.com' } as const

  test.each<[string, Zone, unknown]>([
    ['of the name', { 'a.b.tidewater.example': [amazon], 'tidewater.example': [] }, 'a.b.tidewater.example'],
    ['of the nearest name above', { 'b.tidewater.example': [amazon], 'tidewater.example': [amazon] }, 'b.tidewater.example'],
    ['none on the way', { 'tidewater.example': [] }, undefined],
  ])('%s decide', async (_, zone, at) => {
    const dns = await against(zone)
    const records = [{ tag: 'issue', value: 'amazon.com' }]
    expect(await dns.caa('a.b.tidewater.example')).toEqual(at === undefined ? null : { at, records })
  })

  test('the top-level domain is not asked', async () => {
    const dns = await against({})
    await dns.caa('a.tidewater.example')
    expect(server?.asked).toEqual(['a.tidewater.example', 'tidewater.example'])
  })

  test('where one does not answer, nothing is known', async () => {
    const dns = await against({ 'b.tidewater.example': 'servfail', 'tidewater.example': [amazon] })
    expect(await dns.caa('a.b.tidewater.example')).toBeUndefined()
  })
})

test('a view asks each name once, without its wildcard and its dot', async () => {
  const dns = await against({ '_a.tidewater.example': [{ type: 'CNAME', domain: '_b.acm-validations.aws' }] })
  const record = { name: '_A.tidewater.example.', value: '_b.acm-validations.aws.' }
  const view = await dnsView({ records: [record, record], names: ['*.tidewater.example', 'tidewater.example'], zones: [] }, dns)
  expect([...view.cnames]).toEqual([['_a.tidewater.example', { kind: 'target', target: '_b.acm-validations.aws' }]])
  expect([...view.caa]).toEqual([['tidewater.example', null]])
})
