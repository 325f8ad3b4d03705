import { families } from '../rules/families.ts'
import { version } from './version.ts'

/** Where the page of a rule can be read. Pages are part of the package, so each version's own. */
export function pageOf(id: string): string {
  return `https://unpkg.com/acm-lint@${version}/rules/${families[id] ?? 'anywhere'}/${id}.md`
}
