import { ingressAnnotations, type KnownAnnotations, serviceAnnotations } from '../../src/catalog/annotations.ts'
import type { Annotations } from '../../src/model/annotation.ts'
import { meantKey } from '../../src/model/annotation-spelling.ts'
import { code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'annotation-misspelled',
  summary: 'An annotation about TLS is misspelled, and so is read by nobody',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  ],
  *check({ ingressGroups, services }) {
    for (const { id, annotations } of ingressGroups.flatMap(({ members }) => members))
      yield* misspelled(id, annotations, ingressAnnotations)
    for (const { id, annotations } of services) yield* misspelled(id, annotations, serviceAnnotations)
  },
})

function* misspelled(id: string, { given }: Annotations, known: KnownAnnotations): Generator<Fault> {
  for (const { key, keyAt } of given.values()) {
    const meant = meantKey(key, known)
    if (meant === undefined || given.has(meant)) continue
    yield {
      at: keyAt,
      message: `The controller knows no annotation ${code(key)} and passes over it without a word: it is spelled ${code(meant)}.`,
      remedy: `Write ${code(meant)}.`,
      subject: `${id} ${key}`,
    }
  }
}
