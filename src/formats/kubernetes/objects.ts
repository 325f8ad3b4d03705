import type { Source } from '../../model/source.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { objectsOfTemplate, openRoot, type TemplateNode, templateNodes } from '../helm/nodes.ts'
import { partsOf } from './documents.ts'
import { deployingKinds, ingressKinds, isAboutBalancers, isAboutBalancersAt } from './markers.ts'
import type { KubeObject } from './object.ts'
import { noteFault, type Tree } from './tree.ts'

export interface ReadObjects {
  readonly objects: readonly KubeObject[]
  /** Files with documents that are no objects but have annotations for load balancers: values. */
  readonly values: readonly Source[]
}

const gatewayObject = /gateway\.networking\.k8s\.io\//
/** What makes values of a file that is not called so. */
const hasAnnotations = /alb\.ingress\.kubernetes\.io\/|kubernetes\.io\/aws-load-balancer-/

/** A file whose documents are objects of Kubernetes, whatever it is called. */
const objectFields = [/^["']?apiVersion["']?\s*:/m, /^["']?kind["']?\s*:/m]

export function holdsObjects({ text }: Source): boolean {
  return text.includes('apiVersion') && objectFields.every((pattern) => pattern.test(text))
}

/** The objects of manifests that can matter: those about load balancers, and those that belong to them. */
export function readObjects(files: readonly Source[], tree: Tree): ReadObjects {
  const about = tree.files.filter(isAboutBalancersAt)
  const anywhere = (pattern: RegExp) => about.some(({ text }) => pattern.test(text))
  // Gateways and routes belong to a LoadBalancerConfiguration, Ingresses without annotations to a class of another name.
  const further = [
    ...(anywhere(/gateway\.k8s\.aws/) ? [gatewayObject] : []),
    ...(anywhere(/ingress\.k8s\.aws\/alb|eks\.amazonaws\.com\/alb/) ? [ingressKinds] : []),
    ...(about.length > 0 ? [deployingKinds] : []),
  ]
  const matters = (text: string) => isAboutBalancers(text) || further.some((pattern) => pattern.test(text))
  const objects: KubeObject[] = []
  const values: Source[] = []
  for (const source of about.length > 0 ? files : []) {
    if (!isAboutBalancersAt(source) && !further.some((pattern) => pattern.test(source.text))) continue
    tree.seen.add(source)
    const nodes = documentsIn(source, matters, tree)
    const found = nodes.map((node) => objectsOfTemplate(node, 'manifest'))
    const isValues = found.some((each, index) => each.length === 0 && nodes[index]?.doubt === undefined)
    if (isValues && hasAnnotations.test(source.text)) values.push(source)
    objects.push(...found.flat())
  }
  return { objects, values }
}

/** An action that begins a line or a value: without masking, YAML takes its braces for maps. */
const templateAction = /(?:^[ \t]*|[:-][ \t]+)\{\{/m

/** The documents of a file that are wanted; those of a template without its values, which are not known here. */
function documentsIn(source: Source, matters: (text: string) => boolean, tree: Tree): TemplateNode[] {
  if (templateAction.test(source.text)) return templateNodes(source, openRoot(source), matters, tree)
  return partsOf(source).flatMap((part) => {
    if (!matters(part.text)) return []
    const { node, fault } = parseYaml(part)
    if (fault) noteFault(tree, fault, part.text)
    return node ? [{ node }] : []
  })
}
