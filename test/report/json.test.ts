import { json } from '../../src/report/json.ts'
import { context, finding, result } from './sample.ts'

test('has exactly the members of version 1', () => {
  const notEvaluated = [{ why: 'unknown', location: finding().location }]
  const accepted = finding({ related: [], suppression: { reason: 'mail is read', location: finding().location } })
  expect(JSON.parse(json(result({ notEvaluated, suppressed: [accepted] }), context()))).toEqual({
    version: 1,
    tool: { name: 'acm-lint', version: '1.2.3' },
    findings: [
      {
        rule: 'apex-not-covered',
        severity: 'error',
        message: '`*.example.com` does not cover `example.com`. CloudFront will refuse the alias.',
        location: { file: 'infra/cdn.tf', line: 2, column: 14, endLine: 2, endColumn: 27 },
        related: [
          {
            note: 'the only name of the certificate',
            location: { file: 'infra/acm.tf', line: 2, column: 16, endLine: 2, endColumn: 31 },
          },
        ],
        fingerprint: '0123456789abcdef',
      },
    ],
    suppressed: [
      {
        rule: 'apex-not-covered',
        severity: 'error',
        message: '`*.example.com` does not cover `example.com`. CloudFront will refuse the alias.',
        location: { file: 'infra/cdn.tf', line: 2, column: 14, endLine: 2, endColumn: 27 },
        related: [],
        fingerprint: '0123456789abcdef',
        suppression: {
          reason: 'mail is read',
          location: { file: 'infra/cdn.tf', line: 2, column: 14, endLine: 2, endColumn: 27 },
        },
      },
    ],
    notEvaluated: [{ why: 'unknown', location: { file: 'infra/cdn.tf', line: 2, column: 14, endLine: 2, endColumn: 27 } }],
    stats: { files: 2, deployments: 1, certificates: 1, endpoints: 1 },
  })
})

test('what a job log would act on is escaped, and means the same', () => {
  const message = '##[add-mask]x \u009b31m \u202e \u007f'
  const text = json(result({ findings: [finding({ message })] }), context())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(text).not.toMatch(/##\[|[\u0000-\u0009\u007f-\u009f\u202e]/)
  expect(JSON.parse(text).findings[0].message).toBe(message)
})
