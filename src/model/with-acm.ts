import type { AcmCertificate } from './acm-certificate.ts'
import { type AcmView, answerOf, asOf } from './acm-view.ts'
import type { Certificate } from './certificate.ts'
import { servingsOf } from './coverage.ts'
import type { Reference } from './endpoint.ts'
import type { Deployment } from './model.ts'
import type { Place } from './source.ts'
import { unansweredIn } from './unanswered.ts'
import { unevaluatedIn } from './unevaluated.ts'
import { type Case, known, only, type Value } from './value.ts'

/** Deployments with what ACM says of the certificates that they name by ARN. */
export function withAcm(deployments: readonly Deployment[], view: AcmView): readonly Deployment[] {
  return deployments.map((deployment) => {
    let isChanged = false
    const told = ({ when, value }: Case<Reference | null>): Case<Reference | null> => {
      const answer = value.known && value.value?.how === 'literal' ? answerOf(view, value.value.text.trim()) : undefined
      if (!answer || !value.known || value.value?.how !== 'literal') return { when, value }
      isChanged = true
      return { when, value: { ...value, value: { ...value.value, inAcm: certificateOf(answer, value.at, view) } } }
    }
    const endpoints = deployment.endpoints.map((endpoint) => ({
      ...endpoint,
      uses: endpoint.uses.map((use) => {
        const [first, ...others] = use.certificate
        return { ...use, certificate: [told(first), ...others.map(told)] as const }
      }),
    }))
    const unanswered = unansweredIn(deployment, view)
    if (!isChanged) return { ...deployment, unevaluated: [...deployment.unevaluated, ...unanswered], acm: view }
    const servings = servingsOf(endpoints)
    const before = new Set(unevaluatedIn(deployment.endpoints, deployment.servings).map(keyOf))
    const others = deployment.unevaluated.filter((each) => !before.has(keyOf(each)))
    return {
      ...deployment,
      endpoints,
      servings,
      unevaluated: [...others, ...unevaluatedIn(endpoints, servings), ...unanswered],
      acm: view,
    }
  })
}

function keyOf({ why, at }: Deployment['unevaluated'][number]): string {
  return `${at.source.path} ${at.start} ${why}`
}

/** A certificate of ACM as one of the model: it stands where its ARN does. */
function certificateOf(
  { arn, names, region, account, keyAlgorithm, validation }: AcmCertificate,
  at: Place,
  view: AcmView,
): Certificate {
  const list = names.map((name, index) => ({
    hostname: known(name.toLowerCase(), at) as Value<string>,
    written: name,
    role: index === 0 ? ('primary' as const) : ('alternative' as const),
  }))
  const date = asOf(view)
  return {
    id: arn,
    kind: 'pinned',
    at,
    exists: [],
    module: '',
    names: only(known({ names: list, complete: true }, at)),
    region: only(known(region, at)),
    account: known(account, at),
    validation: only<string | null>(known(validation ?? null, at)),
    createBeforeDestroy: known(true, at),
    namesAttribute: 'names',
    optionsUsedAt: [],
    mentionedAt: [],
    ...(keyAlgorithm !== undefined && { keyAlgorithm: only<string | null>(known(keyAlgorithm, at)) }),
    ...(date !== '' && { asOf: date.trim() }),
  }
}
