import { localAddress } from '../../src/model/address.ts'
import type { Deployment } from '../../src/model/model.ts'
import { type TypedTarget, typedTargetsOf } from '../../src/model/typed-target.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-record-hard-coded',
  summary: 'A validation record is typed in instead of taken from its certificate',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'kubernetes'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
  *check(deployment) {
    for (const [first, ...others] of grouped(typedTargetsOf(deployment))) {
      const { target, certificate } = first
      const subject = [first, ...others].map((each) => each.target.value).join(' ')
      const related = others.slice(0, 3).map((each) => ({ at: each.target.at, note: 'another one' }))
      const more =
        others.length > 0 ? ` ${others.length === 1 ? 'So is 1 more' : `So are ${others.length} more`} of this file.` : ''
      yield certificate
        ? {
            at: target.at,
            message: `This validation record is typed in, though ${code(localAddress(certificate.id))} is requested here: it fits one name in one AWS account only, and in any other the certificate stays in PENDING_VALIDATION.`,
            related: [{ at: certificate.at, note: 'the certificate is requested here' }],
            remedy: remedies[deployment.isCdk ? 'cdk' : deployment.format],
            subject,
          }
        : {
            at: target.at,
            severity: 'note',
            message: `This validation record is typed in: it fits one name in one AWS account only. A certificate that is requested in another account, or for another name, needs another record; and without this one its own is not renewed.${more}`,
            related,
            remedy: 'Keep it as long as its certificate is used; where that is requested in code, have the record made from it.',
            subject,
          }
    }
  },
})

const remedies: Readonly<Record<Deployment['format'] | 'cdk', string>> = {
  terraform: 'Make the record from `domain_validation_options` of the certificate.',
  cloudformation:
    'Leave the record out, and give the name its `HostedZoneId` in `DomainValidationOptions`: CloudFormation makes the record itself.',
  cdk: 'Leave the record out, and use `CertificateValidation.fromDns(zone)`: CloudFormation makes the record itself.',
  kubernetes: 'Make the record from `status.domainValidations` of the certificate.',
}

/** Those of certificates from elsewhere together, file by file: zones may hold hundreds. */
function grouped(targets: readonly TypedTarget[]): Iterable<[TypedTarget, ...TypedTarget[]]> {
  const groups = new Map<string, [TypedTarget, ...TypedTarget[]]>()
  for (const each of targets) {
    const { source, start } = each.target.at
    const key = each.certificate ? `${source.path} ${start}` : source.path
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups.values()
}
