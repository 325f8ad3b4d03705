import type { AcmCertificate } from '../../src/model/acm-certificate.ts'
import { belowZone, changeBatch, missingRecords, zoneLine } from '../../src/model/validation-record.ts'

const record = { name: '_a.tidewater.example.', value: '_b.acm-validations.aws.' }
const other = { name: '_c.www.tidewater.example.', value: '_d.acm-validations.aws.' }

const pending: Pick<AcmCertificate, 'status' | 'validations'> = {
  status: 'PENDING_VALIDATION',
  validations: [
    { domain: 'tidewater.example', status: 'PENDING_VALIDATION', record },
    { domain: '*.tidewater.example', status: 'PENDING_VALIDATION', record },
    { domain: 'www.tidewater.example', status: 'SUCCESS', record: other },
    { domain: 'new.tidewater.example', status: 'PENDING_VALIDATION' },
  ],
}

const of = (changes: Partial<AcmCertificate>) => missingRecords({ ...pending, ...changes } as AcmCertificate)

describe('the records that are missing', () => {
  test('a domain and its wildcard share one; what is validated needs none', () =>
    expect(of({})).toEqual([{ ...record, domains: ['tidewater.example', '*.tidewater.example'] }]))

  test('of a renewal, those of the renewal', () =>
    expect(
      of({
        status: 'ISSUED',
        renewal: { status: 'PENDING_VALIDATION', validations: [{ domain: 'www.tidewater.example', record: other }] },
      }),
    ).toEqual([{ ...other, domains: ['www.tidewater.example'] }]))

  test('none of what is issued', () => expect(of({ status: 'ISSUED' })).toEqual([]))
})

describe('as providers want them', () => {
  test('Route 53: with the dots', () =>
    expect(changeBatch([{ name: '_a.tidewater.example', value: '_b.acm-validations.aws' }]).Changes).toEqual([
      {
        Action: 'UPSERT',
        ResourceRecordSet: {
          Name: '_a.tidewater.example.',
          Type: 'CNAME',
          TTL: 300,
          ResourceRecords: [{ Value: '_b.acm-validations.aws.' }],
        },
      },
    ]))

  test.each([
    ['_a.tidewater.example.', 'tidewater.example', '_a'],
    ['_c.www.tidewater.example.', 'tidewater.example', '_c.www'],
    ['_c.www.tidewater.example.', 'harbour.example', '_c.www.tidewater.example'],
  ])('Cloudflare: %s in the zone %s is %s', (name, zone, expected) => expect(belowZone(name, zone)).toBe(expected))

  test('a zone file', () => expect(zoneLine(record)).toBe('_a.tidewater.example. 300 IN CNAME _b.acm-validations.aws.'))
})
