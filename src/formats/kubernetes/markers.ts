import type { Source } from '../../model/source.ts'

// What a text holds that can matter. Nothing of a tree without any of these is parsed, and the parser is not even loaded.

/** Of objects and values that are about load balancers or certificates by themselves. Plain texts are found much faster than patterns. */
const words = [
  'alb.ingress.kubernetes.io/',
  'kubernetes.io/aws-load-balancer-',
  '.k8s.aws',
  'eks.amazonaws.com/',
  '.upbound.io/',
  ':acm:',
  '.acm-validations.aws',
]
const patterns =
  /gateway\.k8s\.aws|ingress\.k8s\.aws\/alb|service\.k8s\.aws\/nlb|elbv2\.k8s\.aws|\.services\.k8s\.aws\/|alb\.ingress\.kubernetes\.io\/|service\.beta\.kubernetes\.io\/aws-load-balancer-|eks\.amazonaws\.com\/(?:[an]lb|v1)|\.aws\.(?:m\.)?upbound\.io\/|:acm:[a-z0-9-]+:|\.acm-validations\.aws/
const classBefore = /[cC]lass(?:Name)?["']?\s*:\s*["']?$/
/** What may stand between the end of `class` and its value is short. */
const longestGap = 40

export function isAboutBalancers(text: string): boolean {
  if (words.some((word) => text.includes(word)) && patterns.test(text)) return true
  return hasAlbClass(text)
}

/** `ingressClassName: alb`, `"class": "alb"`, and the like. */
function hasAlbClass(text: string): boolean {
  for (let at = text.indexOf('alb'); at >= 0; at = text.indexOf('alb', at + 1))
    if (!/\w/.test(text.charAt(at + 3)) && classBefore.test(text.slice(Math.max(0, at - longestGap), at))) return true
  return false
}

/** What deploys charts with values. */
export const deployers: readonly string[] = ['Application', 'ApplicationSet', 'HelmRelease']
const ofIngresses = ['Ingress', 'IngressClass', 'IngressClassParams']
const ofGateways = ['Gateway', 'GatewayClass', '[A-Z]\\w*Route', 'LoadBalancerConfiguration']
const ofOperators = ['Certificate', 'Distribution', 'LBListener', 'Listener', 'DNSEndpoint', 'RecordSet', 'Record']

/** A test for the text of an object of one of these kinds. */
function ofKind(kinds: readonly string[]): RegExp {
  return new RegExp(`\\bkind["']?\\s*:\\s*["']?(?:${kinds.join('|')})\\b`)
}

export const ingressKinds = ofKind(ofIngresses)
export const balancerKinds = ofKind(['Ingress', 'Service'])
export const deployingKinds = ofKind(deployers)
/** What load balancers and certificates are made of, and what deploys it: objects of other kinds need not be parsed. */
export const kindsThatMatter = ofKind([...ofIngresses, 'Service', ...ofGateways, ...ofOperators, ...deployers, '\\w*List'])

const known = new WeakMap<Source, boolean>()

/** The same of a whole file, looked at once. */
export function isAboutBalancersAt(source: Source): boolean {
  let is = known.get(source)
  if (is === undefined) {
    is = isAboutBalancers(source.text)
    known.set(source, is)
  }
  return is
}
