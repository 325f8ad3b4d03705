import { createDns } from '../../src/live/dns.ts'
import { type DnsServer, dnsServer, type Zone, type ZoneRecord } from './dns-server.ts'

let server: DnsServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function delegation(zone: Zone) {
  server = await dnsServer(zone)
  return createDns({ server: server.address, timeout: 500, tries: 1 }).delegation('stage.tidewater.example')
}

const ns = (...names: string[]): ZoneRecord[] => names.map((name) => ({ type: 'NS', ns: name }))
const soa = (primary: string): ZoneRecord => ({ type: 'SOA', primary })
const a = (address: string): ZoneRecord[] => [{ type: 'A', address }]
const route53 = ns('ns-420.awsdns-52.com', 'ns-1041.awsdns-02.org')
const parent = { 'tidewater.example': ns('ns1.harbour.example'), 'ns1.harbour.example': a('192.0.2.1') }
const zoneOf = (...records: ZoneRecord[]) => ({ 'stage.tidewater.example': records })

test.each<[string, Zone]>([
  ['does not exist', { ...parent }],
  ['is a name without name servers', { ...parent, ...zoneOf(...a('192.0.2.9')) }],
])('a zone that %s is not delegated', async (_, zone) =>
  expect(await delegation(zone)).toEqual({ at: 'tidewater.example', servers: ['ns1.harbour.example'], isRoute53: false }),
)

test('a domain that is not registered is not delegated by its top-level domain', async () =>
  expect(await delegation({ example: ns('ns1.registry.example'), 'ns1.registry.example': a('192.0.2.1') })).toMatchObject({
    at: 'example',
  }))

test('where Route 53 is delegated to above, the zone itself is not', async () =>
  expect(await delegation({ 'tidewater.example': route53 })).toMatchObject({ at: 'tidewater.example', isRoute53: true }))

describe('Route 53 is known', () => {
  const own = { 'ns1.harbour.example': a('192.0.2.1') }

  test.each<[string, Zone]>([
    ['by the names of its servers', zoneOf(...route53, soa('ns-420.awsdns-52.com'))],
    ['by one of them', zoneOf(...ns('ns1.harbour.example', 'ns-420.awsdns-52.com'), soa('ns1.harbour.example'))],
    ['by the SOA record', { ...own, ...zoneOf(...ns('ns1.harbour.example'), soa('ns-420.awsdns-52.com')) }],
    [
      'by their addresses',
      { 'ns1.harbour.example': a('205.251.193.164'), ...zoneOf(...ns('ns1.harbour.example'), soa('ns1.harbour.example')) },
    ],
  ])('%s', async (_, zone) => expect(await delegation(zone)).toMatchObject({ at: 'stage.tidewater.example', isRoute53: true }))
})

test('another provider', async () => {
  const zone = zoneOf(...ns('uma.ns.cloudflare.com', 'art.ns.cloudflare.com'), soa('art.ns.cloudflare.com'))
  const addresses = { 'art.ns.cloudflare.com': a('192.0.2.1'), 'uma.ns.cloudflare.com': a('192.0.2.2') }
  expect(await delegation({ ...zone, ...addresses })).toEqual({
    at: 'stage.tidewater.example',
    servers: ['art.ns.cloudflare.com', 'uma.ns.cloudflare.com'],
    isRoute53: false,
  })
})

describe('nothing is certain', () => {
  const elsewhere = zoneOf(...ns('ns1.harbour.example'), soa('ns1.harbour.example'))

  test.each<[string, Zone]>([
    ['where the zone does not answer', { 'stage.tidewater.example': 'servfail', ...parent }],
    ['where the one above does not answer', { 'tidewater.example': 'servfail' }],
    ['where nothing is known at all', {}],
    ['of what only has an SOA record', { ...parent, ...zoneOf(soa('ns1.harbour.example')) }],
    ['where a server has no address', elsewhere],
    ['where a server has a private address', { ...elsewhere, 'ns1.harbour.example': a('10.0.0.2') }],
    ['where a resolver tells of a private zone above', { 'tidewater.example': ns('ns-0.awsdns-00.com', 'ns-512.awsdns-00.net') }],
  ])('%s', async (_, zone) => expect(await delegation(zone)).toBeUndefined())
})
