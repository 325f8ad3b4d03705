import { isScript } from '../../file-kind.ts'
import type { Source } from '../../model/source.ts'

/** Whether a file may be source of the CDK that certificates have to do with: by name and content, without parsing it. */
export function mayBeCdkSource({ path, text }: Source): boolean {
  return isScript(path) && importsCdk.test(text) && aboutCertificates.test(text)
}

const importsCdk = /(?:\bfrom|\brequire\(|\bimport)\s*['"](?:aws-cdk-lib|@aws-cdk\/)/

const aboutCertificates =
  /[cC]ertificate|Distribution\b|HttpsRedirect|ApplicationListener|NetworkListener|addListener|[dD]omainNames?\b|UserPoolDomain|addDomain\b|customEndpoint|:acm:/
