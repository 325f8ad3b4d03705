import { createHash } from 'node:crypto'
import { transformSync, version } from 'esbuild'

/** Takes the types off and makes CommonJS, which is what jest runs; `import()` included. */
export default {
  process(source, path) {
    return transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'external',
      supported: { 'dynamic-import': false },
    })
  },
  getCacheKey: (source, path) => createHash('sha256').update(version).update(path).update(source).digest('hex'),
}
