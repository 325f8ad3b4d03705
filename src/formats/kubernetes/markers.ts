import { isTerraform } from '../../file-kind.ts'
import type { Source } from '../../model/source.ts'

// What a text holds that can matter. Nothing of a tree without any of these is parsed, and the parser is not even loaded.

/** Objects and values that are about load balancers or certificates by themselves. */
const own =
  /alb\.ingress\.kubernetes\.io\/|service\.beta\.kubernetes\.io\/aws-load-balancer-|gateway\.k8s\.aws|ingress\.k8s\.aws\/alb|eks\.amazonaws\.com\/[an]lb|service\.k8s\.aws\/nlb|elbv2\.k8s\.aws|\.services\.k8s\.aws\/|\.aws\.(?:m\.)?upbound\.io\/|:acm:[a-z0-9-]+:|[cC]lass(?:Name)?["']?\s*:\s*["']?alb\b/

/** Terraform that holds YAML, or that makes objects of Kubernetes. */
const inTerraform =
  /\byamldecode\(|"(?:helm_release|kubernetes_ingress(?:_v1)?|kubernetes_service(?:_v1)?|kubernetes_manifest|kubectl_manifest)"/

export function isAboutBalancers(text: string): boolean {
  return own.test(text)
}

/** Whether anything among the files needs a YAML parser. */
export function needsYaml(files: readonly Source[]): boolean {
  return files.some(({ path, text }) => (isTerraform(path) ? inTerraform : own).test(text))
}
