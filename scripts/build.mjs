// Builds dist/: the command line, the library and its types, one bundle each, so that users install nothing else.
//
//   node scripts/build.mjs          writes dist/
//   node scripts/build.mjs --check  compares dist/ with what would be written
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const root = fileURLToPath(new URL('..', import.meta.url))
const build = join(root, 'build')
const dist = join(root, 'dist')

// The bundler numbers modules by their path from the working directory: with another one, other numbers.
process.chdir(root)

const files = new Map()
compile()
await bundle('cli', 'src/cli/index.js')
await bundle('lib', 'src/index.js')
collectTypes('src/index.d.ts')
files.set('lib/index.d.ts', "export * from './types/src/index.js'\n")
if (process.argv.includes('--check')) compare()
else write()

/** TypeScript to JavaScript and declarations in build/. The bundler cannot do it: TypeScript 7 has no API it could call. */
function compile() {
  rmSync(build, { recursive: true, force: true })
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

async function bundle(name, entry) {
  const { code, assets } = await ncc(join(build, entry), { cache: false, quiet: true, target: 'es2022' })
  files.set(`${name}/index.js`, code)
  for (const [path, { source }] of Object.entries(assets)) files.set(`${name}/${path}`, source.toString())
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
}

function compare() {
  const differing = [...files].filter(([path, text]) => readIfThere(join(dist, path)) !== text).map(([path]) => path)
  const surplus = listed(dist).filter((path) => !files.has(path))
  if (differing.length + surplus.length === 0) return
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
