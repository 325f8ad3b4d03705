import { ConfigInvalid } from '../config/invalid.ts'
import { eventOf } from './event.ts'
import { gate } from './gate.ts'
import { BadInput, parseInputs } from './inputs.ts'
import { tell } from './log.ts'

/** Resolves to the exit code: 0 when the gate is open. */
export async function main(env: Readonly<Record<string, string | undefined>>): Promise<0 | 1> {
  try {
    return await gate(parseInputs(env), eventOf(env), env)
  } catch (error) {
    for (const message of sentencesOf(error)) tell('error', message)
    return 1
  }
}

/** What a user can mend. Anything else is a fault of ours, and goes on. */
function sentencesOf(error: unknown): string[] {
  if (error instanceof ConfigInvalid)
    return error.faults.map(({ message, location: { file, line, column } }) => `${file}:${line}:${column}: ${message}`)
  if (error instanceof BadInput || (error instanceof Error && error.name === 'InventoryInvalid')) return [error.message]
  throw error
}
