import { type Location, type Place } from '../model/source.js';
/** What is wrong in a configuration file; `message` comes after a place, so it starts small and ends with a full stop. */
export interface ConfigFault {
    readonly message: string;
    readonly location: Location;
}
/** The configuration file cannot be read, or says what it cannot say. Every fault is named. */
export declare class ConfigInvalid extends Error {
    readonly faults: readonly ConfigFault[];
    constructor(faults: readonly {
        readonly message: string;
        readonly at: Place;
    }[]);
}
