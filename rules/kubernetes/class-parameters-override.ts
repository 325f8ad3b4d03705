import { albPrefix, commaList } from '../../src/model/annotation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'class-parameters-override',
  summary: 'The parameters of its class name other certificates than the Ingress, and win',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#speccertificatearn',
  ],
  *check({ ingressGroups }) {
    for (const { id, annotations, classParameters } of ingressGroups.flatMap(({ members }) => members)) {
      if (typeof classParameters !== 'object' || !classParameters.certificates?.value.known) continue
      const own = annotations.given.get(`${albPrefix}certificate-arn`)
      if (!own?.value.known) continue
      const winning = commaList(classParameters.certificates.value.value)
      const losing = commaList(own.value.value).filter((arn) => !winning.includes(arn))
      if (losing.length === 0 || winning.length === 0) continue
      const which = losing.length === 1 ? `${code(losing[0] ?? '')} is` : `${losing.length} certificates of this list are`
      yield {
        at: own.value.at,
        message: `${which} not used: the parameters ${code(classParameters.name)} of its class name certificates, and the annotation does not count beside them.`,
        related: [
          {
            at: classParameters.certificates.value.at,
            note: `the parameters ${classParameters.name} name their certificates here`,
          },
        ],
        remedy: 'Name all certificates in the parameters of the class, or give this Ingress a class whose parameters name none.',
        subject: `${id} ${losing.join()}`,
      }
    }
  },
})
