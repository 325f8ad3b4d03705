import { parseArn } from '../../model/arn.ts'
import type { Certificate, Name, NameList } from '../../model/certificate.ts'
import type { Reference } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, type Case, known, only, type Value } from '../../model/value.ts'
import { combined, perhaps } from '../outcome.ts'
import type { CdkFile } from './file.ts'
import type { Call } from './scope.ts'
import { alternatives, type Construct, type Evaluated, hostnameOf, type Outcomes, shapeOf, textOf } from './values.ts'

/** The certificates of a file, each made once. */
export interface Certificates {
  /** Undefined for what is no certificate, and for one that is never made. */
  of(construct: Construct): Certificate | undefined
  /** One that a construct requests by itself. */
  add(certificate: Certificate): void
  readonly added: readonly Certificate[]
}

const makers = /^aws-certificatemanager\.(?:DnsValidated|Private)?Certificate$/

export function certificatesOf(file: CdkFile): Certificates {
  const made = new Map<Call, Certificate | undefined>()
  const added: Certificate[] = []
  return {
    of(construct) {
      const { call, kind, name } = construct
      if (kind !== 'made' || !makers.test(name)) return undefined
      if (!made.has(call)) made.set(call, certificateOf(construct, file))
      return made.get(call)
    },
    add: (certificate) => added.push(certificate),
    added,
  }
}

/** `new acm.Certificate`, without the arguments. */
export function headOf({ node }: Call, at: (node: Call['node']) => Place): Place {
  const whole = at(node)
  return { ...whole, end: node.callee.end ?? whole.end }
}

function certificateOf({ name, call }: Construct, file: CdkFile): Certificate | undefined {
  const { evaluator, places } = file
  const { argument, follow } = evaluator
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return undefined
  const at = headOf(call, evaluator.at)
  const props = argument(call, 2)
  const isDnsValidated = name.endsWith('.DnsValidatedCertificate')
  const isPrivate = name.endsWith('.PrivateCertificate')
  const own = isDnsValidated ? follow(props, 'region') : []
  const inStack = places.regionOf(call)
  const validation = isDnsValidated
    ? only<string | null>(known('DNS', at))
    : isPrivate
      ? only<string | null>(known(null, at))
      : validationOf(props, at, file)
  const isPublished = isDnsValidated || !isWithoutZone(props, file)
  const [id] = argument(call, 1)
  return {
    id: file.titleOf(call, 'Certificate', id?.value),
    kind: isPrivate ? 'private' : 'requested',
    at,
    exists,
    module: '',
    names: namesOf(props, at, file),
    region: own.length > 0 && own.some(({ value }) => value.kind !== 'nothing') ? alternatives(own, at, textOf) : inStack,
    account: places.accountOf(call),
    validation,
    namesAttribute: 'subjectAlternativeNames',
    // CloudFormation makes the new one first, and waits until it is issued.
    createBeforeDestroy: known(true, at),
    optionsUsedAt: [{ at, by: 'other' }],
    mentionedAt: [at],
    ...(!isDnsValidated && { keyAlgorithm: keyAlgorithmOf(props, at, file) }),
    ...(!isPublished && { domainValidation: known([], at) }),
    ...(isDnsValidated && { isCdkCustomResource: true as const }),
  }
}

const validations = 'aws-certificatemanager.CertificateValidation.'

/** What is not given is null: CDK then asks for EMAIL. */
function validationOf(props: Outcomes, at: Place, { evaluator, isOverridden }: CdkFile): Alternatives<string | null> {
  const unknown = (place: Place): Value<string | null> => ({ known: false, why: 'how it is validated is not known', at: place })
  if (isOverridden) return only(unknown(at))
  const legacy = evaluator.follow(props, 'validationMethod')
  return alternatives(evaluator.follow(props, 'validation'), at, (value) => {
    if (value.kind === 'nothing') {
      const [method] = legacy
      if (!method || method.value.kind === 'nothing') return known<string | null>(null, at)
      const text = method.value.kind === 'imported' ? method.value.imported.path.at(-1) : shapeOf(method.value)
      return text === 'DNS' || text === 'EMAIL' ? known<string | null>(text, method.value.at) : unknown(method.value.at)
    }
    if (value.kind === 'static' && value.name.startsWith(validations)) {
      const factory = value.name.slice(validations.length)
      const place = evaluator.at(value.call.node)
      if (factory === 'fromDns' || factory === 'fromDnsMultiZone') return known<string | null>('DNS', place, value.trail)
      if (factory === 'fromEmail') return known<string | null>('EMAIL', place, value.trail)
    }
    if (value.kind !== 'unknown') return unknown(value.at)
    return { known: false, why: value.why, at: value.at }
  })
}

const algorithms: ReadonlyMap<string | undefined, string> = new Map([
  ['RSA_2048', 'RSA_2048'],
  ['EC_PRIME256V1', 'EC_prime256v1'],
  ['EC_SECP384R1', 'EC_secp384r1'],
])

