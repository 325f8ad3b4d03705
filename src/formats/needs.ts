import { isScript, isTerraform } from '../file-kind.ts'
import type { Source } from '../model/source.ts'
import { mayBeCdkSource } from './cdk-source/markers.ts'
import { mayBeService, mayBeTemplate } from './cloudformation/markers.ts'
import { isAboutBalancersAt } from './kubernetes/markers.ts'

/** Terraform that holds YAML, or that makes objects of Kubernetes. */
const inTerraform =
  /\byamldecode\(|"(?:helm_release|kubernetes_ingress(?:_v1)?|kubernetes_service(?:_v1)?|kubernetes_manifest|kubectl_manifest)"/

/** Whether anything among the files needs what `yaml-formats.ts` holds. */
export function needsYaml(files: readonly Source[]): boolean {
  return files.some((source) =>
    isTerraform(source.path)
      ? inTerraform.test(source.text)
      : !isScript(source.path) && (isAboutBalancersAt(source) || mayBeTemplate(source.text) || mayBeService(source)),
  )
}

/** Whether anything among the files needs what `cdk-source/` holds. */
export function needsCdkSource(files: readonly Source[]): boolean {
  return files.some(mayBeCdkSource)
}

/** A tree may hold any number of scripts that have nothing to do with the CDK: they are not kept. */
export function isOfInterest(source: Source): boolean {
  return !isScript(source.path) || mayBeCdkSource(source)
}
