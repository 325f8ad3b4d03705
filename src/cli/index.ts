#!/usr/bin/env node
import { version } from '../version.ts'

// Nothing else is loaded for the version.
const [first, ...more] = process.argv.slice(2)
if (more.length === 0 && (first === '--version' || first === '-v')) {
  process.stdout.write(`${version}\n`)
} else {
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2)).catch(crashed)
}

/** Node would print the bundle's line, all of it. */
function crashed(error: unknown): 2 {
  const stack = error instanceof Error ? error.stack : undefined
  process.stderr.write(`acm-lint: This is a fault of acm-lint itself; please report it.\n${stack ?? String(error)}\n`)
  return 2
}
