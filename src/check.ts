import type { Deployment, Variant } from './model/model.ts'
import type { Place } from './model/source.ts'
import type { Suppression } from './model/suppression.ts'
import type { Failure } from './result.ts'
import type { Fault, Rule } from './rule.ts'

/** A fault and the rule that yielded it. */
export interface Found {
  readonly rule: Rule
  readonly fault: Fault
  /** Of the deployment in which it is. */
  readonly variant?: Variant
  /** What accepts it. */
  readonly suppression?: Suppression
  /** Where in the program that made the code it comes from. */
  readonly origin?: Place
}

/** Runs every rule over every deployment. A rule that throws loses the rest of its own faults, nobody else's. */
export function check(
  rules: readonly Rule[],
  deployments: readonly Deployment[],
): { found: Found[]; failures: readonly Failure[] } {
  const found: Found[] = []
  const failures = new Map<string, string>()
  for (const rule of rules) {
    for (const deployment of deployments) {
      const { variant } = deployment
      try {
        for (const fault of rule.check(deployment)) {
          const origin = deployment.originOf?.(fault.at)
          found.push({ rule, fault, ...(variant && { variant }), ...(origin && { origin }) })
        }
      } catch (error) {
        failures.set(rule.id, error instanceof Error ? error.message : String(error))
      }
    }
  }
  return { found, failures: Array.from(failures, ([rule, message]) => ({ what: `rule ${rule}`, message })) }
}
