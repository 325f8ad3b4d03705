import { readFileSync } from 'node:fs'
import { lint } from '../../../src/lint-texts.ts'

/** Without the synthesised output, the source tells each of the nine faults. */
test('the faults of fixtures/cdk-faults are found in its source', () => {
  const text = readFileSync('fixtures/cdk-faults/app.ts', 'utf8')
  const { findings } = lint([{ path: 'app.ts', text }])
  const shown = findings
    .filter(({ rule }) => rule !== 'certificate-arn-hard-coded')
    .map(
      ({ rule, message }) =>
        `${rule}: ${/(?:\w+ )?(?:CloudFront|Gateway|Cognito|balancer)|`[\w./-]+`/.exec(message.replace('`eu-central-1`', ''))?.[0]}`,
    )
  expect(shown.sort()).toEqual([
    'apex-not-covered: `tidewater.example`',
    'certificate-in-another-region: API Gateway',
    'certificate-in-another-region: load balancer',
    'certificate-not-in-us-east-1: API Gateway',
    'certificate-not-in-us-east-1: `SameStack/Certificate`',
    'certificate-not-in-us-east-1: but CloudFront',
    'certificate-not-in-us-east-1: but Cognito',
    'email-validation: `ByEmail/Certificate`',
    'implicit-email-validation: `NoValidation/Certificate`',
    'wildcard-too-shallow: `a.b.tidewater.example`',
  ])
})
