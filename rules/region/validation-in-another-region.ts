import { withoutKeys } from '../../src/model/address.ts'
import { notesOn, notesOnRegion, regionOf, titleOf } from '../../src/model/placement.ts'
import { combinations, inEveryCase } from '../../src/model/value.ts'
import { code, oneOf } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-in-another-region',
  summary: 'The wait for a validation looks for its certificate in another region',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
  *check({ waits }) {
    for (const wait of waits) {
      const cases = (combinations(wait.exists, wait.certificate, wait.region) ?? []).flatMap(
        ({ when, values: [reference, own] }) => {
          if (!reference.known || reference.value === null) return [undefined]
          const given = { ...reference, value: reference.value }
          return (combinations(when, regionOf(given)) ?? []).map(({ values: [region] }) =>
            own.known && region.known && own.value !== region.value ? { reference: given, region, own } : undefined,
          )
        },
      )
      const misplaced = inEveryCase(cases, (each) => each)
      if (!misplaced) continue
      const [first] = misplaced
      const regions = oneOf(misplaced.map((each) => code(each.region.value)))
      const looked = oneOf(misplaced.map((each) => code(each.own.value)))
      yield {
        at: wait.at,
        message: `${code(withoutKeys(wait.id))} looks in ${looked}, but ${titleOf(first.reference)} is in ${regions}: the apply fails, because the certificate is not found there.`,
        related: [...notesOn(first.reference, first.region), ...notesOnRegion(first.own)],
        remedy: 'Give the validation the same `provider` (or `region`) as the certificate.',
        subject: `${wait.id} ${looked}`,
      }
    }
  },
})
