import { withoutKeys } from '../../src/model/address.ts'
import type { Reference } from '../../src/model/endpoint.ts'
import type { Deployment } from '../../src/model/model.ts'
import { operatorOf, regionSetting } from '../../src/model/operator.ts'
import { notesOn, notesOnRegion, notesOnWay, type Placement, placementsOf, placeOf, titleOf } from '../../src/model/placement.ts'
import { refusal } from '../../src/model/refusal.ts'
import { severalRegions } from '../../src/model/several-regions.ts'
import { inEveryCase } from '../../src/model/value.ts'
import { code, oneOf, sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-in-another-region',
  summary: 'A certificate is in another region than the service that uses it',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html'],
  *check({ endpoints, format }) {
    for (const endpoint of endpoints) {
      const told = severalRegions(endpoint) ?? []
      for (const use of endpoint.uses) {
        if (told.some((located) => located.use === use)) continue
        const misplaced = inEveryCase(placementsOf(endpoint, use), misplacement)
        if (!misplaced) continue
        const [first] = misplaced
        const titles = oneOf(misplaced.map((each) => each.title))
        const regions = oneOf(misplaced.map((each) => code(each.region.value)))
        const needed = oneOf(misplaced.map((each) => code(each.needed.value)))
        yield {
          at: placeOf(use, first.reference),
          message: `${sentence(titles)} is in ${regions}, but ${endpoint.serviceName} is in ${needed} and takes certificates of its own region only: ${refusal(endpoint)}.`,
          related: [
            ...notesOn(first.reference, first.region),
            { at: endpoint.at, note: `${withoutKeys(endpoint.id)} uses it, in ${first.needed.value}` },
            ...notesOnRegion(first.needed),
            ...notesOnWay(use, first.reference),
          ],
          remedy: remedyFor(first.reference.value, first.needed.value, format),
          subject: `${use.by ?? endpoint.id} ${use.attribute} ${regions}`,
        }
      }
    }
  },
})

/** What is wrong under one set of conditions; undefined when nothing is, or when that is not known. */
function misplacement({ demanded, reference, certificateRegion: region, endpointRegion: needed }: Placement) {
  if (!demanded.known || demanded.value !== 'same' || !reference.known || !region.known || !needed.known) return undefined
  return region.value === needed.value ? undefined : { reference, region, needed, title: titleOf(reference) }
}

function remedyFor(reference: Reference, region: string, format: Deployment['format']): string {
  if (reference.how === 'literal')
    return `Use the ARN of a certificate in ${region}; if there is none yet, request it there for the same names.`
  if (reference.how === 'looked-up')
    return `Look the certificate up with the provider (or the \`region\`) of what uses it, in ${region}.`
  const operator = 'certificate' in reference ? operatorOf(reference.certificate) : undefined
  if (operator)
    return `Request one more certificate for the same names in ${region}, with ${regionSetting(operator, region)}; one certificate per region is normal.`
  if (format === 'cloudformation')
    return `Make one more certificate for the same names in ${region}, in the stack of what uses it; one certificate per region is normal.`
  return `Create the certificate and its validation with the provider (or the \`region\`) of what uses it, in ${region}; one certificate per region is normal.`
}
