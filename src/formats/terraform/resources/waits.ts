import type { ValidatedName, ValidationWait } from '../../../model/dns.ts'
import { type Guard, known, type Value } from '../../../model/value.ts'
import type { ResourceInstance } from '../instance.ts'
import { attribute, headerOf } from '../module.ts'
import { regionOf } from '../providers.ts'
import { type TfValue, withoutFailures } from '../value.ts'
import { alternatives, asString } from './convert.ts'
import { read } from './paths.ts'
import { isRecord, recordOf, validatedBy } from './records.ts'
import { type Registry, referenceTo } from './references.ts'

export function waitOf(instance: ResourceInstance, declared: Registry): ValidationWait {
  const fqdns = attribute(instance.block.body, 'validation_record_fqdns')
  return {
    id: instance.address,
    block: instance.blockAddress,
    at: headerOf(instance),
    exists: instance.exists,
    module: instance.scope.module.path,
    region: alternatives(regionOf(instance), asString),
    certificate: referenceTo(read(instance, 'certificate_arn'), declared),
    fqdnsAt: fqdns && { source: instance.source, start: fqdns.start, end: fqdns.end },
    validates: validatedNames(withoutFailures(read(instance, 'validation_record_fqdns')), declared, instance.exists),
  }
}

function validatedNames(value: TfValue, declared: Registry, exists: Guard): Value<readonly ValidatedName[]> {
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
function validatedName(item: TfValue, declared: Registry, exists: Guard): ValidatedName | undefined {
  const direct = validatedBy(item, declared, exists)
  if (direct) return direct
  if (item.kind !== 'unknown' || !item.reference || !isRecord(item.reference.instance.type)) return undefined
  return recordOf(item.reference.instance, declared).validates
}
