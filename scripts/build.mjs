// Builds dist/: the command line, the action, the library and its types, one bundle each, so that users install nothing else.
//
//   node scripts/build.mjs          writes dist/
//   node scripts/build.mjs --check  compares dist/ with what would be written
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const build = join(root, 'build')
const dist = join(root, 'dist')

const files = new Map()
const packages = new Set()
declare()
await bundleTo('cli', 'src/cli/index.ts')
await bundleTo('action', 'src/action/index.ts')
await bundleTo('lib', 'src/index.ts')
files.set('licenses.txt', licenses())
collectTypes('src/index.d.ts')
files.set('lib/index.d.ts', "export * from './types/src/index.js'\n")
if (process.argv.includes('--check')) compare()
else write()

/** Declarations in build/: the bundler makes none. */
function declare() {
  rmSync(build, { recursive: true, force: true })
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

/** One file, and one more for each part that is loaded when it is needed. What is shorter is loaded faster. */
async function bundleTo(name, entry) {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: join(dist, name),
    entryNames: 'index',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    // Packages for Node as modules, where they have them.
    mainFields: ['module', 'main'],
    // Its build for Node requires modules by name, which a bundle of modules cannot.
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
    platform: 'node',
    target: 'node20.19',
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
  for (const path of Object.keys(metafile.inputs)) {
    const [, name] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? []
    if (name) packages.add(name)
  }
  for (const { path, text } of outputFiles) files.set(relative(dist, path).replaceAll('\\', '/'), text)
}

/** What is bundled is somebody's: each package with its licence, as its own file says it. */
function licenses() {
  const texts = [...packages].sort().map((path) => {
    const folder = join(root, path)
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(each))
    const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`
    return `${name} ${version}\n\n${text}\n`
  })
  return [...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The declarations that the library's own reach. */
function collectTypes(path) {
  const target = `lib/types/${path}`
  if (files.has(target)) return
  const text = readFileSync(join(build, path), 'utf8').replace(/(from '|import\(')(\.[^']+)\.ts'/g, "$1$2.js'")
  files.set(target, text)
  for (const [, specifier] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g)) {
    collectTypes(posix.join(posix.dirname(path), `${specifier}.d.ts`))
  }
}

function write() {
  rmSync(dist, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  chmodSync(join(dist, 'cli', 'index.js'), 0o755)
  report()
}

function report() {
  for (const name of ['cli', 'action', 'lib']) {
    const sizes = [...files].filter(([path]) => path.startsWith(`${name}/`)).map(([, text]) => Buffer.byteLength(text))
    console.log(`dist/${name}: ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2)} MB in ${sizes.length} files`)
  }
}

function compare() {
  const differing = [...files].filter(([path, text]) => readIfThere(join(dist, path)) !== text).map(([path]) => path)
  const surplus = listed(dist).filter((path) => !files.has(path))
  if (differing.length + surplus.length === 0) return report()
  for (const path of differing) console.error(`dist/${path} is not what the sources give.`)
  for (const path of surplus) console.error(`dist/${path} comes from no source.`)
  console.error('Run `npm run build` and commit dist/.')
  process.exit(1)
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function listed(directory) {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  } catch {
    return []
  }
}
