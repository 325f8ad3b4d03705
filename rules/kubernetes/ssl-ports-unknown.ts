import { commaList, nlbPrefix } from '../../src/model/annotation.ts'
import { type LoadBalancerService, portsInWords, type ServicePort } from '../../src/model/service.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'ssl-ports-unknown',
  summary: '`ssl-ports` of a Service names a port that the Service does not have',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-ports',
    'https://cloud-provider-aws.sigs.k8s.io/service_controller/',
  ],
  *check({ services }) {
    for (const { id, annotations, ports, controller, writtenIn } of services) {
      const setting = annotations.given.get(`${nlbPrefix}ssl-ports`)
      if (!setting?.value.known) continue
      // What ports there are, and what they are called, is for the chart to say; but none is ever called `*`.
      const known = writtenIn === 'chart-values' ? undefined : ports
      const missing = commaList(setting.value.value).filter((item) => !isThere(item, known, controller))
      if (missing.length === 0) continue
      yield {
        at: setting.value.at,
        message: `${whatIsMissing(missing, id)}: ${outcomes[controller](missing)}.`,
        related: (known ?? []).slice(0, 4).map(({ at, port }) => ({ at, note: `port ${port} is declared here` })),
        remedy: missing.every((item) => item === '*')
          ? 'Leave `ssl-ports` out to have TLS on every TCP port, or list the ports.'
          : `The Service has ${portsInWords(known ?? [])}: write these numbers or names, not target ports.`,
        subject: `${id} ${missing.join(',')}`,
      }
    }
  },
})

function whatIsMissing(missing: readonly string[], id: string): string {
  if (missing.every((item) => item === '*'))
    return `For the AWS Load Balancer Controller \`*\` is the name of a port, and ${code(id)} has none of that name`
  const verb = missing.length === 1 ? 'is neither number nor name' : 'are neither numbers nor names'
  return `${allOf(missing.map(code))} in \`ssl-ports\` ${verb} of a port of ${code(id)}`
}

const outcomes = {
  'aws-load-balancer-controller': (missing: readonly string[]) =>
    `the controller stops with \`Unused port in ssl-ports annotation [${missing.join(' ')}]\`, and the load balancer is neither made nor changed`,
  'in-tree': () => 'this is passed over without a word, and the port that was meant speaks plain TCP',
  unknown: () => 'the port that was meant gets no TLS by it',
} as const satisfies Record<LoadBalancerService['controller'], (missing: readonly string[]) => string>

/** `*` is every port for the cloud provider, and none for the AWS Load Balancer Controller. */
function isThere(
  item: string,
  ports: readonly ServicePort[] | undefined,
  controller: LoadBalancerService['controller'],
): boolean {
  if (item === '*') return controller !== 'aws-load-balancer-controller'
  return !ports || ports.some(({ port, name }) => item === String(port) || item === name)
}
