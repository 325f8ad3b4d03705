import { addressIn } from '../../../model/address.ts'
import type { CertificateUse, Endpoint } from '../../../model/endpoint.ts'
import { known, only } from '../../../model/value.ts'
import { evaluated } from '../entries.ts'
import { evaluate } from '../evaluate.ts'
import type { ModuleInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { optionsOf, type TfValue } from '../value.ts'
import { type Registry, referenceTo } from './references.ts'

/** Deeper than arguments of real modules nest. */
const deepest = 5

/**
 * A call of a module that is not in the tree, as an endpoint of which only the certificates that it is given are known.
 * Undefined when it is given none.
 */
export function externalModule(module: ModuleInstance, name: string, declared: Registry): Endpoint | undefined {
  const call = module.module.calls.get(name)
  if (!call) return undefined
  const scope = { module, source: call.source }
  const at = headerOf(call)
  const uses: CertificateUse[] = []
  for (const { name: argument, value } of call.block.body.attributes) {
    // Evaluating every argument of every foreign module would cost more than all else.
    if (!/cert|arn:|acm/.test(call.source.text.slice(value.start, value.end)) && !/cert/.test(argument)) continue
    collectUses(evaluate(value, scope), argument, deepest, declared, uses)
  }
  if (uses.length === 0) return undefined
  const path = addressIn(module.path, `module.${name}`)
  const why = 'what a module that is not in the tree does'
  return {
    id: path,
    service: 'module',
    serviceName: `module \`${name}\``,
    at,
    exists: module.exists,
    module: path,
    region: only({ known: false, why, at }),
    account: { known: false, why, at },
    coverage: 'none',
    hostnames: [],
    uses,
    listeners: [],
  }
}

function collectUses(value: TfValue, attribute: string, depth: number, declared: Registry, uses: CertificateUse[]): void {
  if (depth === 0) return
  if (value.kind === 'list') {
    for (const item of value.items) collectUses(item, attribute, depth - 1, declared, uses)
  } else if (value.kind === 'object') {
    for (const [key, entry] of evaluated(value.entries)) collectUses(entry, key, depth - 1, declared, uses)
  } else if (/cert/i.test(attribute) && namesCertificate(value)) {
    uses.push({
      attribute,
      at: value.at,
      when: [],
      role: 'default',
      regionRule: only(known('any', value.at)),
      takesIamServerCertificate: true,
      certificate: referenceTo(value, declared),
      // Whether the module waits for something inside is not known: it is taken to.
      waitsFor: () => true,
      dependsOn: [],
    })
  }
}

/** A certificate's ARN, or a reference to a certificate, in every alternative that is no null. */
function namesCertificate(value: TfValue): boolean {
  const options = optionsOf(value).filter(
    ({ value: plain }) => plain.kind !== 'null' && !(plain.kind === 'string' && plain.value === ''),
  )
  return options.length > 0 && options.every(({ value: plain }) => isCertificate(plain))
}

const referencedTypes = new Set(['aws_acm_certificate', 'aws_acm_certificate_validation', 'data.aws_acm_certificate'])

function isCertificate(value: TfValue): boolean {
  if (value.kind === 'string') return /^\s*arn:[\w-]*:acm:/.test(value.value)
  if (value.kind !== 'unknown') return false
  return (
    value.same?.startsWith('arn:') === true ||
    (value.reference !== undefined && referencedTypes.has(value.reference.instance.type))
  )
}
