const endings = ['.tf', '.tf.json', '.tfvars', '.tfvars.json', '.tofu', '.tofu.json'] as const

/** Whether a file of this name is read at all. */
export function isCandidate(name: string): boolean {
  return endings.some((ending) => name.endsWith(ending))
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
  return skipped.has(name)
}
