/** Everything that is ever called. Listing takes no resource. Source: service authorization reference of ACM. */
export const policy = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['acm:ListCertificates', 'acm:SearchCertificates'], Resource: '*' },
    { Effect: 'Allow', Action: ['acm:DescribeCertificate'], Resource: 'arn:*:acm:*:*:certificate/*' },
  ],
}
