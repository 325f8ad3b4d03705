import type { Guard } from './value.ts'
import { code } from './wording.ts'

/** "`var.env` is `prod` and condition `HasCertificate` is false", for people. */
export function conditionsIn(guard: Guard): string {
  return guard.map(conditionIn).join(' and ')
}

/** " when `CertificateArn` is empty, as it is by default"; nothing where there is nothing to hold. */
export function byDefault(when: Guard): string {
  return when.length === 0 ? '' : ` when ${conditionsIn(when)}, as by default`
}

function conditionIn({ condition, is, not }: Guard[number]): string {
  const named = /^((?:not )*)condition (\w+)$/.exec(condition)
  if (named) {
    const [, negations = '', name = ''] = named
    const isEven = (negations.length / 'not '.length) % 2 === 0
    return `condition ${code(name)} is ${((is === 'true') !== (not === true)) === isEven ? 'true' : 'false'}`
  }
  const subject = /^\$\{([^{}]*)\}$/.exec(condition)?.[1]
  if (subject === undefined || /^condition /.test(subject)) return 'another condition holds'
  const verb = not ? 'is not' : 'is'
  return is === '' ? `${code(subject)} ${verb} empty` : `${code(subject)} ${verb} ${code(is)}`
}
