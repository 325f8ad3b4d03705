import type { Suppression } from '../../model/suppression.ts'
import { entriesOf, get, itemsOf, textOf } from '../../syntax/node.ts'
import { yamlSuppressions } from '../yaml-suppressions.ts'
import type { Template } from './template.ts'

/** Of a template: in comments of YAML, and in the metadata of a resource: `acm-lint: { ignore: [{ rule, reason, until }] }`. */
export function suppressionsIn({ source, root }: Template): Suppression[] {
  if (!source.text.includes('acm-lint')) return []
  const inComments = source.text.trimStart().startsWith('{') ? [] : yamlSuppressions(source)
  const inMetadata = [...entriesOf(get(root, 'Resources')).values()].flatMap(({ keyAt, value }) =>
    itemsOf(get(value, 'Metadata', 'acm-lint', 'ignore')).map((entry): Suppression => {
      const rule = get(entry, 'rule')
      const until = textOf(get(entry, 'until'))
      return {
        rules: [rule, ...itemsOf(rule)].flatMap((node) => textOf(node) ?? []),
        reason: textOf(get(entry, 'reason'))?.trim() ?? '',
        ...(until !== undefined && { until }),
        at: entry.at,
        covers: { source, start: keyAt.start, end: value.at.end },
      }
    }),
  )
  return [...inComments, ...inMetadata]
}
