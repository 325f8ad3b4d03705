/** Whether a text may be source of the CDK that certificates have to do with: by its content, without parsing it. */
export function mayBeCdkSource(text: string): boolean {
  return importsCdk.test(text) && aboutCertificates.test(text)
}

const importsCdk = /(?:\bfrom|\brequire\(|\bimport)\s*['"](?:aws-cdk-lib|@aws-cdk\/)/

const aboutCertificates =
  /[cC]ertificate|Distribution\b|HttpsRedirect|ApplicationListener|NetworkListener|addListener|[dD]omainNames?\b|UserPoolDomain|addDomain\b|customEndpoint|:acm:/
