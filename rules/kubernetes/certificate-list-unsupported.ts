import { nlbPrefix } from '../../src/model/annotation.ts'
import { mayHaveMore } from '../../src/model/service.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-list-unsupported',
  summary: 'A Service lists several certificates, but its load balancer takes one',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://cloud-provider-aws.sigs.k8s.io/service_controller/',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-cert',
  ],
  *check({ services }) {
    for (const service of services) {
      const { id, at, annotations, uses, controller } = service
      const setting = annotations.given.get(`${nlbPrefix}ssl-cert`)
      if (controller !== 'in-tree' || !setting || uses.length < 2) continue
      // Values that do not speak of the type leave it to the chart, or to other values.
      if (mayHaveMore(service, setting.keyAt) && !annotations.given.has(`${nlbPrefix}type`)) continue
      yield {
        at: setting.value.at,
        message: `${code(id)} lists ${uses.length} certificates, but the cloud provider of Kubernetes takes the whole text for one ARN and finds no such certificate, unless a webhook of the AWS Load Balancer Controller takes the Service over.`,
        related: [{ at, note: 'nothing in this Service gives it to the AWS Load Balancer Controller' }],
        remedy:
          'Set `spec.loadBalancerClass: service.k8s.aws/nlb` on a new Service, which the AWS Load Balancer Controller then handles, or name one certificate that carries all hosts.',
        subject: id,
      }
    }
  },
})
