import { type Annotations, albPrefix } from '../../model/annotation.ts'
import type { ClassParameters } from '../../model/ingress.ts'
import type { Unevaluated } from '../../model/model.ts'
import { get, isNull, textOf } from '../../syntax/node.ts'
import type { KubeObject } from './object.ts'
import { annotationsOf, settingAt } from './settings.ts'

/** The controllers of ALB Ingresses: the AWS Load Balancer Controller's, and that of EKS Auto Mode. */
const albControllers: ReadonlySet<string> = new Set(['ingress.k8s.aws/alb', 'eks.amazonaws.com/alb'])
const parameterGroups: ReadonlySet<string> = new Set(['elbv2.k8s.aws', 'eks.amazonaws.com'])
const classAnnotation = 'kubernetes.io/ingress.class'
const defaultAnnotation = 'ingressclass.kubernetes.io/is-default-class'

/** Names that other controllers' classes go by. */
const foreign =
  /nginx|traefik|haproxy|kong|contour|istio|gce|azure|application-gateway|openshift|cilium|ambassador|emissary|apisix|tailscale|cloudflare|skipper|voyager|citrix|pomerium|ngrok|caddy|webapprouting/

/** IngressClasses and their parameters, by name. */
export interface Classes {
  readonly classes: ReadonlyMap<string, IngressClass>
  /** Undefined also where several are the default and not alike: the one that was made last wins. */
  readonly defaultClass: string | undefined
  readonly isContested: boolean
}

interface IngressClass {
  readonly isAlb: boolean
  readonly parameters: ClassParameters | 'none' | 'unknown'
}

export function classesOf(objects: readonly KubeObject[]): Classes {
  const parameters = new Map<string, ClassParameters>()
  for (const object of objects) {
    if (object.kind === 'IngressClassParams' && parameterGroups.has(object.group) && object.name !== undefined)
      parameters.set(object.name, parametersOf(object, object.name))
  }
  const classes = new Map<string, IngressClass>()
  const defaults: string[] = []
  for (const { kind, name, node } of objects) {
    if (kind !== 'IngressClass' || name === undefined) continue
    const controller = textOf(get(node, 'spec', 'controller'))
    const named = get(node, 'spec', 'parameters')
    const parametersName = textOf(get(named, 'name'))
    classes.set(name, {
      isAlb: controller !== undefined && albControllers.has(controller),
      parameters: named === undefined ? 'none' : (parameters.get(parametersName ?? '') ?? 'unknown'),
    })
    if (textOf(get(node, 'metadata', 'annotations', defaultAnnotation)) === 'true') defaults.push(name)
  }
  const [first = ''] = defaults
  const isContested = !defaults.every((name) => areAlike(classes.get(name), classes.get(first)))
  return { classes, defaultClass: isContested ? undefined : defaults[0], isContested }
}

function areAlike(a: IngressClass | undefined, b: IngressClass | undefined): boolean {
  return a?.isAlb === b?.isAlb && a?.parameters === b?.parameters
}

function parametersOf({ node, at }: KubeObject, name: string): ClassParameters {
  return {
    name,
    at,
    certificates: listSetting(node, 'certificateArn') ?? listSetting(node, 'certificateARNs'),
    sslPolicy: settingAt(node, 'spec', 'sslPolicy'),
    sslRedirect: settingAt(node, 'spec', 'sslRedirectPort'),
    group: settingAt(node, 'spec', 'group', 'name'),
  }
}

/** A list of ARNs as one setting, in the form that the annotation has. */
function listSetting(node: KubeObject['node'], field: string): ClassParameters['certificates'] {
  const list = get(node, 'spec', field)
  if (list?.kind === 'scalar') return settingAt(node, 'spec', field)
  if (list?.kind !== 'list' || list.items.length === 0) return undefined
  const texts = list.items.map(textOf)
  const { at } = list
  const value = texts.every((text) => text !== undefined)
    ? ({ known: true, value: texts.join(','), at } as const)
    : ({ known: false, why: 'an item of it is not known', at } as const)
  return { key: `spec.${field}`, keyAt: at, value }
}

/** The Ingresses that have the default class, where it is not known which that is. */
export function unclassified(objects: readonly KubeObject[]): Unevaluated[] {
  if (!classesOf(objects).isContested) return []
  const ingresses = objects.filter(({ kind, node }) => {
    return kind === 'Ingress' && isNull(get(node, 'spec', 'ingressClassName')) && !annotationsOf(node).given.has(classAnnotation)
  })
  return ingresses.map(({ at }) => ({ why: 'whose an Ingress is: several classes are the default', at }))
}

/** What an Ingress's class makes of it: its class parameters, or undefined for one that is some other controller's. */
export interface Classified {
  readonly className: string | undefined
  readonly parameters: ClassParameters | 'none' | 'unknown'
}

/**
 * The annotation decides before `ingressClassName`, and has no parameters. A class that is not in the code counts when its name or the
 * Ingress's annotations say that it is one for an ALB.
 * Source: aws-load-balancer-controller, pkg/ingress/group_loader.go, classifyIngress.
 */
export function classify(
  { node }: KubeObject,
  { given }: Annotations,
  { classes, defaultClass }: Classes,
): Classified | undefined {
  const isAnnotated = [...given.keys()].some((key) => key.startsWith(albPrefix))
  const annotated = given.get(classAnnotation)?.value
  if (annotated) {
    if (!annotated.known) return isAnnotated ? { className: undefined, parameters: 'none' } : undefined
    const isOurs = annotated.value === 'alb' || (isAnnotated && !foreign.test(annotated.value))
    return isOurs ? { className: annotated.value, parameters: 'none' } : undefined
  }
  const written = get(node, 'spec', 'ingressClassName')
  const name = textOf(written) || (written?.kind === 'unknown' ? undefined : defaultClass)
  const declared = name === undefined ? undefined : classes.get(name)
  if (declared) return declared.isAlb ? { className: name, parameters: declared.parameters } : undefined
  const isOurs = name === 'alb' || (isAnnotated && (name === undefined || !foreign.test(name)))
  return isOurs ? { className: name, parameters: 'unknown' } : undefined
}
