import { withoutKeys } from '../../src/model/address.ts'
import { unservedNames } from '../../src/model/unserved-names.ts'
import { shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-not-served',
  summary: 'A certificate carries a name that nothing serves',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html'],
  isOptional: true,
  *check({ certificates, endpoints }) {
    for (const { certificate, names, servers } of unservedNames(certificates, endpoints)) {
      for (const name of names) {
        const shape = shapeOf(name.hostname) ?? ''
        yield {
          at: name.hostname.at,
          message: `${code(withoutKeys(certificate.id))} carries ${code(shape)}, which ${allOf(servers.map(({ id }) => code(withoutKeys(id))))} does not serve: the name has to be validated at every renewal all the same, and one that cannot be keeps the others from being renewed.`,
          related: servers.map(({ at, id }) => ({ at, note: `the certificate is used by ${withoutKeys(id)}` })),
          remedy: 'Serve the name, or request the certificate without it; this replaces the certificate.',
          subject: `${certificate.id} ${shape}`,
        }
      }
    }
  },
})
