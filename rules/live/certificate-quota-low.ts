import { certificateQuota, scarcePart } from '../../src/catalog/acm-quota.ts'
import { dayOf } from '../../src/model/acm-view.ts'
import { localAddress } from '../../src/model/address.ts'
import { neighbours } from '../../src/model/neighbours.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-quota-low',
  summary: 'A certificate goes to an account and a region that has room for few more',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'live'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html'],
  *check(deployment) {
    const { acm } = deployment
    if (!acm) return
    for (const { certificate, region, type, counts } of neighbours(deployment, acm)) {
      // With more the quota was raised, to nobody knows what.
      const isScarce = (count: number) => count <= certificateQuota && certificateQuota - count < certificateQuota * scarcePart
      if (!counts.every(isScarce)) continue
      const [verb, call, noun] =
        type === 'IMPORTED'
          ? ['imports', 'ImportCertificate', 'imported certificates']
          : ['requests', 'RequestCertificate', 'certificates']
      const have = acm.inventory ? `had, as of ${dayOf(acm.asOf)},` : 'has'
      yield {
        at: certificate.at,
        message: `${code(localAddress(certificate.id))} ${verb} a certificate in ${region}, where the account ${have} ${grouped(Math.min(...counts))} ${noun}, expired ones included. At ${grouped(certificateQuota)}, unless more were granted, ${code(call)} fails with ${code('LimitExceededException')}.`,
        remedy: `Delete what nothing uses (${code(`acm-lint status --all --region ${region}`)} shows it), or ask for more in Service Quotas.`,
        subject: `${type} ${region}`,
      }
    }
  },
})

/** `2,500` */
function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
