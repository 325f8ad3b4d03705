import { type Setting } from '../../model/annotation.js';
import type { Certificate } from '../../model/certificate.js';
import type { CertificateUse, Reference } from '../../model/endpoint.js';
import type { WrittenIn } from '../../model/model.js';
import type { Place } from '../../model/source.js';
import { type Alternatives, type Value } from '../../model/value.js';
/** What the objects of one deployment may refer to beyond themselves. */
export interface Surroundings {
    /** Certificates of the same deployment whose ARN is written in the code. */
    readonly byArn: ReadonlyMap<string, Certificate>;
    /** What a value stands for that is not written in YAML, when it may be a certificate's ARN (Terraform). */
    readonly referenceOf?: ((value: Value<string>) => Alternatives<Reference | null> | undefined) | undefined;
}
export declare const nowhere: Surroundings;
/** A use of a certificate by what a controller makes. */
export declare function useOf(attribute: string, certificate: CertificateUse['certificate'], at: Place, role: CertificateUse['role']): CertificateUse;
/** A further certificate that may be there, of which nothing is known. */
export declare function unknownUse(why: string, at: Place): CertificateUse;
/** One use for each ARN of a list in an annotation: the first is the default certificate. */
export declare function usesOf(setting: Setting, writtenIn: WrittenIn, surroundings: Surroundings): CertificateUse[];
/** The use of a field that holds one ARN, as it is written. */
export declare function singleUse(key: string, value: Value<string>, writtenIn: WrittenIn, { byArn, referenceOf }: Surroundings, role: CertificateUse['role']): CertificateUse;
/** Much of what a template writes comes from values. */
export declare function writtenAt({ source }: Place, writtenIn: WrittenIn): WrittenIn;
