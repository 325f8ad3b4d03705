import { commaList, type Setting } from '../../model/annotation.ts'
import { parseArn } from '../../model/arn.ts'
import type { Certificate } from '../../model/certificate.ts'
import type { CertificateUse, Reference } from '../../model/endpoint.ts'
import type { WrittenIn } from '../../model/model.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, known, only, type Value } from '../../model/value.ts'

/** What the objects of one deployment may refer to beyond themselves. */
export interface Surroundings {
  /** Certificates of the same deployment whose ARN is written in the code. */
  readonly byArn: ReadonlyMap<string, Certificate>
  /** What a value stands for that is not written in YAML, when it may be a certificate's ARN (Terraform). */
  readonly referenceOf?: ((value: Value<string>) => Alternatives<Reference | null> | undefined) | undefined
}

export const nowhere: Surroundings = { byArn: new Map() }

/** A use of a certificate by what a controller makes. */
export function useOf(
  attribute: string,
  certificate: CertificateUse['certificate'],
  at: Place,
  role: CertificateUse['role'],
): CertificateUse {
  return {
    attribute,
    at,
    when: [],
    role,
    regionRule: only(known('same', at)),
    takesIamServerCertificate: true,
    certificate,
    // Controllers try again until the certificate is issued.
    waitsFor: () => true,
    dependsOn: [],
  }
}

/** A further certificate that may be there, of which nothing is known. */
export function unknownUse(why: string, at: Place): CertificateUse {
  const certificate = only<Reference | null>({ known: false, why, at })
  return { ...useOf('certificates', certificate, at, 'additional'), regionRule: only(known('any', at)) }
}

/** One use for each ARN of a list in an annotation: the first is the default certificate. */
export function usesOf(setting: Setting, writtenIn: WrittenIn, surroundings: Surroundings): CertificateUse[] {
  const { key, value } = setting
  if (!value.known || surroundings.referenceOf?.(value)) return [singleUse(key, value, writtenIn, surroundings, 'default')]
  return commaList(value.value).map((text, index) => {
    const item = known(text, placeOf(text, value.at), value.trail)
    return singleUse(key, item, writtenIn, surroundings, index === 0 ? 'default' : 'additional')
  })
}

/** The use of a field that holds one ARN, as it is written. */
export function singleUse(
  key: string,
  value: Value<string>,
  writtenIn: WrittenIn,
  { byArn, referenceOf }: Surroundings,
  role: CertificateUse['role'],
): CertificateUse {
  const referred = referenceOf?.(value)
  if (referred) return useOf(key, referred, value.at, role)
  if (!value.known) return useOf(key, only(value), value.at, role)
  const { value: text, at, trail } = value
  const certificate = byArn.get(text)
  const reference: Reference = certificate
    ? { how: 'bare', certificate }
    : { how: 'literal', text, arn: parseArn(text.trim()), writtenIn: writtenAt(at, writtenIn) }
  return useOf(key, only(known<Reference | null>(reference, at, trail)), at, role)
}

/** Much of what a template writes comes from values. */
export function writtenAt({ source }: Place, writtenIn: WrittenIn): WrittenIn {
  return writtenIn === 'chart' && !/(?:^|\/)templates\//.test(source.path) ? 'chart-values' : writtenIn
}

/** Where one item of a list is written; the whole where it is alone, or cannot be found, as in a folded text. */
function placeOf(text: string, whole: Place): Place {
  const raw = whole.source.text.slice(whole.start, whole.end)
  const start = raw.indexOf(text)
  const isAlone = raw.replace(/^["']|["']$/g, '').trim() === text
  return start < 0 || isAlone ? whole : { ...whole, start: whole.start + start, end: whole.start + start + text.length }
}
