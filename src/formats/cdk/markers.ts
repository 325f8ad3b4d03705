import type { Source } from '../../model/source.ts'
import { directoryOf, fileName } from '../paths.ts'

/** Whether a file may be the manifest of a cloud assembly with stacks in it. */
export function mayBeManifest({ path, text }: Source): boolean {
  return fileName(path) === 'manifest.json' && text.includes('"aws:cloudformation:stack"')
}

/** The folders whose `cdk.out`, by whatever name, is among the files. A stage is an assembly within one. */
export function assembledProjects(files: readonly Source[]): string[] {
  return files.filter(mayBeManifest).map(({ path }) => projectOf(path))
}

/** The project of something that lies in a `cdk.out`: its parent, or that of the assembly around it. */
export function projectOf(path: string): string {
  const parent = directoryOf(directoryOf(path))
  return fileName(directoryOf(path)).startsWith('assembly-') ? directoryOf(parent) : parent
}
