/** The parts of an ARN; a part that is not known keeps its braces (`${data.aws_caller_identity.current.account_id}`). */
export interface Arn {
    readonly partition: string;
    readonly service: string;
    readonly region: string;
    readonly account: string;
    readonly resource: string;
}
/** Splits an ARN at its first five colons, not inside `${…}`. Undefined for what is no ARN. */
export declare function parseArn(text: string): Arn | undefined;
export declare function isKnownPart(part: string): boolean;
/** What kind of thing an ARN names, as far as a certificate attribute may be given it. */
export type ArnKind = 'acm-certificate' | 'iam-server-certificate' | 'private-ca' | 'other';
export declare function arnKind({ service, resource }: Arn): ArnKind;
/** Whether partition and region can stand in one ARN; undefined when either is not known. */
export declare function partitionFits({ partition, region }: Arn): boolean | undefined;
