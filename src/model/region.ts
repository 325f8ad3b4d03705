/** An AWS region name, `eu-west-1`. */
export type Region = string

const partitions: readonly [RegExp, string][] = [
  [/^cn-[a-z]+-\d$/, 'aws-cn'],
  [/^us-gov-[a-z]+-\d$/, 'aws-us-gov'],
  [/^us-iso-[a-z]+-\d$/, 'aws-iso'],
  [/^us-isob-[a-z]+-\d$/, 'aws-iso-b'],
  [/^eu-isoe-[a-z]+-\d$/, 'aws-iso-e'],
  [/^us-isof-[a-z]+-\d$/, 'aws-iso-f'],
  [/^eusc-[a-z]+-[a-z]+-\d$/, 'aws-eusc'],
  [/^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/, 'aws'],
]

/** The partition that a region belongs to; undefined for what does not look like a region. Source: botocore endpoints.json. */
export function partitionOf(region: Region): string | undefined {
  return partitions.find(([pattern]) => pattern.test(region))?.[1]
}
