import type { Source } from '../../model/source.ts'

/** Whether a text may be a template that certificates have to do with: by its content, not by its name. */
export function mayBeTemplate(text: string): boolean {
  return text.includes('AWS::') && /["']?Resources["']?\s*:/.test(text) && aboutCertificates.test(text)
}

const aboutCertificates =
  /AWS::(?:CertificateManager|IAM::ServerCertificate|CloudFront|ElasticLoadBalancing|ApiGateway|Serverless::(?:Http)?Api|Cognito::UserPoolDomain|AppSync::DomainName|Amplify::Domain|OpenSearchService|Elasticsearch::Domain|ElasticBeanstalk|Transfer::Server|VpcLattice::Service|EC2::(?:VerifiedAccess|ClientVpn|CustomerGateway)|NetworkFirewall|IoT::DomainConfiguration|AppMesh|RTBFabric|CloudFormation::Stack)|CertificateArn|:acm:|\.acm-validations\.aws/

/** Whether a file may by its name be a service of the Serverless Framework that has resources: `serverless.yml`, `serverless.api.yml`. */
export function mayBeService({ path, text }: Source): boolean {
  return /(?:^|\/)serverless[\w.-]*\.ya?ml$/.test(path) && /^resources\s*:/m.test(text)
}
