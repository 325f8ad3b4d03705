import { failingRecords } from '../../src/model/failing-records.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-cname-missing',
  summary: 'DNS does not answer with a validation record of a certificate',
  severity: 'error',
  reads: ['live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-DNS-validation.html',
  ],
  *check(deployment) {
    for (const { at, certificate, domains, name, value, answer } of failingRecords(deployment)) {
      const outcome =
        certificate.status === 'ISSUED'
          ? 'ACM cannot renew the certificate, which expires'
          : 'the certificate stays in PENDING_VALIDATION, and fails after 72 hours'
      yield {
        at,
        message: `DNS does not answer with the validation record of ${domains.map(code).join(', ')}: ${found[answer.kind](answer)}; ${outcome}.`,
        remedy: remedies[answer.kind](answer, name, value),
        subject: `${certificate.arn} ${name}`,
      }
    }
  },
})

type Answer = ReturnType<typeof failingRecords>[number]['answer']

const found: Readonly<Record<Answer['kind'], (answer: Answer) => string>> = {
  none: (answer) =>
    answer.kind === 'none' && answer.doubled !== undefined
      ? `it stands at ${code(answer.doubled)}, since the zone was added to a name that had it already`
      : 'there is none',
  addresses: () => 'there are addresses, as where a proxy stands before it',
  target: (answer) => (answer.kind === 'target' ? `it leads to ${code(answer.target)}` : ''),
}

const publish = (name: string, value: string) => `Publish ${code(name)} as a CNAME to ${code(value)}`

const remedies: Readonly<Record<Answer['kind'], (answer: Answer, name: string, value: string) => string>> = {
  none: (answer, name, value) =>
    answer.kind === 'none' && answer.doubled !== undefined
      ? 'Type in the name without its zone, or with a dot at its end.'
      : `${publish(name, value)}.`,
  addresses: (_, name, value) => `${publish(name, value)}, and switch the proxy off for it (Cloudflare: DNS only).`,
  target: (_, name, value) => `${publish(name, value)}: another certificate's record stands there, or an old one.`,
}
