/** An AWS region name, `eu-west-1`. */
export type Region = string;
/** The partition that a region belongs to; undefined for what does not look like a region. Source: botocore endpoints.json. */
export declare function partitionOf(region: Region): string | undefined;
