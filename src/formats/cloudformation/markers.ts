/** Whether a text may be a template that certificates have to do with: by its content, not by its name. */
export function mayBeTemplate(text: string): boolean {
  return text.includes('AWS::') && /["']?Resources["']?\s*:/.test(text) && aboutCertificates.test(text)
}

const aboutCertificates =
  /AWS::(?:CertificateManager|IAM::ServerCertificate|CloudFront|ElasticLoadBalancing|ApiGateway|Serverless::(?:Http)?Api|Cognito::UserPoolDomain|AppSync::DomainName|Amplify::Domain|OpenSearchService|Elasticsearch::Domain|ElasticBeanstalk|Transfer::Server|VpcLattice::Service|EC2::(?:VerifiedAccess|ClientVpn|CustomerGateway)|NetworkFirewall|IoT::DomainConfiguration|AppMesh|RTBFabric|CloudFormation::Stack)|CertificateArn|:acm:|\.acm-validations\.aws/
