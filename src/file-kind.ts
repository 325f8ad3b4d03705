const terraformEndings = ['.tf', '.tf.json', '.tfvars', '.tfvars.json', '.tofu', '.tofu.json'] as const

/** Whether a file is Terraform's by its name. */
export function isTerraform(path: string): boolean {
  return terraformEndings.some((ending) => path.endsWith(ending))
}
