import { ConfigInvalid } from '../config/invalid.ts'
import { type FailOn, isFailure } from '../fail-on.ts'
import { lintReading, settingsOf } from '../lint-paths.ts'
import type { AcmView } from '../model/acm-view.ts'
import { type Content, tooLarge } from '../read/disk.ts'
import { readInput } from '../read/input.ts'
import { PathsNotFound, type Reading, read } from '../read/read.ts'
import { printable } from '../report/printable.ts'
import type { Result } from '../result.ts'
import { version } from '../version.ts'
import { type Arguments, parseArguments } from './arguments.ts'
import { help } from './help.ts'
import { UsageError } from './options.ts'
import { progress } from './progress.ts'
import { writeReports } from './reports.ts'

/** 0: clean; 1: findings at or above `--fail-on`; 2: the run itself failed; 3: ACM could not be asked, and had to be. */
export type ExitCode = 0 | 1 | 2 | 3

export async function main(args: readonly string[]): Promise<ExitCode> {
  stopWhenNobodyReads()
  try {
    // A folder of that name is `./status`.
    if (args[0] === 'status') return await (await import('./status/status.ts')).status(args.slice(1))
    if (args[0] === 'inventory') return await (await import('./inventory/inventory.ts')).inventory(args.slice(1))
    return await run(parseArguments(args))
  } catch (error) {
    if (error instanceof UsageError)
      return failed(
        `${printable(error.message)} \`acm-lint${args[0] === 'status' || args[0] === 'inventory' ? ` ${args[0]}` : ''} --help\` lists the options.`,
      )
    if (error instanceof PathsNotFound) return failed(`${printable(error.message)}.`)
    if (error instanceof ConfigInvalid) return invalid(error)
    if (error instanceof Error && error.name === 'InventoryInvalid') return failed(printable(error.message))
    throw error
  }
}

/** Runs over more files than this are long enough for the compiler to matter. */
const manyFiles = 500

async function run(given: Arguments): Promise<ExitCode> {
  if (given.help) return say(help)
  if (given.version) return say(`${version}\n`)

  const shown = progress(process.stderr)
  const settings = await settingsOf(given.config)
  const input = given.paths.includes('-') ? await inputOf(process.stdin) : undefined
  const paths = given.paths.filter((path) => path !== '-')
  const reading = read(paths, { ...settings.reading, input, onProgress: shown.read })
  if (reading.files.length > manyFiles) (await import('./warm-up.ts')).optimizeLater()
  const asked = given.live === 'off' && !given.dns ? undefined : await askingAs(given, settings.linting.acm)
  const result = await lintReading(reading, settings.linting, asked?.ask)
  shown.end()

  const unwritten = await writeReports(result, given, reading.source)
  if (unwritten !== undefined) return failed(printable(unwritten))
  const stale = settings.linting.acm && staleness(settings.linting.acm, settings.inventoryMaxAge)
  if (stale !== undefined) warn(stale)
  for (const sentence of asked?.unavailable ?? []) warn(`ACM was not asked: ${printable(sentence)}`)
  if (given.live === 'required' && (asked?.unavailable.length ?? 0) > 0) return 3
  const isFiltered = (settings.reading.isExcluded ?? settings.reading.isIncluded) !== undefined
  return conclude(result, reading, isFiltered, given.failOn)
}

function staleness({ inventory, asOf, now }: AcmView, maxAge: number): string | undefined {
  const days = Math.floor((now.getTime() - asOf.getTime()) / 86_400_000)
  if (!inventory || days <= maxAge) return undefined
  return `${printable(inventory.source.path)} is ${days} days old: write it anew with \`acm-lint inventory\`.`
}

/** What asks the network is loaded only here. */
async function askingAs({ live, profile, roleArns, regions, dns, dnsServer }: Arguments, known: AcmView | undefined) {
  const { asking } = await import('./live.ts')
  const credentials = { ...(profile !== undefined && { profile }), roleArns }
  return asking({ credentials: live === 'off' ? undefined : credentials, regions, dns, dnsServer, known })
}

async function inputOf(stream: NodeJS.ReadStream): Promise<Content> {
  if (stream.isTTY)
    throw new UsageError('`-` reads what is piped, as in `helm template . | acm-lint -`, and standard input is a terminal.')
  const content = await readInput(stream)
  if ('why' in content && content.why === tooLarge) throw new UsageError(`Standard input cannot be linted: ${tooLarge}.`)
  return content
}

function conclude(result: Result, reading: Reading, isFiltered: boolean, failOn: FailOn): ExitCode {
  for (const path of reading.notRead) warn(`\`${printable(path)}\` is of no kind that acm-lint reads.`)
  const limit = isFiltered ? ' and its configuration lets through' : ''
  if (result.stats.files + result.findings.length + result.notEvaluated.length + reading.notRead.length === 0)
    warn(
      `There is nothing here that acm-lint reads${limit}: no Terraform files, templates of CloudFormation, source of the CDK, Kubernetes objects or Helm charts.`,
    )
  for (const { what, message } of result.failures) {
    warn(`The ${printable(what)} failed: ${printable(message)}. What was found elsewhere stands. Please report this.`)
  }
  if (result.failures.length > 0) return 2
  return isFailure(result, failOn) ? 1 : 0
}

function say(text: string): ExitCode {
  process.stdout.write(text)
  return 0
}

function warn(text: string): void {
  process.stderr.write(`acm-lint: ${text}\n`)
}

function failed(text: string): ExitCode {
  warn(text)
  return 2
}

function invalid({ faults }: ConfigInvalid): ExitCode {
  for (const { message, location } of faults)
    warn(`${printable(location.file)}:${location.line}:${location.column}: ${printable(message)}`)
  return 2
}

/** `acm-lint | head` closes the pipe early: that is no crash, and the exit code stands. */
function stopWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
