import { withoutKeys, withoutPort } from '../../src/model/address.ts'
import { notesOn, notesOnWay, placeOf } from '../../src/model/placement.ts'
import { refusal } from '../../src/model/refusal.ts'
import { severalRegions } from '../../src/model/several-regions.ts'
import { agreed } from '../../src/model/value.ts'
import { allOf, code, sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificates-in-several-regions',
  summary: 'One listener is given certificates of several regions',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html'],
  *check({ endpoints }) {
    for (const endpoint of endpoints) {
      const located = severalRegions(endpoint)
      if (!located) continue
      const own = agreed(endpoint.exists, endpoint.region)
      const [first] = located
      const expected = located.some(({ region }) => region.value === own?.value) ? own?.value : first?.region.value
      const shown = located.find(({ region }) => region.value !== expected)
      if (!shown) continue
      const regions = allOf(located.map(({ region }) => code(region.value)).sort())
      const where = own ? ` ${sentence(endpoint.serviceName)} is in ${code(own.value)}.` : ''
      yield {
        at: placeOf(shown.use, shown.reference),
        message: `${code(withoutPort(withoutKeys(endpoint.id)))} is given certificates in ${regions}, but takes those of its own region only: ${refusal(endpoint)}.${where}`,
        related: [
          ...located
            .filter((each) => each !== shown)
            .map(({ use, reference, region }) => ({
              at: placeOf(use, reference),
              note: `this certificate is in ${region.value}`,
            })),
          ...notesOn(shown.reference, shown.region),
          ...notesOnWay(shown.use, shown.reference),
        ],
        remedy: `Give it certificates of ${own ? own.value : 'one region'} only; request the same names there where a certificate is missing.`,
        subject: `${withoutPort(endpoint.id)} ${regions}`,
      }
    }
  },
})
