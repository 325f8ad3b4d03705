import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createAcm } from '../../src/live/acm.ts'
import { AcmUnavailable } from '../../src/live/unavailable.ts'
import { type AcmServer, acmServer, type Detail, type Disturbance, failure } from './acm-server.ts'

const arn = (id: string, region = 'eu-west-1') => `arn:aws:acm:${region}:498217305566:certificate/${id}`
const issued = (id: string, changes: object = {}): Detail => ({
  CertificateArn: arn(id),
  DomainName: `${id}.tidewater.example`,
  SubjectAlternativeNames: [`${id}.tidewater.example`, `www.${id}.tidewater.example`],
  Status: 'ISSUED',
  Type: 'AMAZON_ISSUED',
  KeyAlgorithm: 'EC-prime256v1',
  NotAfter: 1_800_000_000,
  CreatedAt: 1_790_000_000,
  RenewalEligibility: 'ELIGIBLE',
  InUseBy: ['arn:aws:cloudfront::498217305566:distribution/E1'],
  ...changes,
})

const environment = { ...process.env }
let server: AcmServer | undefined

beforeEach(() => {
  for (const key of Object.keys(process.env)) if (key.startsWith('AWS_')) delete process.env[key]
  process.env.AWS_ACCESS_KEY_ID = 'AKIAEXAMPLE'
  process.env.AWS_SECRET_ACCESS_KEY = 'secret'
  process.env.AWS_EC2_METADATA_DISABLED = 'true'
  process.env.AWS_CONFIG_FILE = '/nowhere'
  process.env.AWS_SHARED_CREDENTIALS_FILE = '/nowhere'
})

afterEach(async () => {
  process.env = { ...environment }
  await server?.close()
  server = undefined
})

async function against(certificates: readonly Detail[], disturb?: Disturbance) {
  server = await acmServer(() => certificates, disturb)
  process.env.AWS_ENDPOINT_URL_ACM = server.url
  return { acm: createAcm(), requests: server.requests }
}

const callsOf = () => (server?.requests ?? []).map(({ call }) => call)

describe('listing a region', () => {
  test('asks for pages of the search, signed for the region', async () => {
    const { acm, requests } = await against([issued('a'), issued('b', { CertificateArn: arn('b', 'us-east-1') })])
    expect(await acm.list('us-east-1')).toEqual([
      {
        arn: arn('b', 'us-east-1'),
        region: 'us-east-1',
        account: '498217305566',
        names: ['b.tidewater.example', 'www.b.tidewater.example'],
        status: 'ISSUED',
        type: 'AMAZON_ISSUED',
        keyAlgorithm: 'EC_prime256v1',
        createdAt: new Date(1_790_000_000_000),
        notAfter: new Date(1_800_000_000_000),
        isInUse: true,
        renewal: { isEligible: true },
      },
    ])
    expect(requests).toMatchObject([{ call: 'SearchCertificates', region: 'us-east-1', isSigned: true }])
  })

  test('2,500 certificates, the quota, are five requests', async () => {
    const { acm } = await against(Array.from({ length: 2_500 }, (_, index) => issued(`c${index}`)))
    expect(await acm.list('eu-west-1')).toHaveLength(2_500)
    expect(acm.requests()).toBe(5)
  })

  test.each([
    ['does not know', failure('UnknownOperationException')],
    ['answers with a page', { status: 501, body: '<!doctype html>' }],
    ['does not permit', failure('AccessDeniedException', 'no')],
  ])('where the endpoint %s the search, everything is listed the old way', async (_, answer) => {
    const { acm, requests } = await against([issued('a')], ({ call }) => (call === 'SearchCertificates' ? answer : undefined))
    const list = await acm.list('eu-west-1')
    expect(list.map(({ names }) => names)).toEqual([['a.tidewater.example', 'www.a.tidewater.example']])
    const { body } = requests.at(-1) ?? {}
    expect(body).toMatchObject({
      MaxItems: 1000,
      CertificateKeyPairOrigins: ['ACME', 'AWS_MANAGED', 'CUSTOMER_PROVIDED'],
      Includes: {
        keyTypes: ['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1', 'RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096'],
      },
    })
  })
})

