// The limit: finds and reads the files that acm-lint would, and does nothing with them.
import { readdirSync, readFileSync } from 'node:fs'

const kept = []
const pending = [process.argv[2]]
for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = `${directory}/${entry.name}`
    if (entry.isDirectory()) {
      if (!['.git', '.terraform', 'node_modules'].includes(entry.name)) pending.push(path)
    } else if (entry.isFile() && /\.(?:tf|tofu|tfvars|ya?ml|json)$/.test(entry.name)) {
      kept.push(readFileSync(path, 'utf8'))
    }
  }
}
process.stdout.write(`${kept.length}\n`)
