import { writeFileSync } from 'node:fs'
import { completeIn, inventoryText } from '../../inventory.ts'
import { deploymentsIn, settingsOf } from '../../lint-paths.ts'
import { type Acm, createAcm } from '../../live/acm.ts'
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
  const { profile, roleArns } = given
  const accounts = (roleArns.length > 0 ? roleArns : [undefined]).map((roleArn) =>
    createAcm({ ...(profile !== undefined && { profile }), ...(roleArn !== undefined && { roleArn }) }),
  )
  let certificates: AcmCertificate[]
  let complete: Set<string>
  try {
    const regions = await regionsOf(given, accounts)
    const lists = await Promise.all(accounts.map((acm) => listed(acm, regions)))
    certificates = lists.flat()
    complete = new Set(lists.flatMap((list) => [...completeIn(list, regions)]))
  } catch (error) {
    if (!(error instanceof AcmUnavailable)) throw error
    return failed(error.message, 3)
  }
  const text = inventoryText({ certificates, complete, asOf: new Date() })
  if (given.output === '-') process.stdout.write(text)
  else {
    try {
      writeFileSync(given.output, text)
    } catch (error) {
      return failed(`\`${given.output}\` cannot be written: ${error instanceof Error ? error.message : error}.`, 2)
    }
    process.stderr.write(`acm-lint: ${certificates.length} certificates are in ${printable(given.output)}.\n`)
  }
  return 0
}

/** A listing knows neither reasons of failure nor the records that are missing. */
async function listed(acm: Acm, regions: readonly string[]): Promise<AcmCertificate[]> {
  const lists = await Promise.all(regions.map(acm.list))
  return Promise.all(
    lists.flat().map(async (certificate) => {
      const isExplained = certificate.status !== 'FAILED' && certificate.status !== 'PENDING_VALIDATION'
      return isExplained ? certificate : ((await acm.describe(certificate.arn)) ?? certificate)
    }),
  )
}

async function regionsOf(given: InventoryArguments, [acm]: readonly Acm[]): Promise<readonly string[]> {
  if (given.regions.length > 0) return given.regions
  const settings = await settingsOf(given.config)
  const { regions } = namedCertificates(await deploymentsIn(read(given.paths, settings.reading), settings.linting))
  if (regions.length > 0) return regions
  const region = await acm?.defaultRegion()
  if (region === undefined)
    throw new AcmUnavailable('No region is known: give `--region`, or set AWS_REGION or a profile that has one.')
  return [region]
}

function failed<Code extends 2 | 3>(message: string, code: Code): Code {
  process.stderr.write(`acm-lint: ${printable(message)}\n`)
  return code
}
