import { addressIn, localAddress } from '../../../model/address.ts'
import type { OptionsUse, Taker } from '../../../model/certificate.ts'
import type { Place } from '../../../model/source.ts'
import type { ResourceInstance } from '../instance.ts'
import { attribute, type Module, typeOf } from '../module.ts'
import { type Declaration, mentioning } from '../references.ts'
import { isRecord } from './records.ts'

/** Who mentions a certificate, by what they take of it. */
export interface Mentions {
  readonly options: OptionsUse[]
  readonly whole: Place[]
  /** Who may hand the certificate on to whatever uses it: everybody but the records and the wait that validate it. */
  readonly takers: Taker[]
  replacedFirst: boolean
}

export function mentionsOf({ scope, blockAddress }: ResourceInstance): Mentions {
  const { module, block } = scope.module
  const address = localAddress(blockAddress)
  const found: Mentions = { options: [], whole: [], takers: [], replacedFirst: false }
  for (const { declaration, mention } of mentioning(module, address)) {
    const takesOptions = mention.attribute === 'domain_validation_options'
    const takesCertificate = mention.attribute === undefined || mention.attribute === 'arn' || mention.attribute === 'id'
    if ((takesOptions || mention.attribute === undefined) && !mention.path.includes('depends_on')) {
      for (const by of takersOf(declaration, module, 0)) found.options.push({ at: mention.at, by })
    }
    const through = isWait(declaration) ? mentioning(module, declaration.address) : [{ declaration, mention }]
    for (const { declaration: taker, mention: taken } of through) {
      if (isRecordBlock(taker) || (takesOptions && !isAnnounced(taker, module))) continue
      found.takers.push({ at: taken.at, id: addressIn(block, taker.address) })
    }
    if (isWait(declaration)) found.whole.push(...mentionsOfWait(declaration, module))
    else if (takesCertificate && !isRecordBlock(declaration)) found.whole.push(mention.at)
    found.replacedFirst ||= declaration.kind === 'resource' && hasCreateBeforeDestroy(declaration)
  }
  return found
}

function isWait({ address }: Declaration): boolean {
  return typeOf(address) === 'aws_acm_certificate_validation'
}

function isRecordBlock({ address }: Declaration): boolean {
  return isRecord(typeOf(address))
}

/** Who takes what a wait hands on takes the certificate. */
function mentionsOfWait({ address }: Declaration, module: Module): Place[] {
  return mentioning(module, address).map(({ mention }) => mention.at)
}

/** Whether the validation options go to somebody outside, who then has to do with the certificate itself. */
function isAnnounced(declaration: Declaration, module: Module): boolean {
  return takersOf(declaration, module, 0).some((by) => by === 'output' || by === 'other')
}

/** What a local takes is taken by whoever takes the local. */
function takersOf(declaration: Declaration, module: Module, depth: number): OptionsUse['by'][] {
  if (declaration.kind === 'output' || declaration.kind === 'module') return [declaration.kind]
  if (declaration.kind === 'local' && depth < 4) {
    return mentioning(module, declaration.address).flatMap(({ declaration: taker }) => takersOf(taker, module, depth + 1))
  }
  if (isRecordBlock(declaration)) return ['record']
  return [isWait(declaration) ? 'wait' : 'other']
}

function hasCreateBeforeDestroy({ body }: Declaration): boolean {
  const block = body?.blocks.find(({ type }) => type === 'lifecycle')
  const written = block && attribute(block.body, 'create_before_destroy')?.value
  return written?.kind === 'literal' && written.value === true
}
