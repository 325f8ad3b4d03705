// Loaded into a process that must not load the SDK of AWS: loading a chunk of it fails.
import { register } from 'node:module'

const hooks = `
  import { readFileSync } from 'node:fs'
  export async function load(url, context, next) {
    if (url.startsWith('file:') && readFileSync(new URL(url), 'utf8').includes('AWS_SDK_JS_NODE_VERSION')) throw new Error('the SDK is loaded')
    return next(url, context)
  }`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
