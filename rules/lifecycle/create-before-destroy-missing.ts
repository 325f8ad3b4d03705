import { localAddress, withoutKeys } from '../../src/model/address.ts'
import { takes } from '../../src/model/validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'create-before-destroy-missing',
  summary: 'A certificate in use is destroyed before its replacement is there',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: [
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate',
    'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle',
  ],
  *check({ certificates, endpoints }) {
    for (const certificate of certificates) {
      const { id, at, kind, createBeforeDestroy, mentionedAt } = certificate
      if (kind === 'imported' || kind === 'looked-up' || !createBeforeDestroy.known || createBeforeDestroy.value) continue
      const uses = endpoints.flatMap((endpoint) =>
        endpoint.uses.filter((use) => takes(use, certificate)).map((use) => ({ endpoint, use })),
      )
      const [mention] = mentionedAt
      const notes = uses.map(({ endpoint, use }) => ({
        at: use.at,
        note: `it is used here, by ${withoutKeys(use.by ?? endpoint.id)}`,
      }))
      if (notes.length === 0 && mention) notes.push({ at: mention, note: 'it is handed on here' })
      if (notes.length === 0) continue
      const title = localAddress(id)
      yield {
        at,
        message: `${code(title)} ${uses.length > 0 ? 'is in use' : 'is handed on'} and has no \`create_before_destroy\`: when a changed ${kind === 'private' ? 'name' : 'name or validation method'} replaces it, the old one is deleted first, which AWS refuses while it is in use: the apply hangs for 20 minutes and fails with \`ResourceInUseException\`.`,
        related: notes,
        // Without a lifecycle block, the value stands at the certificate itself.
        remedy:
          createBeforeDestroy.at.start === at.start
            ? 'Add `lifecycle { create_before_destroy = true }`.'
            : 'Set `create_before_destroy = true` in its `lifecycle`.',
        subject: title,
      }
    }
  },
})
