import { decodeYaml } from '../syntax/yaml.ts'
import { adaptKubernetes } from './kubernetes/index.ts'
import { balancersOf } from './terraform/kubernetes/index.ts'

/** All that needs a YAML parser, in one part: `src/lint-paths.ts` loads it only where a file asks for it. */
export const yamlFormats = { decodeYaml, adaptKubernetes, balancersOf }

export type YamlFormats = typeof yamlFormats
