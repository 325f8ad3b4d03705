import { type Location, locate, type Place } from '../model/source.ts'

/** What is wrong in a configuration file; `message` comes after a place, so it starts small and ends with a full stop. */
export interface ConfigFault {
  readonly message: string
  readonly location: Location
}

/** The configuration file cannot be read, or says what it cannot say. Every fault is named. */
export class ConfigInvalid extends Error {
  readonly faults: readonly ConfigFault[]

  constructor(faults: readonly { readonly message: string; readonly at: Place }[]) {
    const located = faults.map(({ message, at }) => ({ message, location: locate(at) }))
    super(located.map(({ message, location: { file, line, column } }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.name = 'ConfigInvalid'
    this.faults = located
  }
}
