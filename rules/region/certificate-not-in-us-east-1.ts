import { isKnownPart } from '../../src/model/arn.ts'
import type { Endpoint, Reference } from '../../src/model/endpoint.ts'
import type { Deployment } from '../../src/model/model.ts'
import { operatorOf, regionSetting } from '../../src/model/operator.ts'
import { notesOn, notesOnWay, type Placement, placementsOf, placeOf, titleOf } from '../../src/model/placement.ts'
import { partitionOf } from '../../src/model/region.ts'
import { inEveryCase } from '../../src/model/value.ts'
import { code, oneOf, sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-not-in-us-east-1',
  summary: 'A service that takes certificates from us-east-1 only is given one from another region',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html',
  ],
  *check(deployment) {
    const { endpoints } = deployment
    for (const endpoint of endpoints) {
      for (const use of endpoint.uses) {
        const misplaced = inEveryCase(placementsOf(endpoint, use), misplacement)
        if (!misplaced) continue
        const [first] = misplaced
        const regions = oneOf(misplaced.map((each) => code(each.region.value)))
        const titles = oneOf(misplaced.map((each) => each.title))
        yield {
          at: placeOf(use, first.reference),
          message: `${sentence(titles)} is in ${regions}, but ${endpoint.serviceName} takes certificates from \`us-east-1\` only: ${outcome(endpoint)}.`,
          related: [...notesOn(first.reference, first.region), ...notesOnWay(use, first.reference)],
          remedy: remedyFor(first.reference.value, deployment),
          subject: `${endpoint.id} ${use.attribute} ${regions}`,
        }
      }
    }
  },
})

/** What is wrong under one set of conditions; undefined when nothing is, or when that is not known. */
function misplacement({ demanded, reference, certificateRegion: region }: Placement) {
  if (!demanded.known || demanded.value !== 'us-east-1' || !reference.known || !region.known) return undefined
  if (region.value === 'us-east-1' || partitionOf(region.value) !== 'aws') return undefined
  const { value } = reference
  if (value.how === 'literal' && value.arn && isKnownPart(value.arn.partition) && value.arn.partition !== 'aws') return undefined
  return { reference, region, title: titleOf(reference) }
}

const errors: Readonly<Record<string, string>> = {
  'cloudfront-distribution': 'InvalidViewerCertificate',
  'apigateway-v1-domain': "Certificate must be in 'us-east-1'",
  'cognito-user-pool-domain': "Certificate must be in 'us-east-1'",
}

function outcome({ service }: Endpoint): string {
  const error = errors[service]
  return error === undefined ? 'the deploy is refused' : `the deploy is refused with \`${error}\``
}

function remedyFor(reference: Reference, { format, isCdk }: Deployment): string {
  if (reference.how === 'literal')
    return 'Use the ARN of a certificate in us-east-1; if there is none yet, request it there for the same names.'
  if (reference.how === 'looked-up')
    return 'Look the certificate up in us-east-1: `provider = aws.us_east_1`, or `region = "us-east-1"` (AWS provider 6).'
  const operator = 'certificate' in reference ? operatorOf(reference.certificate) : undefined
  if (operator) return `Request the certificate in us-east-1, with ${regionSetting(operator, 'us-east-1')}.`
  if (isCdk && !('certificate' in reference && reference.certificate.isCdkCustomResource))
    return 'Make the certificate in a stack of its own with `env: { region: "us-east-1" }`, and set `crossRegionReferences: true` in both stacks.'
  if (format === 'cloudformation') {
    return 'certificate' in reference && reference.certificate.isCdkCustomResource
      ? 'Set `Region: us-east-1` of the custom resource, or make the certificate in a stack in us-east-1.'
      : 'Make the certificate in a stack of its own in us-east-1, and give its ARN to this one as a parameter.'
  }
  return 'Create the certificate and its validation in us-east-1: `provider = aws.us_east_1`, or `region = "us-east-1"` (AWS provider 6).'
}
