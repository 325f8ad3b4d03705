/** A part of the CDK, by the module and the names that lead to it: `aws-cloudfront`, `['Distribution']`. */
export interface Imported {
  readonly module: string
  readonly path: readonly string[]
}

/** What is imported from a module, under one name for all versions of the CDK. */
export function importOf(specifier: string, path: readonly string[]): Imported | undefined {
  const module = moduleOf(specifier)
  return module === undefined ? undefined : member({ module, path: [] }, path)
}

function moduleOf(specifier: string): string | undefined {
  if (specifier === 'constructs' || specifier === '@aws-cdk/core' || specifier === 'aws-cdk-lib/core') return 'core'
  const [scope = '', name] = specifier.split('/')
  if (scope === 'aws-cdk-lib') return name ?? 'core'
  return scope === '@aws-cdk' && name !== undefined ? name.replace(/-alpha$/, '') : undefined
}

/** `cdk.aws_certificatemanager.Certificate` is what the module `aws-certificatemanager` has as `Certificate`. */
export function member({ module, path }: Imported, more: readonly string[]): Imported {
  const [first = '', ...rest] = [...path, ...more]
  if (module === 'core' && /^aws_\w+$/.test(first)) return { module: first.replaceAll('_', '-'), path: rest }
  return { module, path: [...path, ...more] }
}

/** `aws-cloudfront.Distribution`. */
export function nameOf({ module, path }: Imported): string {
  return [module, ...path].join('.')
}
