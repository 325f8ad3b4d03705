import { isScript, isTerraform } from '../file-kind.ts'
import { directoryOf } from './paths.ts'

/** What may hold Kubernetes objects, values of a chart, or a template of either. */
const manifestEndings = ['.yaml', '.yml', '.json', '.yaml.gotmpl', '.yml.gotmpl', '.yaml.tpl', '.yml.tpl'] as const

/** Files of tools, which never hold Kubernetes objects. */
const toolFiles: ReadonlySet<string> = new Set([
  '.acm-lint.yml',
  '.eslintrc.json',
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  'acm-lint.inventory.json',
  'acm-lint.yaml',
  'acm-lint.yml',
  'angular.json',
  'biome.json',
  'cdk.context.json',
  'components.json',
  'composer.json',
  'deno.json',
  'jsconfig.json',
  'lerna.json',
  'npm-shrinkwrap.json',
  'nx.json',
  'package-lock.json',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'renovate.json',
  'tslint.json',
  'turbo.json',
  'vercel.json',
])

/** Whether a file of this path is read at all. A walk, which knows the folder, gives the name alone. */
export function isCandidate(path: string, directory = directoryOf(path)): boolean {
  return isTerraform(path) || isManifest(path, directory) || isScript(path)
}

/** What is read on the way: templates of Terraform, parameters, which modules there are, how to lint. */
const aside =
  /\.(?:tpl|tmpl|tftpl|gotmpl|toml|hcl|env|properties|crt|pem)$|(?:^|\/)(?:\.?acm-lint\.(?:ya?ml|inventory\.json)|\.gitignore)$/

/** Whether a change of a file may change what is found, by its name. */
export function isRelevant(path: string): boolean {
  return isCandidate(path) || aside.test(path)
}

function isManifest(path: string, directory: string): boolean {
  if (manifestEndings.some((ending) => path.endsWith(ending))) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const isConfiguration = toolFiles.has(name) || (name.startsWith('tsconfig') && name.endsWith('.json'))
    return !isConfiguration && !isWithin(directory, '.github')
  }
  if (path === 'samconfig.toml' || path.endsWith('/samconfig.toml')) return true
  // Elsewhere they are anything: scripts, nginx configurations.
  return path.endsWith('.tpl') && isWithin(directory, 'templates')
}

function isWithin(directory: string, folder: string): boolean {
  return directory.includes(folder) && directory.split('/').includes(folder)
}

/** What tools leave behind or download: nobody's own code. Other hidden directories may well hold infrastructure code. */
const skipped: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  'node_modules',
  '.terraform',
  '.terragrunt-cache',
  '.terraspace-cache',
  '.external_modules',
  '.venv',
  '.tox',
  '.nox',
  '.cache',
  '.npm',
  '.yarn',
  '.pnpm-store',
  '.gradle',
  '.idea',
  '.vscode',
  '.direnv',
  '.devenv',
  '.next',
  '.nuxt',
  '.serverless',
  '.aws-sam',
])

export function isSkippedDirectory(name: string): boolean {
  // What CDK packs for Lambda functions and containers.
  return skipped.has(name) || name.startsWith('asset.')
}
