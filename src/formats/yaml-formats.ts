import { decodeYaml } from '../syntax/yaml.ts'
import { adaptCloudFormation } from './cloudformation/index.ts'
import { adaptKubernetes } from './kubernetes/index.ts'
import { balancersOf } from './terraform/kubernetes/index.ts'

/** All that needs a YAML parser, in one part: `src/lint-paths.ts` loads it only where a file asks for it. */
export const yamlFormats = { decodeYaml, adaptKubernetes, adaptCloudFormation, balancersOf }

export type YamlFormats = typeof yamlFormats
