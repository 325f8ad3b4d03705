import { withoutKeys } from '../../src/model/address.ts'
import type { Deployment } from '../../src/model/model.ts'
import { keyFrom, mayBeShown } from '../../src/model/private-key.ts'
import { locate } from '../../src/model/source.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'private-key-in-source',
  summary: 'The private key of a certificate stands in the code',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html',
    'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
  ],
  *check({ certificates, serverCertificates = [], format }) {
    for (const { id, at, exists, privateKey } of [...certificates, ...serverCertificates]) {
      const key = keyFrom(exists, privateKey)
      if (!key || key.value === 'elsewhere') continue
      const title = code(withoutKeys(id))
      if (key.value === 'generated') {
        yield {
          at: key.at,
          severity: 'note',
          message: `The private key of ${title} is made by Terraform and stands in its state as plain text: whoever reads the state can pose as the server.`,
          remedy:
            'For anything but tests, have ACM issue the certificate, or make the key elsewhere and import it with `private_key_wo`.',
          subject: `${id} state`,
        }
        continue
      }
      const isShown = mayBeShown(key.at)
      const { file, line } = locate(key.at)
      yield {
        at: isShown ? key.at : at,
        message: `The private key of ${title} stands in the code${isShown ? '' : ` (line ${line} of \`${file}\`)`}: whoever can read it, now or in the history, can pose as the server.`,
        related: isShown ? [{ at, note: 'it is imported here' }] : [],
        remedy: `Have a new certificate issued for a new key, and the old one revoked; take the key from ${sourceOf(format)}.`,
        subject: id,
      }
    }
  },
})

function sourceOf(format: Deployment['format']): string {
  return format === 'terraform'
    ? 'a store of secrets, so that not even the state holds it'
    : 'a secret, by `{{resolve:secretsmanager:…}}`'
}
