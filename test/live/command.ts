import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'
import { type AcmRequest, acmServer, type Detail, type Disturbance } from './acm-server.ts'

export interface Setting {
  readonly certificates: () => readonly Detail[]
  readonly disturb: Disturbance
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** What ACM was asked. */
  readonly requests: readonly AcmRequest[]
}

/** Another build may be tested before it is written to dist/. */
export const cliFile = process.env.ACM_LINT_CLI ?? join(projectRoot, 'dist/cli/index.js')

/** The built command line, as a process of its own, against a server that speaks ACM's protocol. */
export async function acmLint(args: readonly string[], setting: Partial<Setting> = {}): Promise<Ran> {
  const { certificates = () => [], disturb, cwd = projectRoot, env = {} } = setting
  const server = await acmServer(certificates, disturb)
  const environment = {
    ...withoutAws,
    AWS_ENDPOINT_URL_ACM: server.url,
    AWS_ENDPOINT_URL_STS: server.url,
    ...credentials,
    ...env,
  }
  const ran = await new Promise<Omit<Ran, 'requests'>>((resolve) =>
    execFile(process.execPath, [cliFile, ...args], { cwd, env: environment }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  )
  await server.close()
  return { ...ran, requests: server.requests }
}

/** Nothing of this machine gets through. */
const withoutAws = {
  PATH: process.env.PATH,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
}
const credentials = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' }

export const arn = (id: string, region = 'eu-west-1') => `arn:aws:acm:${region}:498217305566:certificate/${id}`

/** An issued certificate of `tidewater.example` and its wildcard. */
export const certificate = (id: string, changes: object = {}): Detail => ({
  CertificateArn: arn(id),
  DomainName: 'tidewater.example',
  SubjectAlternativeNames: ['tidewater.example', '*.tidewater.example'],
  Status: 'ISSUED',
  Type: 'AMAZON_ISSUED',
  KeyAlgorithm: 'RSA-2048',
  NotAfter: Date.now() / 1_000 + 150 * 86_400,
  CreatedAt: Date.now() / 1_000 - 7_200,
  InUseBy: ['arn:aws:cloudfront::498217305566:distribution/E1'],
  DomainValidationOptions: ['tidewater.example', '*.tidewater.example'].map((DomainName) => ({
    DomainName,
    ValidationMethod: 'DNS',
    ValidationStatus: 'PENDING_VALIDATION',
    ResourceRecord: record,
  })),
  ...changes,
})

const record = { Name: '_a.tidewater.example.', Type: 'CNAME', Value: '_b.acm-validations.aws.' }
export const pending = { Status: 'PENDING_VALIDATION', InUseBy: [], NotAfter: undefined }
