import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { familyIndex, ruleIndex } from './generated.ts'
import { isUpdate, projectRoot, ruleFiles } from './rule-files.ts'

/** The lists of rules are imported by what the tests import: they have to be right before any of them is loaded. */
export default function setup(): void {
  if (!isUpdate) return
  const files = ruleFiles()
  writeFileSync(join(projectRoot, 'rules', 'index.ts'), ruleIndex(files))
  writeFileSync(join(projectRoot, 'rules', 'families.ts'), familyIndex(files))
}
