import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleIndex } from './generated.ts'
import { isUpdate, projectRoot, ruleFiles } from './rule-files.ts'

/** The list of rules is imported by what the tests import: it has to be right before any of them is loaded. */
export default function setup(): void {
  if (!isUpdate) return
  const files = ruleFiles()
  writeFileSync(join(projectRoot, 'rules', 'index.ts'), ruleIndex(files))
}
