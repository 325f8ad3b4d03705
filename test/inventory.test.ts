import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeIn, inventoryText, parseInventory } from '../src/inventory.ts'
import type { AcmCertificate } from '../src/model/acm-certificate.ts'
import { projectRoot } from './rule-files.ts'

const now = new Date('2026-11-25')
const arn = (id: string, region = 'eu-west-1') => `arn:aws:acm:${region}:498217305566:certificate/${id}`
const parsed = (text: string) => parseInventory({ path: 'acm-lint.inventory.json', text }, now)

/** All that an inventory keeps. */
const full: AcmCertificate = {
  arn: arn('b'),
  region: 'eu-west-1',
  account: '498217305566',
  names: ['www.tidewater.example', 'a.tidewater.example', 'z.tidewater.example'],
  status: 'FAILED',
  failureReason: 'CAA_ERROR',
  type: 'AMAZON_ISSUED',
  keyAlgorithm: 'EC_prime256v1',
  validation: 'DNS',
  createdAt: new Date('2026-06-01T09:00:00.000Z'),
  notAfter: new Date('2027-05-01T00:00:00.000Z'),
  isInUse: true,
  isListedOnRequest: true,
  renewal: { status: 'PENDING_VALIDATION' },
  validations: [{ domain: 'www.tidewater.example', record: { name: '_a.tidewater.example.', value: '_b.acm-validations.aws.' } }],
}
const bare: AcmCertificate = {
  arn: arn('a'),
  region: 'eu-west-1',
  account: '498217305566',
  names: ['tidewater.example'],
  status: 'ISSUED',
  type: 'IMPORTED',
  isInUse: false,
}
const written = inventoryText({
  certificates: [full, bare],
  complete: new Set(['498217305566 us-east-1', '498217305566 eu-west-1']),
  asOf: now,
})

