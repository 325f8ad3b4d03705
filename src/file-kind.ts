const terraformEndings = ['.tf', '.tf.json', '.tfvars', '.tfvars.json', '.tofu', '.tofu.json'] as const

/** Whether a file is Terraform's by its name. */
export function isTerraform(path: string): boolean {
  return terraformEndings.some((ending) => path.endsWith(ending))
}

const script = /\.(?:[cm]?[jt]s|[jt]sx)$/

/** Declarations, what tools made, and what only tests deploy: nobody. */
const deployedByNobody = /\.d\.[cm]?ts$|\.min\.js$|\.(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks|snapshots)__\//

/** Whether a file may by its name be source of the CDK: TypeScript or JavaScript that somebody deploys. */
export function isScript(path: string): boolean {
  return script.test(path) && !deployedByNobody.test(path)
}

/** What is judged together: a file that is named brings those of its kind that lie beside it. */
export function kindOf(path: string): 'terraform' | 'script' | 'document' {
  return isTerraform(path) ? 'terraform' : isScript(path) ? 'script' : 'document'
}
