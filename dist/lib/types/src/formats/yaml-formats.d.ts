import { decodeYaml } from '../syntax/yaml.js';
import { adaptCloudFormation } from './cloudformation/index.js';
import { adaptKubernetes } from './kubernetes/index.js';
import { balancersOf } from './terraform/kubernetes/index.js';
/** All that needs a YAML parser, in one part: `src/lint-paths.ts` loads it only where a file asks for it. */
export declare const yamlFormats: {
    decodeYaml: typeof decodeYaml;
    adaptKubernetes: typeof adaptKubernetes;
    adaptCloudFormation: typeof adaptCloudFormation;
    balancersOf: typeof balancersOf;
};
export type YamlFormats = typeof yamlFormats;
