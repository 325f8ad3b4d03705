import type { ValidatedName, ValidationWait } from '../../../model/dns.ts'
import { type Guard, known, type Value } from '../../../model/value.ts'
import { evaluate } from '../evaluate.ts'
import type { ResourceInstance } from '../instance.ts'
import { attribute } from '../module.ts'
import { headerOf } from '../names.ts'
import { regionOf } from '../providers.ts'
import { nothing, type TfValue, withoutFailures } from '../value.ts'
import { alternatives, asString } from './convert.ts'
import { isRecord, recordOf, validatedBy } from './records.ts'
import { type Declared, referenceTo } from './references.ts'

export function waitOf(instance: ResourceInstance, declared: Declared): ValidationWait {
  const arn = attribute(instance.block.body, 'certificate_arn')
  const fqdns = attribute(instance.block.body, 'validation_record_fqdns')
  const at = headerOf(instance)
  return {
    id: instance.address,
    block: instance.blockAddress,
    title: instance.address.replace('[*]', ''),
    at,
    exists: instance.exists,
    module: instance.scope.module.path,
    region: alternatives(regionOf(instance), asString),
    certificate: referenceTo(arn ? evaluate(arn.value, instance.scope) : nothing(at), declared),
    fqdnsAt: fqdns && { source: instance.source, start: fqdns.start, end: fqdns.end },
    validates: validatedNames(
      fqdns ? withoutFailures(evaluate(fqdns.value, instance.scope)) : nothing(at),
      declared,
      instance.exists,
    ),
  }
}

function validatedNames(value: TfValue, declared: Declared, exists: Guard): Value<readonly ValidatedName[]> {
  if (value.kind === 'null') return known([], value.at)
  if (value.kind !== 'list' || value.rest) {
    return { known: false, why: value.kind === 'unknown' ? value.why : 'not all record names are known', at: value.at }
  }
  const names: ValidatedName[] = []
  for (const item of value.items) {
    const name = validatedName(item, declared, exists)
    if (!name) return { known: false, why: 'which certificate a record name belongs to is not known', at: item.at }
    names.push(name)
  }
  return known(names, value.at)
}

/** A validation option's record name, or the name of a record that was made from one. */
function validatedName(item: TfValue, declared: Declared, exists: Guard): ValidatedName | undefined {
  const direct = validatedBy(item, declared, exists)
  if (direct) return direct
  if (item.kind !== 'unknown' || !item.reference || !isRecord(item.reference.instance.type)) return undefined
  return recordOf(item.reference.instance, declared).validates
}
