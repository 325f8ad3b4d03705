import type { Certificate, NameList } from '../../model/certificate.ts'
import type { Case, Guard, Value } from '../../model/value.ts'
import type { Certificates } from './references.ts'
import type { Outcome, Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'

// What is not known in one stack is another thing than in the next, even where their parameters and conditions are called alike: the
// stack of a certificate may be given `example.com` as its `DomainName`, and the stack of a site `shop.example.com`.

/** What the stack `by` has as `into` sees it. Nested stacks are given what they have by the stack around them. */
export function seenFrom(into: Stack, by: Stack, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (into.outermost === by.outermost) return outcomes
  return outcomes.map(({ when, value }) => ({ when: conditionsOf(when, by), value: unknownOf(value, by) }))
}

/** The certificates of all stacks, as one of them and those that are nested in it see them. */
export function certificatesFrom(into: Stack, all: Certificates): Certificates {
  const foreign = new Map<Certificate, Certificate>()
  return {
    of(stack, logicalId) {
      const certificate = all.of(stack, logicalId)
      if (!certificate || stack.outermost === into.outermost) return certificate
      const seen = foreign.get(certificate) ?? certificateOf(certificate, stack)
      foreign.set(certificate, seen)
      return seen
    },
  }
}

function certificateOf(certificate: Certificate, by: Stack): Certificate {
  const [first, ...others] = certificate.names
  const seen = ({ when, value }: Case<NameList>): Case<NameList> => ({
    when: conditionsOf(when, by),
    value: value.known ? { ...value, value: { ...value.value, names: value.value.names.map(name) } } : value,
  })
  const name = (one: NameList['names'][number]) => ({ ...one, hostname: unknownOf(one.hostname, by) })
  return { ...certificate, exists: conditionsOf(certificate.exists, by), names: [seen(first), ...others.map(seen)] }
}

function conditionsOf(when: Guard, by: Stack): Guard {
  return when.map((assumption) => ({ ...assumption, condition: `${assumption.condition} of ${by.name}` }))
}

function unknownOf<T extends Resolved | Value<string>>(value: T, by: Stack): T {
  if (!('same' in value) || value.same === undefined) return value
  return { ...value, same: value.same.replace(/\$\{([^{}]*)\}/g, `\${$1 of ${by.name}}`) }
}
