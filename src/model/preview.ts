import type { Certificate, Name } from './certificate.ts'
import { combinations, type Value } from './value.ts'

/** What is called so has a value for each branch, or each request to merge one. */
const perChange =
  /(?:^|[^a-z])(?:branch|pr|mr|pull_?request|merge_?request|preview|review_?app|feature_?branch)(?:_?(?:name|id|iid|number|num|slug|ref))?(?:$|[^a-z])/i

/** A name of a certificate that is another one for each change of the code. */
export interface PreviewName {
  readonly name: Name
  /** What makes it so: `var.branch`, `PullRequestId`. */
  readonly by: string
}

/** The first such name, if there is one whatever else holds. */
export function previewName({ exists, names }: Certificate): PreviewName | undefined {
  const rows = combinations(exists, names) ?? []
  const found = rows.map(({ values: [list] }) => (list.known ? list.value.names.flatMap((name) => previewIn(name) ?? []) : []))
  return found.length > 0 && found.every((each) => each.length > 0) ? found[0]?.[0] : undefined
}

function previewIn(name: Name): PreviewName | undefined {
  const by = partsOf(name.hostname).find((part) => perChange.test(snake(part)))
  return by === undefined ? undefined : { name, by }
}

/** The variables and parameters that a name is made of. */
function partsOf(hostname: Value<string>): string[] {
  const unknown = hostname.known ? [] : Array.from((hostname.same ?? '').matchAll(/\$\{([^{}]*)\}/g), ([, part]) => part ?? '')
  const given = (hostname.trail ?? []).flatMap(({ note }) => {
    const [, kind, part = ''] = /^(variable|parameter) `([^`]*)`$/.exec(note) ?? []
    return kind === undefined ? [] : [kind === 'variable' ? `var.${part}` : part]
  })
  return [...unknown, ...given]
}

/** `PullRequestId` as `pull_request_id`. */
function snake(name: string): string {
  return name.replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
}
