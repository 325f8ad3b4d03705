import { parse } from 'yaml'

/** More aliases than a person writes: YAML's way to make gigabytes of a few lines. */
const mostAliases = 100

/**
 * The value of a YAML document as JSON knows it. Throws for what is no YAML. The package is loaded only where a text asks for it:
 * import this module when it is needed.
 */
export function decodeYaml(text: string): unknown {
  return parse(text, { merge: true, maxAliasCount: mostAliases, logLevel: 'error' })
}
