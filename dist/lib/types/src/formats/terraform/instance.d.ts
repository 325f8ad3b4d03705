import type { Source } from '../../model/source.js';
import type { Guard } from '../../model/value.js';
import type { Block } from '../../syntax/hcl/tree.js';
import type { Module } from './module.js';
import type { TfValue } from './value.js';
/** A module as it is called from one place with one set of inputs; the root is called by nobody. */
export interface ModuleInstance {
    /** '' for the root, `module.site["prod"]`. */
    readonly path: string;
    /** The same without keys. */
    readonly block: string;
    readonly module: Module;
    readonly root: RootInstance;
    readonly caller: Caller | undefined;
    readonly exists: Guard;
    readonly locals: Map<string, TfValue | 'running'>;
    readonly variables: Map<string, TfValue | 'running'>;
    readonly outputs: Map<string, TfValue | 'running'>;
    readonly resources: Map<string, TfValue | 'running'>;
    readonly calls: Map<string, TfValue | 'running'>;
}
export interface Caller {
    readonly scope: Scope;
    readonly name: string;
    readonly source: Source;
    readonly block: Block;
}
/** Why everything is unknown once a root's steps are used up. */
export declare const tooMuch = "the module needs too many steps to evaluate";
/** What is the same for all of one root: its variable values, its budget, the files it may ask for. */
export interface RootInstance {
    readonly directory: string;
    /** Values from tfvars files, and where they stand. */
    readonly given: ReadonlyMap<string, TfValue>;
    /** A module that nobody calls and that does not say where it runs: its variables may become anything. */
    readonly variablesOpen: boolean;
    /** The module of a folder; undefined when there is none in the tree. */
    readonly moduleAt: (directory: string) => Module | undefined;
    readonly readText: (path: string) => string | undefined;
    readonly listFiles: (directory: string) => readonly string[];
    /** For `yamldecode`; unknown where it is not given. Throws for what is no YAML. */
    readonly decodeYaml: ((text: string) => unknown) | undefined;
    /** Evaluation steps left; below zero everything further is unknown. */
    steps: number;
    /** For identities of what has no other. */
    serial: number;
}
export interface ResourceInstance {
    /** `module.site.aws_acm_certificate.this["a"]` */
    readonly address: string;
    /** `aws_acm_certificate`, or `data.aws_acm_certificate` for a data source. */
    readonly type: string;
    /** The address without keys of its own or its modules. */
    readonly blockAddress: string;
    readonly source: Source;
    readonly block: Block;
    readonly scope: Scope;
    readonly exists: Guard;
    readonly attributes: Map<string, TfValue | 'running'>;
}
/** Where an expression is evaluated. */
export interface Scope {
    readonly module: ModuleInstance;
    readonly source: Source;
    /** Names bound by `for`, `dynamic` and template directives. */
    readonly names?: ReadonlyMap<string, TfValue>;
    readonly each?: {
        readonly key: TfValue;
        readonly value: TfValue;
    };
    readonly count?: TfValue;
    /** The element that a splat stands at. */
    readonly item?: TfValue;
}
