import type { Finding, Result } from '../result.ts'

/** What a change has to do with: a change may cause a fault that stands in a file which it leaves alone. */
export function concerning(result: Result, isChanged: (file: string) => boolean): Result {
  const concerns = ({ location, related }: Finding) =>
    isChanged(location.file) || related.some(({ location: { file } }) => isChanged(file))
  return { ...result, findings: result.findings.filter(concerns) }
}
