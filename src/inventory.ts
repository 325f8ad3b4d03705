import type { AcmCertificate, AcmStatus } from './model/acm-certificate.ts'
import { type AcmView, accountRegion } from './model/acm-view.ts'
import { arnKind, parseArn } from './model/arn.ts'
import { locate, type Place, type Source } from './model/source.ts'
import { parseJson } from './syntax/json.ts'
import { get, itemsOf, type Node, textOf } from './syntax/node.ts'

/** The inventory is none. The message names the place, what was found and what is expected. */
export class InventoryInvalid extends Error {
  constructor(message: string, at: Place) {
    const { file, line, column } = locate(at)
    super(`${file}:${line}:${column}: ${message}`)
    this.name = 'InventoryInvalid'
  }
}

const statuses: ReadonlySet<string> = new Set<AcmStatus>([
  'PENDING_VALIDATION',
  'ISSUED',
  'INACTIVE',
  'EXPIRED',
  'VALIDATION_TIMED_OUT',
  'REVOKED',
  'FAILED',
])
const types: ReadonlySet<string> = new Set<AcmCertificate['type']>(['IMPORTED', 'AMAZON_ISSUED', 'PRIVATE'])
const renewals: ReadonlySet<string> = new Set(['PENDING_AUTO_RENEWAL', 'PENDING_VALIDATION', 'SUCCESS', 'FAILED'])

/** What was written by `acm-lint inventory`, or by hand. Throws `InventoryInvalid`. */
export function parseInventory(source: Source, now: Date): AcmView {
  const { node, fault } = parseJson(source)
  if (!node) throw new InventoryInvalid(`this is no JSON: ${fault?.message ?? 'it is empty'}.`, fault?.at ?? startOf(source))
  if (textOf(get(node, 'version')) !== '1')
    throw new InventoryInvalid('`version` is not 1: this acm-lint reads no other inventory.', get(node, 'version')?.at ?? node.at)
  const written = get(node, 'asOf')
  const asOf = new Date(textOf(written) ?? '')
  if (Number.isNaN(asOf.getTime()))
    throw new InventoryInvalid('`asOf` is the day that the inventory is of, as "2026-11-25".', written?.at ?? node.at)
  const certificates = listIn(node, 'certificates').map(certificateOf)
  const complete = new Set(get(node, 'complete') ? listIn(node, 'complete').map(completeOf) : [])
  return { certificates, complete, notFound: new Set(), asOf, now, inventory: node.at }
}

function listIn(node: Node, key: string): readonly Node[] {
  const list = get(node, key)
  if (list?.kind !== 'list') throw new InventoryInvalid(`\`${key}\` is a list, which may be empty.`, list?.at ?? node.at)
  return itemsOf(list)
}

function completeOf(node: Node): string {
  const account = textOf(get(node, 'account'))
  const region = textOf(get(node, 'region'))
  if (account === undefined || !/^\d{12}$/.test(account) || region === undefined)
    throw new InventoryInvalid(
      'each entry of `complete` has an `account` of 12 digits, as a text, and a `region`.',
      get(node, 'account')?.at ?? node.at,
    )
  return accountRegion({ account, region })
}

function certificateOf(node: Node): AcmCertificate {
  const { text, oneOf, isTrue, date } = membersOf(node)
  const arn = text('arn') ?? ''
  const parsed = parseArn(arn)
  if (!parsed || arnKind(parsed) !== 'acm-certificate')
    throw new InventoryInvalid('each certificate has its ARN in `arn`.', get(node, 'arn')?.at ?? node.at)
  const names = itemsOf(get(node, 'names')).flatMap((name) => textOf(name) ?? [])
  if (names.length === 0)
    throw new InventoryInvalid(
      'each certificate has its names in `names`, the primary one first.',
      get(node, 'names')?.at ?? node.at,
    )
  const optional = (key: 'failureReason' | 'keyAlgorithm' | 'validation') => {
    const value = text(key)
    return value === undefined ? {} : { [key]: value }
  }
  const notAfter = date('notAfter')
  const createdAt = date('createdAt')
  const { region, account } = parsed
  return {
    arn,
    region,
    account,
    names,
    status: oneOf<AcmStatus>('status', statuses, 'ISSUED'),
    type: oneOf<AcmCertificate['type']>('type', types, 'AMAZON_ISSUED'),
    ...optional('failureReason'),
    ...optional('keyAlgorithm'),
    ...optional('validation'),
    ...(createdAt && { createdAt }),
    ...(notAfter && { notAfter }),
    isInUse: isTrue('inUse'),
    ...(isTrue('listedOnRequest') && { isListedOnRequest: true }),
    ...(text('renewal') !== undefined && { renewal: { status: oneOf('renewal', renewals, '') } }),
    ...recordsOf(node),
  }
}

