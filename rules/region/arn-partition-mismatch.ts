import { type Arn, partitionFits } from '../../src/model/arn.ts'
import type { Endpoint, Reference } from '../../src/model/endpoint.ts'
import { givenTo } from '../../src/model/placement.ts'
import { refusal } from '../../src/model/refusal.ts'
import { partitionOf } from '../../src/model/region.ts'
import type { Place } from '../../src/model/source.ts'
import { type Alternatives, both, type Guard, inEveryCase, type Value } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'arn-partition-mismatch',
  summary: 'The partition and the region of a certificate ARN do not belong together',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
  *check({ endpoints, waits }) {
    const given: Given[] = waits.map(({ id, exists, certificate }) => ({ subject: id, exists, certificate, service: 'wait' }))
    for (const { id, exists, uses, service } of endpoints) {
      for (const { by, attribute, when, certificate } of uses) {
        given.push({ subject: `${by ?? id} ${attribute}`, exists: both(exists, when), certificate, service })
      }
    }
    for (const { subject, exists, certificate, service } of given) {
      for (const { at, arn } of inEveryCase(givenTo(exists, certificate), mismatch) ?? []) {
        const partition = partitionOf(arn.region) ?? arn.partition
        yield {
          at,
          message: `This ARN says partition ${code(arn.partition)}, but its region ${code(arn.region)} is in ${code(partition)}: there is no such certificate, ${refusal({ service })}.`,
          remedy: `Write \`arn:${partition}:…\` if the region is right, otherwise the region of the certificate.`,
          subject: `${subject} ${arn.partition} ${arn.region}`,
        }
      }
    }
  },
})

interface Given extends Pick<Endpoint, 'service'> {
  readonly subject: string
  readonly exists: Guard | undefined
  readonly certificate: Alternatives<Reference | null>
}

/** The ARN, if it contradicts itself. */
function mismatch(value: Value<Reference>): { at: Place; arn: Arn } | undefined {
  const arn = value.known && value.value.how === 'literal' ? value.value.arn : undefined
  return arn && partitionFits(arn) === false ? { at: value.at, arn } : undefined
}
