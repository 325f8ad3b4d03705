import { partitionOf } from './region.ts'

/** The parts of an ARN; a part that is not known keeps its braces (`${data.aws_caller_identity.current.account_id}`). */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/** Splits an ARN at its first five colons, not inside `${…}`. Undefined for what is no ARN. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length && parts.length < 5; at++) {
    const char = text[at]
    if (char === '{') depth++
    else if (char === '}') depth--
    else if (char === ':' && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  const [, partition, service, region, account] = parts
  if (partition === undefined || service === undefined || region === undefined || account === undefined) return undefined
  return { partition, service, region, account, resource: text.slice(start) }
}

export function isKnownPart(part: string): boolean {
  return part !== '' && !part.includes('${')
}

/** What kind of thing an ARN names, as far as a certificate attribute may be given it. */
export type ArnKind = 'acm-certificate' | 'iam-server-certificate' | 'private-ca' | 'other'

export function arnKind({ service, resource }: Arn): ArnKind {
  if (service === 'acm' && resource.startsWith('certificate/')) return 'acm-certificate'
  if (service === 'iam' && resource.startsWith('server-certificate/')) return 'iam-server-certificate'
  if (service === 'acm-pca') return 'private-ca'
  return 'other'
}

/** Whether partition and region can stand in one ARN; undefined when either is not known. */
export function partitionFits({ partition, region }: Arn): boolean | undefined {
  if (!isKnownPart(partition) || !isKnownPart(region)) return undefined
  const expected = partitionOf(region)
  return expected === undefined ? undefined : expected === partition
}