/** What a certificate says of itself, each with its own fault. */
function membersOf(node: Node) {
  const text = (key: string) => textOf(get(node, key))
  const wrong = (key: string, what: string) =>
    new InventoryInvalid(`\`${key}\` is ${what}, not \`${text(key)}\`.`, get(node, key)?.at ?? node.at)
  return {
    text,
    oneOf<T extends string>(key: string, allowed: ReadonlySet<string>, otherwise: T): T {
      const value = text(key) ?? otherwise
      if (allowed.has(value)) return value as T
      throw wrong(key, `one of ${[...allowed].join(', ')}`)
    },
    isTrue(key: string): boolean {
      const value = text(key) ?? 'false'
      if (value === 'true' || value === 'false') return value === 'true'
      throw wrong(key, 'true or false')
    },
    date(key: string): Date | undefined {
      const value = text(key)
      if (value === undefined) return undefined
      const parsed = new Date(value)
      if (Number.isNaN(parsed.getTime())) throw wrong(key, 'a time as "2026-11-25T12:00:00Z"')
      return parsed
    },
  }
}

/** Validation records, where they are known. */
function recordsOf(node: Node): Pick<AcmCertificate, 'validations'> {
  const validations = itemsOf(get(node, 'records')).flatMap((entry) => {
    const [domain, name, value] = ['domain', 'name', 'value'].map((key) => textOf(get(entry, key)))
    return domain === undefined || name === undefined || value === undefined ? [] : [{ domain, record: { name, value } }]
  })
  return validations.length > 0 ? { validations } : {}
}

function startOf(source: Source): Place {
  return { source, start: 0, end: 0 }
}

/** Sorted, so that only what changed differs. Nothing in it is a secret. */
export function inventoryText({ certificates, complete, asOf }: Pick<AcmView, 'certificates' | 'complete' | 'asOf'>): string {
  const sorted = [...certificates].sort((a, b) => (a.arn < b.arn ? -1 : 1))
  const inventory = {
    $schema: 'https://unpkg.com/acm-lint/schema/inventory.json',
    version: 1,
    asOf: asOf.toISOString().slice(0, 10),
    complete: [...complete].sort().map((each) => {
      const [account, region] = each.split(' ')
      return { account, region }
    }),
    certificates: sorted.map(({ arn, names, status, failureReason, type, keyAlgorithm, validation, notAfter, ...rest }) => ({
      arn,
      names: [...names.slice(0, 1), ...names.slice(1).sort()],
      status,
      failureReason,
      type,
      keyAlgorithm,
      validation,
      createdAt: rest.createdAt?.toISOString(),
      notAfter: notAfter?.toISOString(),
      inUse: rest.isInUse,
      listedOnRequest: rest.isListedOnRequest,
      renewal: rest.renewal?.status,
      records: recordsIn(rest.validations),
    })),
  }
  return `${JSON.stringify(inventory, undefined, 2)}\n`
}

function recordsIn(validations: AcmCertificate['validations'] = []) {
  const records = validations.flatMap(({ domain, record }) => (record ? [{ domain, ...record }] : []))
  return records.length > 0 ? records : undefined
}

/** Of what was listed of one account: the regions in which everything is known. `account` is its number, where it is known without a certificate. */
export function completeIn(certificates: readonly AcmCertificate[], regions: readonly string[], account?: string): Set<string> {
  const accounts = new Set([...certificates.map((each) => each.account), ...(account === undefined ? [] : [account])])
  return new Set([...accounts].flatMap((each) => regions.map((region) => accountRegion({ account: each, region }))))
}
