import { parseJson } from './json-text.ts'

/** What `mutual-authentication` says of one port. */
export interface MutualAuthentication {
  readonly mode: string
  readonly trustStore: string
  readonly rest: string
}

/**
 * By port; nothing of a text that the controller could not read.
 * Source: aws-load-balancer-controller, pkg/ingress/model_build_listener.go, parseMtlsConfigEntries.
 */
export function mutualAuthenticationByPort(text: string): Map<number, MutualAuthentication> {
  const byPort = new Map<number, MutualAuthentication>()
  const entries = parseJson(text)
  if (!Array.isArray(entries)) return byPort
  for (const entry of entries as unknown[]) {
    if (typeof entry !== 'object' || entry === null) return new Map()
    const fields = new Map<string, unknown>(Object.entries(entry).map(([key, value]) => [key.toLowerCase(), value]))
    const port = fields.get('port')
    const mode = fields.get('mode')
    if (typeof port !== 'number' || typeof mode !== 'string') return new Map()
    const expired = fields.get('ignoreclientcertificateexpiry') ?? (mode === 'verify' ? false : null)
    const advertised = fields.get('advertisetruststorecanames') ?? null
    const trustStore = fields.get('truststore')
    byPort.set(port, {
      mode,
      trustStore: typeof trustStore === 'string' ? trustStore : '',
      rest: JSON.stringify([expired, advertised]),
    })
  }
  return byPort
}

/** Whether two say different things for sure: a trust store may be named in two ways. */
export function differ(a: MutualAuthentication, b: MutualAuthentication): boolean {
  if (a.mode !== b.mode || a.rest !== b.rest) return true
  return a.trustStore !== b.trustStore && a.trustStore.startsWith('arn:') === b.trustStore.startsWith('arn:')
}
