// Speed and memory, beside what bounds them, in the same run:
//
//   npm run bench                    cold start, beside a bare node
//   npm run bench -- DIR             and the lint of a folder, beside plainly reading the same files
//   npm run bench -- DIR --write     into bench/results.md as well
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const command = join(here, '..', 'dist', 'cli', 'index.js')
const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))

const rows = []
const scratch = mkdtempSync(join(tmpdir(), 'acm-lint-bench-'))
try {
  writeFileSync(join(scratch, 'main.tf'), 'resource "aws_acm_certificate" "site" {\n  domain_name = "example.com"\n}\n')
  compare(21, [
    ['node -e 0', ['-e', '0']],
    ['acm-lint --version', [command, '--version']],
    ['acm-lint, one file', [command, scratch]],
  ])
  for (const folder of folders) {
    const name = basename(resolve(folder))
    compare(7, [
      [`reading ${name}`, [join(here, 'read.mjs'), folder]],
      [`acm-lint ${name}`, [command, folder, '--format=json']],
    ])
  }
} finally {
  rmSync(scratch, { recursive: true })
}

const table = [
  '| what | median | best | × first | peak memory |',
  '|---|--:|--:|--:|--:|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
].join('\n')
process.stdout.write(table)
if (args.includes('--write')) {
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`
  writeFileSync(join(here, 'results.md'), `# Results\n\n${machine}. Written by \`npm run bench -- DIR --write\`.\n\n${table}`)
}

/** Runs the commands in turn, so that whatever else the machine does meets all of them. */
function compare(times, commands) {
  const runs = commands.map(() => [])
  for (let round = 0; round < times; round++) {
    for (const [index, [, parameters]] of commands.entries()) runs[index].push(timeOf(parameters))
  }
  for (const [index, [name, parameters]] of commands.entries()) {
    const memory = `${Math.round(memoryOf(parameters) / 1024)} MB`
    rows.push([
      name,
      ms(median(runs[index])),
      ms(Math.min(...runs[index])),
      (median(runs[index]) / median(runs[0])).toFixed(2),
      memory,
    ])
  }
}

function timeOf(parameters) {
  const start = process.hrtime.bigint()
  run(parameters)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** The child itself says at its end how much memory it had at most: that works on every system. */
function memoryOf(parameters) {
  return Number(run(['--import', join(here, 'memory.mjs'), ...parameters]))
}

/** Returns what the child writes to its fourth stream. */
function run(parameters) {
  const { status, output } = spawnSync(process.execPath, parameters, {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new Error(`${parameters.join(' ')} ended with ${status}`)
  return output[3]
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function ms(time) {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`
}
