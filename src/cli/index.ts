#!/usr/bin/env node
import { version } from '../version.ts'

// Nothing else is loaded for the version.
const [first, ...more] = process.argv.slice(2)
if (more.length === 0 && (first === '--version' || first === '-v')) {
  process.stdout.write(`${version}\n`)
} else {
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
