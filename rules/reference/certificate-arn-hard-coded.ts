import { byPlace, isExample, pinnedArns, quoted, unusedArns } from '../../src/model/pinned.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-hard-coded',
  summary: 'The ARN of a certificate is written out',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/acm_certificate'],
  *check({ endpoints, writtenArns }) {
    const arns = byPlace([...pinnedArns(endpoints, 'pinned'), ...unusedArns(endpoints, writtenArns)])
    for (const [{ text, at, writtenIn, related = [] }, ...others] of arns) {
      if (isExample(at)) continue
      const also =
        others.length === 0 ? '' : ` (or, by a condition, ${others.length === 1 ? 'another' : `one of ${others.length} others`})`
      yield {
        at,
        message: `${quoted(text)}${also} is one certificate of one account and region: another account or region does not have it, and neither does this one after the certificate is requested again.`,
        related,
        remedy: remedies[writtenIn],
        subject: quoted(text),
        ...(writtenIn === 'values' && { severity: 'note' }),
      }
    }
  },
})

const remedies = {
  code: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or read the ARN from an SSM parameter.',
  values: 'Look the certificate up by its domain with `data "aws_acm_certificate"`, so that no value has to follow it.',
}