/** `acm.KeyAlgorithm.EC_SECP384R1`, or `new acm.KeyAlgorithm('RSA_4096')` for those that CDK has no word for. */
function keyAlgorithmOf(props: Outcomes, at: Place, { evaluator, isOverridden }: CdkFile): Alternatives<string | null> {
  if (isOverridden) return only<string | null>({ known: false, why: 'it may be set below the construct', at })
  return alternatives(evaluator.follow(props, 'keyAlgorithm'), at, (value) => {
    if (value.kind === 'nothing') return known<string | null>(null, at)
    if (value.kind === 'made' && value.name === 'aws-certificatemanager.KeyAlgorithm') {
      const [name, ...others] = evaluator.argument(value.call, 0)
      if (name?.value.kind === 'text' && others.length === 0) return known<string | null>(name.value.value, value.at, value.trail)
    }
    const named = value.kind === 'imported' ? algorithms.get(value.imported.path.at(-1)) : undefined
    if (named !== undefined) return known<string | null>(named, value.at, value.trail)
    return { known: false, why: 'the algorithm of its key is not known', at: value.at }
  })
}

/** `fromDns()`: somebody else has to publish the records. */
function isWithoutZone(props: Outcomes, { evaluator }: CdkFile): boolean {
  const found = evaluator.follow(props, 'validation')
  return (
    found.length > 0 &&
    found.every(
      ({ value }) =>
        value.kind === 'static' &&
        value.name === `${validations}fromDns` &&
        evaluator.argument(value.call, 0).every((zone) => zone.value.kind === 'nothing'),
    )
  )
}

function namesOf(props: Outcomes, at: Place, { evaluator, isOverridden }: CdkFile): Alternatives<NameList> {
  const primary = evaluator.follow(props, 'domainName')
  const { items, open } = evaluator.items(evaluator.follow(props, 'subjectAlternativeNames'))
  const lists = combined(
    [primary, ...items.map((item) => perhaps<Evaluated>(item, { kind: 'nothing', at: item.value.at }))],
    (values): NameList => {
      const [first, ...others] = values
      const names = first ? [nameOf(first, 'primary')] : []
      for (const other of others) if (other.kind !== 'nothing') names.push(nameOf(other, 'alternative'))
      return { names, complete: open === undefined && !isOverridden }
    },
  )
  const [first, ...more] = (lists ?? []).map(({ when, value }): Case<NameList> => ({ when, value: known(value, at) }))
  return first ? [first, ...more] : only<NameList>({ known: false, why: 'the names depend on too many conditions', at })
}

function nameOf(value: Evaluated, role: Name['role']): Name {
  return { hostname: hostnameOf(value), written: value.kind === 'text' ? value.value : undefined, role }
}

const handedOn: Readonly<Record<string, number>> = {
  'aws-certificatemanager.Certificate.fromCertificateArn': 2,
  'aws-certificatemanager.PrivateCertificate.fromPrivateCertificateArn': 2,
  'aws-certificatemanager.DnsValidatedCertificate.fromCertificateArn': 2,
  'aws-elasticloadbalancingv2.ListenerCertificate.fromArn': 0,
  'aws-elasticloadbalancingv2.ListenerCertificate.fromCertificateManager': 0,
}

const mostSteps = 8

/** What outcomes say where a certificate is expected. */
export function referenceTo(
  outcomes: Outcomes,
  at: Place,
  file: CdkFile,
  certificates: Certificates,
): Alternatives<Reference | null> {
  return alternatives(reduced(outcomes, file, 0), at, (value) => single(value, file, certificates))
}

/** Imports and wrappers are what they are given. */
function reduced(outcomes: Outcomes, file: CdkFile, step: number): Outcomes {
  const { evaluator } = file
  return outcomes.flatMap((outcome): Outcomes => {
    const { when, value } = outcome
    let inner: Outcomes | undefined
    if (value.kind === 'static') {
      const index = handedOn[value.name]
      if (index !== undefined) inner = evaluator.argument(value.call, index)
    } else if (value.kind === 'object') inner = evaluator.follow([{ when: [], value }], 'certificateArn')
    if (!inner || step > mostSteps) return [outcome]
    const found = reduced(inner, file, step + 1)
    return (
      combined([[outcome], found], ([, last]) => last ?? value)?.map(({ when: joined, value: last }) => ({
        when: joined,
        value:
          value.kind === 'static' && value.trail && last.kind !== 'unknown'
            ? { ...last, trail: [...(last.trail ?? []), ...value.trail].slice(0, mostSteps) }
            : last,
      })) ?? [{ when, value: { kind: 'unknown', at: value.at, why: 'it depends on too many conditions' } }]
    )
  })
}

function single(value: Evaluated, file: CdkFile, certificates: Certificates): Value<Reference | null> {
  const { at, trail } = value
  switch (value.kind) {
    case 'nothing':
      return file.isOverridden
        ? { known: false, why: 'it may be set below the construct', at }
        : known<Reference | null>(null, at)
    case 'text':
      return known<Reference | null>(literal(value.value), at, trail)
    case 'unknown': {
      const { same, why } = value
      if (same?.startsWith('arn:')) return known<Reference | null>(literal(same), at, trail)
      return { known: false, why, at, ...(same !== undefined && { same }), ...(trail && { trail }) }
    }
    case 'made': {
      const certificate = certificates.of(value)
      if (certificate) return known<Reference | null>({ how: 'bare', certificate }, at, trail)
      return { known: false, why: `it is a \`${value.name.slice(value.name.lastIndexOf('.') + 1)}\``, at }
    }
    default:
      return { known: false, why: 'which certificate it is, is not in this file', at }
  }
}

function literal(text: string): Reference {
  return { how: 'literal', text, arn: parseArn(text.trim()), writtenIn: 'code' }
}
