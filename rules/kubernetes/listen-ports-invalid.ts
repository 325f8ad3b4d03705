import { albPrefix } from '../../src/model/annotation.ts'
import { stopsWith } from '../../src/model/controller.ts'
import type { Ingress, IngressGroup } from '../../src/model/ingress.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'listen-ports-invalid',
  summary: 'The controller cannot read `listen-ports`',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      for (const member of group.members) {
        const { listenPorts, id, at } = member
        if (listenPorts.kind !== 'invalid') continue
        yield {
          at: listenPorts.at,
          message: `\`listen-ports\` is wrong, because ${listenPorts.what}: ${outcomeOf(listenPorts.error, member, group)}.`,
          related: [{ at, note: id }],
          remedy:
            'Write a text that is a JSON list, with protocols in capital letters and ports without quotes: `\'[{"HTTP": 80}, {"HTTPS": 443}]\'`.',
          subject: id,
        }
      }
    }
  },
})

function outcomeOf(error: string | undefined, { annotations }: Ingress, group: IngressGroup): string {
  if (error !== undefined) return stopsWith(error, group)
  // What is no text is not known as one.
  const isText = annotations.given.get(`${albPrefix}listen-ports`)?.value.known === true
  if (!isText) return 'the API server refuses the whole Ingress'
  return 'the controller takes one of the two without a word, and not always the same'
}