describe('describing a certificate', () => {
  test('tells why it failed, its records, and its renewal', async () => {
    const record = { Name: '_x.a.tidewater.example.', Type: 'CNAME', Value: '_y.acm-validations.aws.' }
    const detail = issued('a', {
      Status: 'FAILED',
      FailureReason: 'CAA_ERROR',
      InUseBy: [],
      DomainValidationOptions: [
        { DomainName: 'a.tidewater.example', ValidationStatus: 'FAILED', ValidationMethod: 'DNS', ResourceRecord: record },
      ],
      RenewalSummary: { RenewalStatus: 'PENDING_VALIDATION', DomainValidationOptions: [{ DomainName: 'a.tidewater.example' }] },
    })
    const { acm } = await against([detail])
    expect(await acm.describe(arn('a'))).toMatchObject({
      status: 'FAILED',
      failureReason: 'CAA_ERROR',
      validation: 'DNS',
      isInUse: false,
      validations: [
        {
          domain: 'a.tidewater.example',
          status: 'FAILED',
          record: { name: '_x.a.tidewater.example.', value: '_y.acm-validations.aws.' },
        },
      ],
      renewal: { isEligible: true, status: 'PENDING_VALIDATION', validations: [{ domain: 'a.tidewater.example' }] },
    })
  })

  test('is nothing where there is none', async () => {
    const { acm } = await against([])
    expect(await acm.describe(arn('a'))).toBeUndefined()
  })

  test('goes on after throttling, when the answer says how soon', async () => {
    const slow = { ...failure('ThrottlingException', 'Rate exceeded'), headers: { 'retry-after': '0' } }
    const { acm } = await against([issued('a')], (_, number) => (number < 3 ? slow : undefined))
    expect((await acm.describe(arn('a')))?.status).toBe('ISSUED')
    expect(callsOf()).toHaveLength(3)
  })
})

describe('what cannot be asked is a sentence', () => {
  const sentence = async (disturb: Disturbance) => {
    const { acm } = await against([], disturb)
    return acm.describe(arn('a')).then(
      () => 'an answer',
      (error) => (error instanceof AcmUnavailable ? error.message : `another error: ${error}`),
    )
  }

  test.each([
    [
      'AccessDeniedException',
      '`acm:DescribeCertificate` in eu-west-1 is not permitted. Allow `acm:DescribeCertificate`; `acm-lint status --policy` prints the whole policy.',
    ],
    ['ExpiredTokenException', 'The credentials for AWS have expired (it says so). Log in again.'],
    [
      'UnrecognizedClientException',
      'AWS does not accept the credentials for `acm:DescribeCertificate` in eu-west-1 (it says so). Check the profile, and whether the region is switched on for the account.',
    ],
    ['ValidationException', '`acm:DescribeCertificate` in eu-west-1 failed: it says so (HTTP 400).'],
  ])('%s', async (name, expected) => expect(await sentence(() => failure(name, 'it says so.'))).toBe(expected))

  test('broken JSON', async () =>
    expect(await sentence(() => ({ status: 200, body: '{"Certificate": ' }))).toBe(
      '`acm:DescribeCertificate` in eu-west-1 failed: the answer is no JSON, as where a proxy answers (HTTP 200).',
    ))

  test('an answer that does not come', async () => {
    server = await acmServer(
      () => [],
      () => ({ status: 200, body: {}, delay: 2_000 }),
    )
    process.env.AWS_ENDPOINT_URL_ACM = server.url
    await expect(createAcm({ timeout: 100 }).describe(arn('a'))).rejects.toThrow(
      'ACM in eu-west-1 cannot be reached (no answer comes in time). Check the network',
    )
  })

  test('what a policy forbids is not to be allowed', async () =>
    expect(
      await sentence(() => failure('AccessDeniedException', 'User: x is not authorized, with an explicit deny in a policy')),
    ).toBe('`acm:DescribeCertificate` in eu-west-1 is forbidden: User: x is not authorized, with an explicit deny in a policy.'))

  test('what belongs to another account', async () => {
    const message = `User: arn:aws:sts::731264119905:assumed-role/ci/x is not authorized to perform: acm:DescribeCertificate on resource: ${arn('a')}`
    expect(await sentence(() => failure('AccessDeniedException', message))).toMatch(
      /^Certificates of the account 498217305566 cannot be seen from the account 731264119905: /,
    )
  })

  test('nobody listens', async () => {
    process.env.AWS_ENDPOINT_URL_ACM = 'http://127.0.0.1:1'
    await expect(createAcm().describe(arn('a'))).rejects.toThrow(/^ACM in eu-west-1 cannot be reached/)
  })

  test('no credentials', async () => {
    delete process.env.AWS_ACCESS_KEY_ID
    await expect(createAcm().describe(arn('a'))).rejects.toThrow(/^There are no credentials for AWS\./)
  })
})
