// node bench/hcl-differential.mjs DIR…
//
// Compares our HCL parser with hcl2-parser on all .tf files below the folders, and measures both.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('usage: node bench/hcl-differential.mjs DIR…')
  process.exit(2)
}

const files = folders.flatMap(terraformFiles).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const megabytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6

// Ours is measured first: a cold process, in which nothing else was loaded or has run. The other's loading is not counted.
const { parseHcl } = await importTypeScript('./src/syntax/hcl/parse.ts')
const ours = measure(({ path, text }) => parseHcl({ path, text }))
const { compare, parseWithHcl2Parser } = await importTypeScript('./test/syntax/hcl/differential.ts')
const theirs = measure(({ text }) => parseWithHcl2Parser(text))

const counts = { verdict: 0, structure: 0 }
for (const { path, text } of files) {
  const difference = compare(path, text)
  if (!difference) continue
  counts[difference.kind]++
  console.log(`${path}: ${difference.kind}\n  ours   ${difference.ours}\n  theirs ${difference.theirs}`)
}
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB`)
console.log(`${counts.verdict} verdicts differ, ${counts.structure} structures differ`)
for (const time of ['wall', 'cpu']) {
  const [a, b] = [megabytes / ours[time], megabytes / theirs[time]]
  console.log(`${time} time: ours ${a.toFixed(1)} MB/s, hcl2-parser ${b.toFixed(3)} MB/s: ${Math.round(a / b)} times`)
}
if (counts.verdict + counts.structure > 0) process.exitCode = 1

/** Seconds. The CPU time includes the threads that compile and collect garbage, and not what else the machine is doing. */
function measure(parse) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  for (const file of files) parse(file)
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 }
}

function terraformFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tf'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

async function importTypeScript(entry) {
  const outfile = join(root, `build/hcl-${basename(entry)}-${process.pid}.mjs`)
  await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    external: ['hcl2-parser'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
