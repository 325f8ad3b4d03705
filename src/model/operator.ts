import type { Certificate } from './certificate.ts'

/** The operator of Kubernetes that requests a certificate, told by the field that its objects have for names; undefined for none. */
export function operatorOf({ namesAttribute }: Pick<Certificate, 'namesAttribute'>): 'ACK' | 'Crossplane' | undefined {
  if (namesAttribute.startsWith('spec.forProvider.')) return 'Crossplane'
  return namesAttribute.startsWith('spec.') ? 'ACK' : undefined
}

/** How an object of that operator says its region. */
export function regionSetting(operator: 'ACK' | 'Crossplane', region: string): string {
  return operator === 'ACK'
    ? `\`services.k8s.aws/region: ${region}\` among its annotations`
    : `\`spec.forProvider.region: ${region}\``
}
