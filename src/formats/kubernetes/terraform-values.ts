import { isTerraform } from '../../file-kind.ts'
import type { Source } from '../../model/source.ts'
import { directoryOf, joinPath } from '../paths.ts'

/** `"${path.module}/values/grafana.yaml"` */
const valuesPath = /"(?:\$\{[^}"\n]*\}\/)?([^"$\n]{1,200}\.ya?ml)"/g

/** The values files that Terraform's code names where it has releases of Helm: they are judged there, with what goes over them. */
export function valuesInTerraform(files: readonly Source[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { path, text } of files) {
    if (!isTerraform(path) || !text.includes('helm_release')) continue
    for (const [, written = ''] of text.matchAll(valuesPath)) named.add(joinPath(directoryOf(path), written))
  }
  return named
}
