// What a real Terraform makes of the expressions in expressions.json: node test/formats/terraform/ask-terraform.mjs
// Needs `terraform` on the PATH; writes the answers back. The tests only read them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('expressions.json', import.meta.url))
const expressions = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
const folder = mkdtempSync(join(tmpdir(), 'ask-terraform-'))
const terraform = (...args) => execFileSync('terraform', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
try {
  const blocks = expressions.map((text, index) => `output "o${index}" {\n  value = jsonencode(${text})\n}\n`)
  writeFileSync(join(folder, 'main.tf'), blocks.join(''))
  terraform('init', '-input=false')
  terraform('plan', '-input=false', '-out=plan')
  const { outputs } = JSON.parse(terraform('show', '-json', 'plan')).planned_values
  const answers = Object.fromEntries(expressions.map((text, index) => [text, JSON.parse(outputs[`o${index}`].value)]))
  writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
