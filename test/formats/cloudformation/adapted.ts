import { rules } from '../../../rules/index.ts'
import { check } from '../../../src/check.ts'
import type { Adapted } from '../../../src/formats/adapter.ts'
import { adaptCloudFormation } from '../../../src/formats/cloudformation/index.ts'
import type { Endpoint } from '../../../src/model/endpoint.ts'

export type Files = Readonly<Record<string, string>>

export function adapt(files: Files): Adapted {
  return adaptCloudFormation({
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    regionOf: () => undefined,
    parametersOf: () => new Map(),
    readText: (path) => files[path],
  })
}

/** What an endpoint is given: the certificate's id and region, or the literal, or why it is not known. */
export function given({ uses }: Endpoint): string[] {
  return uses.flatMap(({ certificate }) =>
    certificate.map(({ value }) => {
      if (!value.known) return `? ${value.why}`
      if (value.value === null) return 'nothing'
      if (!('certificate' in value.value)) return value.value.how === 'literal' ? value.value.text : value.value.title
      const region = value.value.certificate.region[0].value
      return `${value.value.certificate.id} in ${region.known ? region.value : '?'}`
    }),
  )
}

/** Each deployment by its name, with what its endpoints are given. */
export const shown = (files: Files) => adapt(files).deployments.map(({ name, endpoints }) => [name, ...endpoints.flatMap(given)])

/** What the rules find: `rule-id` and the line of the file. */
export function found(files: Files): string[] {
  const { deployments, failures } = adapt(files)
  const checked = check(rules, deployments)
  expect([...failures, ...checked.failures]).toEqual([])
  return checked.found
    .map(({ rule, fault: { at } }) => `${rule.id} ${at.source.path}:${at.source.text.slice(0, at.start).split('\n').length}`)
    .sort()
}

export function unevaluated(files: Files): string[] {
  const { deployments, unevaluated: own } = adapt(files)
  return [...own, ...deployments.flatMap((deployment) => deployment.unevaluated)].map(({ why }) => why)
}

export const certificate =
  'Cert: {Type: AWS::CertificateManager::Certificate, Properties: {DomainName: a.example.com, ValidationMethod: DNS}}'
export const listener = (arn: string) =>
  `Https: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {Protocol: HTTPS, Port: 443, Certificates: [{CertificateArn: ${arn}}]}}`
export const template = (...resources: string[]) => `Resources:\n  ${resources.join('\n  ')}\n`
