import { writeFileSync } from 'node:fs'
import { inventoryName } from '../../config/names.ts'
import { completeIn, inventoryText } from '../../inventory.ts'
import { type Configuration, configurationOf, deploymentsIn } from '../../lint-paths.ts'
import { type Account, accountsFrom } from '../../live/accounts.ts'
import type { Acm } from '../../live/acm.ts'
import { needsDetail } from '../../live/choose.ts'
import { AcmUnavailable } from '../../live/unavailable.ts'
import type { AcmCertificate } from '../../model/acm-certificate.ts'
import { namedCertificates } from '../../model/named-certificates.ts'
import { read } from '../../read/read.ts'
import { printable } from '../../report/printable.ts'
import { type InventoryArguments, parseInventoryArguments } from './arguments.ts'
import { inventoryHelp } from './help.ts'

/** Throws `UsageError`, `PathsNotFound`, `ConfigInvalid`. */
export async function inventory(args: readonly string[]): Promise<0 | 2 | 3> {
  const given = parseInventoryArguments(args)
  if (given.help) {
    process.stdout.write(inventoryHelp)
    return 0
  }
  const configuration = await configurationOf(given.config)
  const output = given.output ?? configuration.inventory?.file.path ?? inventoryName
  const { profile, roleArns } = given
  const accounts = accountsFrom({ ...(profile !== undefined && { profile }), roleArns })
  let certificates: AcmCertificate[]
  let complete: Set<string>
  try {
    const regions = await regionsOf(given, accounts, configuration)
    const lists = await Promise.all(accounts.map(async ({ id, acm }) => ({ id, list: await listed(acm, regions) })))
    certificates = lists.flatMap(({ list }) => list)
    complete = new Set(lists.flatMap(({ id, list }) => [...completeIn(list, regions, id)]))
  } catch (error) {
    if (!(error instanceof AcmUnavailable)) throw error
    return failed(error.message, 3)
  }
  const text = inventoryText({ certificates, complete, asOf: new Date() })
  if (output === '-') process.stdout.write(text)
  else {
    try {
      writeFileSync(output, text)
    } catch (error) {
      return failed(`\`${output}\` cannot be written: ${error instanceof Error ? error.message : error}.`, 2)
    }
    process.stderr.write(`acm-lint: ${certificates.length} certificates are in ${printable(output)}.\n`)
  }
  return 0
}

/** A listing knows neither reasons of failure nor the records that are missing. */
async function listed(acm: Acm, regions: readonly string[]): Promise<AcmCertificate[]> {
  const lists = await Promise.all(regions.map(acm.list))
  return Promise.all(
    lists
      .flat()
      .map(async (certificate) =>
        needsDetail(certificate) ? ((await acm.describe(certificate.arn)) ?? certificate) : certificate,
      ),
  )
}

async function regionsOf(
  given: InventoryArguments,
  [{ acm }]: readonly [Account, ...Account[]],
  { reading, linting }: Configuration,
): Promise<readonly string[]> {
  if (given.regions.length > 0) return given.regions
  const { regions } = namedCertificates(await deploymentsIn(read(given.paths, reading), linting))
  if (regions.length > 0) return regions
  const region = await acm.defaultRegion()
  if (region === undefined)
    throw new AcmUnavailable('No region is known: give `--region`, or set AWS_REGION or a profile that has one.')
  return [region]
}

function failed<Code extends 2 | 3>(message: string, code: Code): Code {
  process.stderr.write(`acm-lint: ${printable(message)}\n`)
  return code
}
