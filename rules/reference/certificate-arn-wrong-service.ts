import type { CertificateUse, Endpoint } from '../../src/model/endpoint.ts'
import { pinnedArns, quoted } from '../../src/model/pinned.ts'
import { givenTo } from '../../src/model/placement.ts'
import { refusal } from '../../src/model/refusal.ts'
import { both, inEveryCase } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-wrong-service',
  summary: 'Something that is no ACM certificate is used where only an ACM certificate is taken',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  ],
  *check({ endpoints }) {
    for (const { text, at, what, endpoint, related } of pinnedArns(endpoints, 'wrong-service')) {
      yield {
        at,
        message: `${quoted(text)} names ${what}, but ${endpoint.serviceName} takes a certificate of ACM here: ${refusal(endpoint)}.`,
        related,
        remedy,
        subject: quoted(text),
      }
    }
    for (const endpoint of endpoints) for (const use of endpoint.uses) yield* foreignReference(endpoint, use)
  },
})

const remedy = 'Request or import the certificate in ACM, and give its ARN: `arn:aws:acm:<region>:<account>:certificate/<id>`.'

const names = {
  'iam-server-certificate': 'an IAM server certificate',
  'private-ca': 'a private certificate authority',
  other: 'no certificate of ACM',
}

/** A reference to a resource that is no ACM certificate, if it cannot be anything else. */
function* foreignReference(endpoint: Endpoint, use: CertificateUse): Iterable<Fault> {
  const foreign = inEveryCase(givenTo(both(endpoint.exists, use.when), use.certificate), (value) =>
    value.known && value.value.how === 'other' ? value.value : undefined,
  )
  if (!foreign) return
  const [first] = foreign
  if (foreign.some(({ kind }) => kind === 'iam-server-certificate' && use.takesIamServerCertificate)) return
  yield {
    at: use.at,
    message: `${code(first.title)} is ${names[first.kind]}, but ${endpoint.serviceName} takes a certificate of ACM here: the deploy is refused.`,
    related: [{ at: first.at, note: 'it is declared here' }],
    remedy,
    subject: `${use.by ?? endpoint.id} ${use.attribute}`,
  }
}
