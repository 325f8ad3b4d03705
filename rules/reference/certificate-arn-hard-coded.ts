import type { Deployment, WrittenIn } from '../../src/model/model.ts'
import { byPlace, isExample, pinnedArns, quoted, unusedArns } from '../../src/model/pinned.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-hard-coded',
  summary: 'The ARN of a certificate is written out',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/acm_certificate'],
  *check(deployment) {
    const { endpoints, writtenArns, format } = deployment
    const arns = byPlace([...pinnedArns(endpoints, 'pinned'), ...unusedArns(endpoints, writtenArns)])
    for (const [{ text, at, writtenIn, related = [], endpoint }, ...others] of arns) {
      if (isExample(at, writtenIn, format)) continue
      const also =
        others.length === 0 ? '' : ` (or, by a condition, ${others.length === 1 ? 'another' : `one of ${others.length} others`})`
      yield {
        at,
        message: `${quoted(text)}${also} is one certificate of one account and region: another account or region does not have it, and neither does this one after the certificate is requested again.`,
        related,
        remedy: remedyFor(writtenIn, endpoint?.service, deployment),
        subject: quoted(text),
        ...(isValue.has(writtenIn) && { severity: 'note' }),
      }
    }
  },
})

/** What stands in values and manifests is meant for one place; code is used in several. */
const isValue: ReadonlySet<WrittenIn> = new Set(['values', 'manifest', 'chart-values'])

function remedyFor(writtenIn: WrittenIn, service: string | undefined, { format, isCdk }: Deployment): string {
  const general = (isCdk ? inCdk : format === 'cloudformation' ? inTemplates : inGeneral)[writtenIn]
  return general ?? byService[service ?? ''] ?? 'Keep it where one environment is described, not in what several of them share.'
}

const inGeneral: Readonly<Partial<Record<WrittenIn, string>>> = {
  code: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or read the ARN from an SSM parameter.',
  values: 'Look the certificate up by its domain with `data "aws_acm_certificate"`, so that no value has to follow it.',
  chart: 'Take the ARN from the values of the chart, so that each environment gives its own.',
}

const inTemplates: typeof inGeneral = {
  code: 'Refer to the certificate with `!Ref`, or take the ARN as a parameter; with the type `AWS::SSM::Parameter::Value<String>` it is read from SSM.',
  values:
    'Let the stack of the certificate write the ARN to SSM, and read it with a parameter of the type `AWS::SSM::Parameter::Value<String>`.',
}

const inCdk: typeof inGeneral = {
  code: 'Hand the construct of the certificate on; where another app makes it, read the ARN with `StringParameter.valueForStringParameter`.',
}

const byService: Readonly<Record<string, string>> = {
  'alb-ingress':
    'Leave it out and set `listen-ports` with HTTPS: the controller then finds the certificates of its region by the hosts.',
  'alb-gateway':
    'Leave it out: the controller then finds the certificates of its region by the hostnames of the listener and its routes.',
  'cloudfront-distribution':
    'Name the object of the certificate instead, where the same cluster requests it: `acmCertificateArnRef` (Crossplane), `acmCertificateRef` (ACK).',
}
