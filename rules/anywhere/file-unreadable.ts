import { rule } from '../../src/rule.ts'

/** Yields nothing by itself: what cannot be read or parsed never becomes a deployment, so `src/lint.ts` makes these findings. */
export default rule({
  id: 'file-unreadable',
  summary: 'A file cannot be read or parsed, so it was not checked as a whole',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://developer.hashicorp.com/terraform/language/syntax/configuration'],
  check: () => [],
})
