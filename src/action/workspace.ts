import { posix } from 'node:path'
import type { Location } from '../model/source.ts'
import type { Finding, Result } from '../result.ts'

/** A path from the working directory's view to the workspace's, which is what GitHub goes by. */
export function fromWorkspace(folder: string): (path: string) => string {
  return (path) => (folder === '' || path.startsWith('/') ? path : posix.join(folder, path))
}

/** A result in which every place is seen from the workspace. */
export function inWorkspace(result: Result, folder: string): Result {
  if (folder === '') return result
  const pathOf = fromWorkspace(folder)
  const moved = <T extends { readonly location: Location }>(item: T): T => ({ ...item, location: at(item.location) })
  const at = (location: Location): Location => ({ ...location, file: pathOf(location.file) })
  const finding = (each: Finding): Finding => ({
    ...moved(each),
    related: each.related.map(moved),
    ...(each.suppression && { suppression: moved(each.suppression) }),
  })
  const { map } = result
  return {
    ...result,
    findings: result.findings.map(finding),
    suppressed: result.suppressed.map(finding),
    notEvaluated: result.notEvaluated.map(moved),
    ...(map && {
      map: {
        endpoints: map.endpoints.map(moved),
        certificates: map.certificates.map((each) => ({ ...each, location: each.location && at(each.location) })),
      },
    }),
  }
}
