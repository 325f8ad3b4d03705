import type { Source } from '../../model/source.ts'
import type { HclFile } from '../../syntax/hcl/parse.ts'
import type { SyntaxFault } from '../adapter.ts'
import { directoryOf, joinPath } from '../paths.ts'
import type { TerraformInput } from './index.ts'
import { loadModule, type Module, parseFile, sourceIsTerraform } from './module.ts'

/** The folders of the tree, parsed only when they can matter. */
export interface Directories {
  /** Folders with Terraform files, sorted. */
  readonly paths: readonly string[]
  /** Whether a folder, or a module that it calls, says anything about certificates. */
  readonly matters: (directory: string) => boolean
  /** Whether a folder is a module of another one. Of folders that only call each other in a circle, the first is not. */
  readonly isCalled: (directory: string) => boolean
  /** Whether there are Terraform files in a folder. */
  readonly hasModule: (directory: string) => boolean
  readonly moduleAt: (directory: string) => Module | undefined
  /** The tfvars files that lie in a folder. */
  readonly valuesIn: (directory: string) => readonly Source[]
  /** Folders below a folder that hold tfvars files and no Terraform files, by their path from there. */
  readonly valueFoldersBelow: (directory: string, path: RegExp) => readonly string[]
  readonly faults: () => readonly SyntaxFault[]
}

/**
 * Without one of these no certificate, no use of one, no listener that needs one and no TLS policy can be declared. Prose about
 * certificates, which many trees hold, is not among them.
 */
const relevant =
  /aws_acm_certificate|certificate_(?:arn|id|body)|viewer_certificate|\bcertificate"?\s*[=:]|"(?:HTTPS|TLS)"|"aws_elb"|:acm:|ssl_policy|security_policy\b|minimum_protocol_version|SSLCertificate|"helm_release"|alb\.ingress\.kubernetes\.io|aws-load-balancer-|acm-validations\.aws|DaysToExpiry|"aws\.acm"|ACM_CERTIFICATE_EXPIRATION_CHECK|source"?\s*[=:]\s*"[^".\n][^"\n]*(?:acm|cert)/

const localSources = /\bsource"?\s*[=:]\s*"(\.\.?(?:\/[^"\n]*)?)"/g

export function directoriesOf(input: TerraformInput): Directories {
  const sources = new Map<string, Source[]>()
  const values = new Map<string, Source[]>()
  for (const source of input.files) {
    const into = sourceIsTerraform(source.path) ? sources : values
    const directory = directoryOf(source.path)
    const there = into.get(directory)
    if (there) there.push(source)
    else into.set(directory, [source])
  }
  const sourcesIn = (directory: string): readonly Source[] => {
    let there = sources.get(directory)
    if (!there) {
      // A module outside of what is linted: read when it is called.
      there = [...input.readDirectory(directory)].filter(({ path }) => sourceIsTerraform(path))
      sources.set(directory, there)
    }
    return there
  }

  const callees = new Map<string, readonly string[]>()
  const calleesOf = (directory: string): readonly string[] => {
    let found = callees.get(directory)
    if (!found) {
      const named = new Set<string>()
      for (const { text } of sourcesIn(directory)) {
        if (text.includes('module "') || text.includes('"module"'))
          for (const match of text.matchAll(localSources)) named.add(joinPath(directory, match[1] as string))
      }
      named.delete(directory)
      found = [...named]
      callees.set(directory, found)
    }
    return found
  }

  const mattering = new Map<string, boolean>()
  const matters = (directory: string): boolean => {
    const cached = mattering.get(directory)
    if (cached !== undefined) return cached
    // Modules that call each other in a circle: the one that is asked first decides.
    mattering.set(directory, false)
    const result =
      sourcesIn(directory).some(({ text }) => relevant.test(text)) ||
      calleesOf(directory).some((callee) => matters(callee) || isMissed(callee))
    mattering.set(directory, result)
    return result
  }

  // A module about certificates that is not there: that it could not be looked into has to be said.
  const isMissed = (directory: string): boolean => /acm|cert/.test(directory) && sourcesIn(directory).length === 0

  const paths = [...sources.keys()].sort()
  const called = calledFrom(paths, calleesOf)
  const parsed: HclFile[] = []
  const modules = new Map<string, Module | undefined>()
  const moduleAt = (directory: string): Module | undefined => {
    if (!modules.has(directory)) {
      const files = sourcesIn(directory).map(parseFile)
      parsed.push(...files)
      modules.set(directory, files.length > 0 ? loadModule(directory, files) : undefined)
    }
    return modules.get(directory)
  }

  return {
    paths,
    matters,
    isCalled: (directory) => called.has(directory),
    hasModule: (directory) => sourcesIn(directory).length > 0,
    moduleAt,
    valuesIn: (directory) => values.get(directory) ?? [],
    valueFoldersBelow: (directory, path) => {
      const prefix = directory === '' ? '' : `${directory}/`
      return [...values.keys()].filter(
        (folder) =>
          folder !== directory && folder.startsWith(prefix) && path.test(folder.slice(prefix.length)) && !sources.has(folder),
      )
    },
    faults: () =>
      parsed.flatMap(({ source, faults }) =>
        faults.map(({ message, start, end }) => ({ message, at: { source, start, end }, language: 'HCL' as const })),
      ),
  }
}

function calledFrom(paths: readonly string[], calleesOf: (directory: string) => readonly string[]): ReadonlySet<string> {
  const called = new Set(paths.flatMap(calleesOf))
  const reached = new Set<string>()
  const reach = (directory: string): void => {
    const waiting = [directory]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue
      reached.add(next)
      waiting.push(...calleesOf(next))
    }
  }
  for (const path of paths) if (!called.has(path)) reach(path)
  for (const path of paths) {
    if (reached.has(path)) continue
    called.delete(path)
    reach(path)
  }
  return called
}