describe('what is written', () => {
  test('is read again', () => {
    const { certificates, complete, asOf, notFound, inventory } = parsed(written)
    expect(certificates).toEqual([bare, full])
    expect([...complete]).toEqual(['498217305566 eu-west-1', '498217305566 us-east-1'])
    expect([asOf, notFound.size, inventory?.start]).toEqual([now, 0, 0])
  })

  test('is sorted: whatever the order in which ACM answers, the text is the same', () => {
    const [primary = '', ...others] = full.names
    const shuffled = inventoryText({
      certificates: [bare, { ...full, names: [primary, ...others.reverse()] }],
      complete: new Set(['498217305566 eu-west-1', '498217305566 us-east-1']),
      asOf: now,
    })
    expect(shuffled).toBe(written)
  })

  test('names its schema and the day, and ends with a line break', () => {
    expect(written).toMatch(
      /^\{\n {2}"\$schema": "https:\/\/.*\/schema\/inventory\.json",\n {2}"version": 1,\n {2}"asOf": "2026-11-25",/,
    )
    expect(written.endsWith('}\n')).toBe(true)
  })
})

test('every account that was seen is complete in every region that was listed', () => {
  const other = { ...bare, account: '731264119905' }
  expect([...completeIn([bare, other], ['eu-west-1', 'us-east-1'])]).toEqual([
    '498217305566 eu-west-1',
    '498217305566 us-east-1',
    '731264119905 eu-west-1',
    '731264119905 us-east-1',
  ])
})

describe('each fault has its place and says what is expected', () => {
  const inventory = (certificate: object, rest: object = {}) =>
    `${JSON.stringify({ version: 1, asOf: '2026-11-25', complete: [], certificates: [{ arn: arn('a'), names: ['a.example'], ...certificate }], ...rest }, undefined, 1)}\n`

  test.each<[string, string, string]>([
    ['no JSON', '{ "version": 1,', '1:16: this is no JSON: '],
    ['empty', '', '1:1: this is no JSON: '],
    ['another version', inventory({}, { version: 2 }), '2:13: `version` is not 1: this acm-lint reads no other inventory.'],
    ['no version', '{}', '1:1: `version` is not 1'],
    ['no day', '{ "version": 1 }', '1:1: `asOf` is the day that the inventory is of, as "2026-11-25".'],
    ['no date', inventory({}, { asOf: 'yesterday' }), '3:10: `asOf` is the day'],
    ['no list of certificates', inventory({}, { certificates: {} }), '5:18: `certificates` is a list, which may be empty.'],
    ['regions that are no list', inventory({}, { complete: {} }), '4:14: `complete` is a list'],
    [
      'a number of an account',
      inventory({}, { complete: [{ account: 4982, region: 'eu-west-1' }] }),
      '6:15: each entry of `complete` has an `account`',
    ],
    ['no region', inventory({}, { complete: [{ account: '498217305566' }] }), '6:15: each entry of `complete`'],
    ['no ARN', inventory({ arn: undefined }), '6:3: each certificate has its ARN in `arn`.'],
    [
      'another ARN',
      inventory({ arn: 'arn:aws:iam::498217305566:server-certificate/a' }),
      '7:11: each certificate has its ARN in `arn`.',
    ],
    ['no names', inventory({ names: [] }), '8:13: each certificate has its names in `names`, the primary one first.'],
    [
      'a status',
      inventory({ status: 'OK' }),
      '11:14: `status` is one of PENDING_VALIDATION, ISSUED, INACTIVE, EXPIRED, VALIDATION_TIMED_OUT, REVOKED, FAILED, not `OK`.',
    ],
    ['a type', inventory({ type: 'PUBLIC' }), '11:12: `type` is one of IMPORTED, AMAZON_ISSUED, PRIVATE, not `PUBLIC`.'],
    [
      'a renewal',
      inventory({ renewal: 'SOON' }),
      '11:15: `renewal` is one of PENDING_AUTO_RENEWAL, PENDING_VALIDATION, SUCCESS, FAILED, not `SOON`.',
    ],
    ['a time', inventory({ notAfter: 'soon' }), '11:16: `notAfter` is a time as "2026-11-25T12:00:00Z", not `soon`.'],
    ['no truth', inventory({ inUse: 'yes' }), '11:13: `inUse` is true or false, not `yes`.'],
  ])('%s', (_, text, message) => {
    let said = ''
    try {
      parsed(text)
    } catch (error) {
      said = error instanceof Error ? `${error.name} ${error.message}` : ''
    }
    expect(said).toContain(`InventoryInvalid acm-lint.inventory.json:${message}`)
  })
})

/** Of JSON Schema, what the schema uses. */
interface Schema {
  readonly type?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly const?: unknown
  readonly minItems?: number
}

describe('schema/inventory.json', () => {
  const schema: Schema = JSON.parse(readFileSync(join(projectRoot, 'schema/inventory.json'), 'utf8'))
  const certificate = schema.properties?.certificates?.items

  test('permits what is written', () => expect(faults(JSON.parse(written), schema, '')).toEqual([]))

  test('knows every key that is written, and no other', () => {
    const [, most = {}] = JSON.parse(written).certificates
    expect(Object.keys(certificate?.properties ?? {}).sort()).toEqual(Object.keys(most).sort())
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(JSON.parse(written)).sort())
  })

  const least = { version: 1, asOf: '2026-11-25', certificates: [{ arn: arn('a'), names: ['a.example'] }] }

  test('demands what the reader demands, and no more', () => {
    expect(parsed(JSON.stringify(least)).certificates).toHaveLength(1)
    expect(faults(least, schema, '')).toEqual([])
    for (const key of schema.required ?? []) expect(() => parsed(JSON.stringify({ ...least, [key]: undefined }))).toThrow()
    for (const key of certificate?.required ?? []) {
      const certificates = [{ ...least.certificates[0], [key]: undefined }]
      expect(() => parsed(JSON.stringify({ ...least, certificates }))).toThrow()
    }
  })

  test.each(['status', 'type', 'renewal'])('permits each `%s` that the reader knows, and no other', (key) => {
    const text = (value: string) => JSON.stringify({ ...least, certificates: [{ ...least.certificates[0], [key]: value }] })
    for (const value of certificate?.properties?.[key]?.enum ?? []) expect(parsed(text(value)).certificates).toHaveLength(1)
    expect(() => parsed(text('OTHER'))).toThrow(`\`${key}\` is one of ${certificate?.properties?.[key]?.enum?.join(', ')}, not`)
  })

  test('is published', () => {
    const { files } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    expect(files).toContain('schema')
  })
})

function faults(value: unknown, schema: Schema, path: string): string[] {
  const wrong: string[] = []
  if (schema.const !== undefined && value !== schema.const) wrong.push(`${path} is not ${schema.const}`)
  if (schema.enum && !schema.enum.includes(String(value))) wrong.push(`${path} is ${value}`)
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value))) wrong.push(`${path} is ${value}`)
  if (schema.type === 'array') {
    if (!Array.isArray(value) || value.length < (schema.minItems ?? 0)) return [...wrong, `${path} is no such list`]
    return value.flatMap((item, index) => faults(item, schema.items ?? {}, `${path}[${index}]`))
  }
  if (schema.type === 'object') {
    const given = value as Record<string, unknown>
    for (const key of schema.required ?? []) if (given[key] === undefined) wrong.push(`${path}.${key} is missing`)
    for (const [key, each] of Object.entries(given)) wrong.push(...faults(each, schema.properties?.[key] ?? {}, `${path}.${key}`))
  } else if (schema.type !== undefined && typeof value !== schema.type) wrong.push(`${path} is no ${schema.type}`)
  return wrong
}
