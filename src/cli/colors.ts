export interface ColorEnvironment {
  readonly NO_COLOR?: string | undefined
  readonly FORCE_COLOR?: string | undefined
  readonly TERM?: string | undefined
}

/**
 * The option decides, then FORCE_COLOR, then NO_COLOR (no-color.org: any value that is not empty), then whether somebody is
 * looking. FORCE_COLOR=0 and =false switch colours off, as elsewhere.
 */
export function wantsColors(option: boolean | undefined, environment: ColorEnvironment, isTerminal: boolean): boolean {
  if (option !== undefined) return option
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (none !== undefined && none !== '') return false
  return isTerminal && terminal !== 'dumb'
}
