import { isTerraform } from '../../file-kind.ts'
import type { Source } from '../../model/source.ts'
import type { Adapted } from '../adapter.ts'
import { type Attempts, attempts } from '../attempts.ts'
import { mayBeTemplate } from '../cloudformation/markers.ts'
import { argoReleases } from '../gitops/argo.ts'
import { fluxReleases } from '../gitops/flux.ts'
import { helmfileReleases, isHelmfile } from '../gitops/helmfile.ts'
import { isKustomization, kustomizationsOf } from '../gitops/kustomize.ts'
import { withNested } from '../gitops/nested.ts'
import { isCalledValues } from '../helm/chains.ts'
import { chartsOf, isOfChart } from '../helm/chart.ts'
import { type Release, releaseObjects } from '../helm/release.ts'
import { releasesOf } from '../helm/releases.ts'
import { deploymentOf, type ObjectSet } from './deployment.ts'
import { environmentsOf } from './environments.ts'
import { isAboutBalancersAt } from './markers.ts'
import type { KubeObject } from './object.ts'
import { holdsObjects, readObjects } from './objects.ts'
import type { RegionOf } from './region.ts'
import { valuesInTerraform } from './terraform-values.ts'
import { type Tree, treeOf } from './tree.ts'

export interface KubernetesInput {
  /** Whatever was read; of Terraform's files only the values files that they name matter. */
  readonly files: readonly Source[]
  /** A text file of the same repository; undefined when there is none. */
  readonly readText: (path: string) => string | undefined
  readonly regionOf: RegionOf
}

/** Manifests, charts and values to the model. */
export function adaptKubernetes({ files, readText, regionOf }: KubernetesInput): Adapted {
  const tree = treeOf(
    files.filter(({ path, text }) => !isTerraform(path) && !mayBeTemplate(text)),
    readText,
  )
  const { attempt, failures } = attempts()
  const deployments = objectSets(tree, valuesInTerraform(files), attempt).flatMap((set) =>
    attempt(set.name, () => {
      const deployment = deploymentOf(set, regionOf)
      return deployment ? [deployment] : []
    }),
  )
  return { deployments, files: tree.seen.size, faults: tree.faults, unevaluated: tree.unevaluated, failures }
}

/**
 * What is deployed together: manifests of one environment, a release of a chart. `elsewhere`: paths of values files that Terraform
 * deploys.
 */
function objectSets(tree: Tree, elsewhere: ReadonlySet<string>, attempt: Attempts['attempt']): ObjectSet[] {
  if (!tree.files.some(isAboutBalancersAt)) return []
  const charts = chartsOf(tree.files)
  const kustomizations = kustomizationsOf(tree)
  const loose = tree.files.filter(
    ({ path }) => !isOfChart(path, charts) && !kustomizations.files.has(path) && !isKustomization(path),
  )
  const isValues = (source: Source) => isCalledValues(source.path) && !holdsObjects(source)
  const manifests = readObjects(
    loose.filter((source) => !isValues(source) && !isHelmfile(source.path)),
    tree,
  )
  const objects = [...manifests.objects, ...kustomizations.sets.flatMap((set) => set.objects)]
  const deployedBy = (object: KubeObject) =>
    attempt(object.id, () => [...argoReleases(object, charts, tree), ...fluxReleases(object, charts, tree)])
  const deployed: Release[] = [
    ...objects.flatMap(deployedBy),
    ...loose
      .filter(({ path }) => isHelmfile(path))
      .flatMap((source) => attempt(source.path, () => helmfileReleases(source, charts, tree))),
    ...kustomizations.releases,
  ]
  const releases = withNested(
    deployed,
    (given) => releasesOf(loose.filter(isValues), manifests.values, charts, tree, given, elsewhere),
    (release) =>
      attempt(release.name, () => [releaseObjects(release, tree)]).flatMap((set) =>
        set.objects.flatMap(deployedBy).map((each) => ({ ...each, ...(set.variant && { variant: set.variant }) })),
      ),
    tree,
  )
  return [
    ...kustomizations.sets,
    ...environmentsOf(manifests.objects),
    ...releases.flatMap((release) => attempt(release.name, () => [releaseObjects(release, tree)])),
  ]
}
