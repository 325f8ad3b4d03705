import type { Unevaluated, Variant } from '../../model/model.js';
import type { Region } from '../../model/region.js';
import type { Place } from '../../model/source.js';
import type { Value } from '../../model/value.js';
import type { AssemblyStack } from '../cdk/assembly.js';
import type { Doubt } from './doubts.js';
import type { Outcome } from './resolved.js';
import type { Template } from './template.js';
/** A template with one set of parameter values, in its region. */
export interface Stack {
    /** For people: `site.yaml`, `site.yaml (prod.json)`. */
    readonly name: string;
    readonly template: Template;
    /** Which of several configurations of its template it is. */
    readonly variant?: Variant;
    readonly region: Value<Region>;
    readonly account: Value<string>;
    /** By name: what the caller, or a file of parameters, gives. */
    readonly given: Given;
    /** Nothing in the tree says with which values it is deployed: the defaults of its parameters may be replaced. */
    readonly isOpen: boolean;
    /** The one that it is nested in, however deep, or itself. */
    readonly outermost: Stack;
    /** What one stack of the tree exports under a name, as far as another can import it. */
    readonly exported: (name: string, into: Stack) => readonly Outcome[] | undefined;
    /** What another stack of the tree exports under a name to other regions, as CDK's custom resources do. */
    readonly exportedAcrossRegions: (name: string, into: Stack) => readonly Outcome[] | undefined;
    readonly outputOf: (output: OutputOf, into: Stack) => readonly Outcome[];
    /** By their logical ids. */
    readonly nested: ReadonlyMap<string, Stack>;
    /** Stacks of the tree that are not among these, with the reason. */
    readonly leftOut: readonly Unevaluated[];
    /** What made the template, if it is known. */
    readonly assembly?: AssemblyStack;
    /** Where in the program that made the template a place of it comes from. */
    readonly originOf?: (place: Place) => Place | undefined;
    /** How messages call a resource: by its construct path, where there is one. */
    readonly titleOf: (logicalId: string) => string;
    /** Conditions and outputs that are being worked out: a circle has no value. */
    readonly running: Set<string>;
    /** What is known of parameters where something is being worked out; the last one counts first. */
    readonly doubted: Doubt[];
    /** Steps, and nested stacks, that are left; without steps everything further is unknown. */
    readonly budget: {
        steps: number;
        nested: number;
    };
}
export type Given = ReadonlyMap<string, readonly Outcome[] | OutputOf>;
/** The output of another stack, which a tool's configuration hands on. */
export interface OutputOf {
    /** The other's configuration. */
    readonly stack: string;
    readonly output: string;
    readonly at: Place;
}
