import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Rule } from '../src/rule.ts'

export const projectRoot = join(__dirname, '..')
export const isUpdate = process.env.UPDATE === '1'

/** A rule's two files, by paths from the project's root. */
export interface RuleFiles {
  readonly id: string
  readonly family: string
  readonly code: string
  readonly page: string
}

/** In the order of ids. */
export function ruleFiles(): RuleFiles[] {
  const families = readdirSync(join(projectRoot, 'rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const found = families.flatMap(({ name: family }) => {
    const names = readdirSync(join(projectRoot, 'rules', family))
    const ids = new Set(names.filter((name) => /\.(ts|md)$/.test(name)).map((name) => basename(name).replace(/\.(ts|md)$/, '')))
    return Array.from(ids, (id) => ({ id, family, code: `rules/${family}/${id}.ts`, page: `rules/${family}/${id}.md` }))
  })
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

export function loadRule({ code }: RuleFiles): Rule {
  return (require(join(projectRoot, code)) as { default: Rule }).default
}
