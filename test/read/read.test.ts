import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, disk } from '../../src/read/disk.ts'
import { readInput } from '../../src/read/input.ts'
import { PathsNotFound, read } from '../../src/read/read.ts'
import { temporary } from '../temporary.ts'

const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)

const inOrder = <T extends { readonly path: string }>(items: readonly T[]) =>
  [...items].sort((a, b) => (a.path < b.path ? -1 : 1))

/** As in a repository of its own: evaluation may look no further. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  return temporary({ '.git/HEAD': '', ...files })
}

test('finds the files that are read, sorted, and nothing that tools leave behind', () => {
  const workingDirectory = repository({
    'main.tf': '',
    'b/z.tofu': '',
    'b/a.tf.json': '{}',
    'prod.tfvars': '',
    'x.auto.tfvars.json': '{}',
    'README.md': '',
    'main.tf.bak': '',
    '.terraform/modules/x/main.tf': '',
    'node_modules/x/main.tf': '',
    '.terragrunt-cache/x/main.tf': '',
    '.infra/main.tf': '',
  })
  const reading = read(['.'], { workingDirectory })
  expect(pathsOf(reading.files)).toEqual([
    'main.tf',
    'prod.tfvars',
    'x.auto.tfvars.json',
    '.infra/main.tf',
    'b/a.tf.json',
    'b/z.tofu',
  ])
  expect(reading.unreadable).toEqual([])
})

test('finds what may hold Kubernetes objects, and not what only tools write', () => {
  const found = [
    'a.json',
    'a.yaml',
    'a.yml',
    'chart/templates/_helpers.tpl',
    'chart/templates/sub/_more.tpl',
    'chart/values.yaml.gotmpl',
    'nginx.yaml.tpl',
    '.argo/app.yml',
    '.github/main.tf',
    'tsconfigs/a.json',
  ]
  const others = [
    'acm-lint.yml',
    'package.json',
    'web/package-lock.json',
    'web/tsconfig.build.json',
    'pnpm-lock.yaml',
    'scripts/user-data.tpl',
    'chart/templates/NOTES.txt',
    '.github/workflows/ci.yaml',
    'composer.lock',
  ]
  const files = Object.fromEntries([...found, ...others].map((path) => [path, '']))
  expect(pathsOf(read(['.'], { workingDirectory: repository(files) }).files).sort()).toEqual(found.sort())
})

test('a path is shown the same way however it is given, and read once', () => {
  const workingDirectory = repository({ 'infra/main.tf': '' })
  for (const given of ['infra', './infra/', 'infra/../infra', join(workingDirectory, 'infra')]) {
    expect(pathsOf(read([given], { workingDirectory }).files)).toEqual(['infra/main.tf'])
  }
  expect(pathsOf(read(['infra', '.', 'infra/main.tf'], { workingDirectory }).files)).toEqual(['infra/main.tf'])
})

test('paths above the working directory start with ..', () => {
  const folder = repository({ 'a/main.tf': '', 'b/x': '' })
  expect(pathsOf(read(['../a'], { workingDirectory: join(folder, 'b') }).files)).toEqual(['../a/main.tf'])
})

test('a folder far from the working directory and from any repository is a root of its own', () => {
  const workingDirectory = temporary({ 'x/y': '' })
  const folder = temporary({ 'a/main.tf': '', 'b/main.tf': '' })
  const reading = read([join(folder, 'a')], { workingDirectory })
  expect(reading.files).toHaveLength(1)
  expect(reading.readDirectory(`${reading.files[0]?.path}/../../b`)).toEqual([])
})

test('every path that does not exist is named', () => {
  const workingDirectory = repository({})
  expect(() => read(['.', 'a', 'b'], { workingDirectory })).toThrow(PathsNotFound)
  expect(() => read(['.', 'a', 'b'], { workingDirectory })).toThrow('`a`, `b` do not exist')
})

describe('.gitignore', () => {
  const files = {
    '.gitignore': 'generated/\n*.tfvars\n',
    'main.tf': '',
    'secret.tfvars': '',
    'generated/main.tf': '',
    'a/.gitignore': '!keep.tfvars\n/drop.tf\n',
    'a/keep.tfvars': '',
    'a/drop.tf': '',
    'a/b/drop.tf': '',
  }

  test('is honoured, in every folder', () => {
    expect(pathsOf(read(['.'], { workingDirectory: repository(files) }).files)).toEqual([
      'main.tf',
      'a/keep.tfvars',
      'a/b/drop.tf',
    ])
  })

  test('is honoured from the root of the repository down, when a folder below is given', () => {
    expect(pathsOf(read(['a'], { workingDirectory: repository(files) }).files)).toEqual(['a/keep.tfvars', 'a/b/drop.tf'])
  })

  test('does not hold against what is named', () => {
    const workingDirectory = repository(files)
    expect(pathsOf(read(['generated'], { workingDirectory }).files)).toEqual(['generated/main.tf'])
    expect(pathsOf(read(['a/drop.tf'], { workingDirectory }).files)).toEqual(['a/drop.tf', 'a/keep.tfvars'])
  })
})

describe('symbolic links', () => {
  test('to a file are read inside the repository only; to a directory never', () => {
    const outside = temporary({ 'secret.tf': 'secret' })
    const workingDirectory = repository({ 'shared/provider.tf': 'shared', 'a/main.tf': '' })
    symlinkSync('../shared/provider.tf', join(workingDirectory, 'a', 'provider.tf'))
    symlinkSync(join(outside, 'secret.tf'), join(workingDirectory, 'a', 'secret.tf'))
    symlinkSync('nothing.tf', join(workingDirectory, 'a', 'broken.tf'))
    symlinkSync('..', join(workingDirectory, 'a', 'loop'))
    symlinkSync('..', join(workingDirectory, 'a', 'loop.tf'))
    symlinkSync('self.tf', join(workingDirectory, 'a', 'self.tf'))
    const { files, unreadable } = read(['.'], { workingDirectory })
    expect(pathsOf(files)).toEqual(['a/main.tf', 'a/provider.tf', 'shared/provider.tf'])
    expect(inOrder(unreadable)).toEqual([
      { path: 'a/broken.tf', why: 'it is a link to nothing' },
      { path: 'a/secret.tf', why: 'it is a link out of the repository' },
      { path: 'a/self.tf', why: 'it is a link to nothing' },
    ])
  })

  test('lead nowhere on demand either', () => {
    const outside = temporary({ 'secret.tf': 'secret', 'secret.txt': 'secret' })
    const workingDirectory = repository({ 'main.tf': '' })
    symlinkSync(outside, join(workingDirectory, 'module'))
    symlinkSync(join(outside, 'secret.txt'), join(workingDirectory, 'secret.txt'))
    const reading = read(['.'], { workingDirectory })
    expect(reading.readDirectory('module')).toEqual([])
    expect(reading.readText('module/secret.txt')).toBeUndefined()
    expect(reading.readText('secret.txt')).toBeUndefined()
    expect(reading.listFiles('module')).toEqual([])
  })
})

describe('what evaluation asks for', () => {
  const files = {
    'live/prod/main.tf': '',
    'modules/site/main.tf': 'module',
    'modules/site/.gitignore': 'ignored.tf',
    'modules/site/ignored.tf': '',
    'modules/site/files/a.json': '{}',
    'modules/site/files/b/c.json': '{}',
  }

  test('may lie outside of the given path, but not outside of the repository', () => {
    const outer = temporary({ 'outside/main.tf': 'outside', 'outside/a.txt': 'outside' })
    const workingDirectory = join(outer, 'repository')
    for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
      mkdirSync(join(workingDirectory, path, '..'), { recursive: true })
      writeFileSync(join(workingDirectory, path), text)
    }
    const reading = read(['live/prod'], { workingDirectory })
    expect(pathsOf(reading.files)).toEqual(['live/prod/main.tf'])
    expect(reading.readDirectory('live/prod/../../modules/site')).toEqual([{ path: 'modules/site/main.tf', text: 'module' }])
    expect(reading.readDirectory('modules/site')).toBe(reading.readDirectory('./modules/site/'))
    expect(reading.readText('modules/site/files/a.json')).toBe('{}')
    expect(reading.listFiles('modules/site/files')).toEqual(['a.json', 'b/c.json'])
    expect(reading.source('modules/site/main.tf')?.text).toBe('module')
    expect(reading.readDirectory('../outside')).toEqual([])
    expect(reading.readText('../outside/a.txt')).toBeUndefined()
    expect(reading.listFiles('..')).toEqual([])
  })

  test('may not be there', () => {
    const reading = read(['.'], { workingDirectory: repository(files) })
    expect(reading.readDirectory('nothing')).toEqual([])
    expect(reading.readDirectory('live/prod/main.tf')).toEqual([])
    expect(reading.readText('nothing')).toBeUndefined()
    expect(reading.readText('modules')).toBeUndefined()
    expect(reading.listFiles('nothing')).toEqual([])
    expect(reading.unreadable).toEqual([])
  })
})

describe('a named file', () => {
  const workingDirectory = repository({
    'a/main.tf': '',
    'a/other.tf': '',
    'a/b/main.tf': '',
    'c/main.tf': '',
    'c/README.md': '',
  })

  test('is read together with its folder, and alone is asked for', () => {
    const reading = read(['a/main.tf'], { workingDirectory })
    expect(pathsOf(reading.files)).toEqual(['a/main.tf', 'a/other.tf'])
    expect(['a/main.tf', 'a/other.tf', 'modules/x/main.tf'].filter(reading.isAskedFor)).toEqual(['a/main.tf'])
  })

  test('and a directory are asked for both', () => {
    const reading = read(['a/main.tf', 'c'], { workingDirectory })
    const asked = ['a/main.tf', 'a/other.tf', 'c/main.tf', 'modules/x/main.tf'].filter(reading.isAskedFor)
    expect(asked).toEqual(['a/main.tf', 'c/main.tf', 'modules/x/main.tf'])
  })

  test('is read together with files of its own kind, and once however many are named', () => {
    const workingDirectory = repository({ 'a.yaml': '', 'b.json': '', 'main.tf': '', 'other.tf': '' })
    expect(pathsOf(read(['main.tf'], { workingDirectory }).files)).toEqual(['main.tf', 'other.tf'])
    expect(pathsOf(read(['a.yaml'], { workingDirectory }).files)).toEqual(['a.yaml', 'b.json'])
    const all = ['a.yaml', 'b.json', 'main.tf', 'other.tf']
    expect(pathsOf(read(['a.yaml', 'main.tf', 'b.json'], { workingDirectory }).files)).toEqual(all)
    expect(pathsOf(read(['a.yaml', '.'], { workingDirectory }).files)).toEqual(all)
  })

  test('stays read although its directory is named too and git ignores it', () => {
    const workingDirectory = repository({ '.gitignore': 'b.tf', 'a.tf': '', 'b.tf': '' })
    for (const given of [
      ['b.tf', '.'],
      ['.', 'b.tf'],
    ])
      expect(pathsOf(read(given, { workingDirectory }).files)).toEqual(['a.tf', 'b.tf'])
  })

  test('of another kind is not read', () => {
    const reading = read(['c/README.md'], { workingDirectory })
    expect(reading.files).toEqual([])
    expect(reading.notRead).toEqual(['c/README.md'])
  })
})

describe('a file that cannot be read', () => {
  test('is named, with the reason, and the others are read', () => {
    const workingDirectory = repository({
      'main.tf': '',
      'binary.tf': new Uint8Array([0x61, 0, 0x62]),
      'latin1.tf': new Uint8Array([0x61, 0xe9, 0x62]),
      'utf16.tf': Buffer.from('\ufeffa = 1', 'utf16le'),
      'large.tf': '',
    })
    truncateSync(join(workingDirectory, 'large.tf'), 50_000_000)
    const { files, unreadable } = read(['.'], { workingDirectory })
    expect(pathsOf(files)).toEqual(['main.tf'])
    expect(inOrder(unreadable)).toEqual([
      { path: 'binary.tf', why: 'it is not text: it has NUL bytes' },
      { path: 'large.tf', why: 'it is larger than 16 MB' },
      { path: 'latin1.tf', why: 'it is not UTF-8 text' },
      { path: 'utf16.tf', why: 'it is not UTF-8 text' },
    ])
  })

  test('is doubtful when it may be anything, unless it is named', () => {
    const folder = repository({ 'a.json': new Uint8Array([0]), 'b/c.yaml': new Uint8Array([0xe9]), 'd.yaml': '' })
    truncateSync(join(folder, 'd.yaml'), 50_000_000)
    symlinkSync('/etc/hostname', join(folder, 'e.yml'))
    const unreadable = (...paths: string[]) => inOrder(read(paths, { workingDirectory: folder }).unreadable)
    expect(unreadable('.')).toEqual([
      { path: 'a.json', why: 'it is not text: it has NUL bytes', isDoubtful: true },
      { path: 'b/c.yaml', why: 'it is not UTF-8 text', isDoubtful: true },
      { path: 'd.yaml', why: 'it is larger than 16 MB', isDoubtful: true },
      { path: 'e.yml', why: 'it is a link out of the repository', isDoubtful: true },
    ])
    expect(unreadable('b/c.yaml')).toEqual([{ path: 'b/c.yaml', why: 'it is not UTF-8 text' }])
    expect(unreadable('.', 'b/c.yaml')).toContainEqual({ path: 'b/c.yaml', why: 'it is not UTF-8 text' })
  })

  test('because the system refuses', () => {
    const refusal = (code: string) => Object.assign(new Error(code), { code })
    const refusing: Disk = {
      ...disk,
      read: (path) => (path.endsWith('closed.tf') ? { why: 'permission is denied' } : disk.read(path)),
      list(path) {
        if (path.endsWith('shut')) throw refusal('EACCES')
        if (path.endsWith('odd')) throw refusal('EIO')
        return disk.list(path)
      },
    }
    const workingDirectory = repository({ 'closed.tf': '', 'shut/main.tf': '', 'odd/main.tf': '' })
    expect(inOrder(read(['.'], { workingDirectory, disk: refusing }).unreadable)).toEqual([
      { path: 'closed.tf', why: 'permission is denied' },
      { path: 'odd', why: 'the directory cannot be listed: the system says EIO' },
      { path: 'shut', why: 'the directory cannot be listed: permission is denied' },
    ])
  })
})

describe('what is asked for while evaluating', () => {
  const workingDirectory = repository({ 'a/main.tf': 'a', 'a/values.yaml': 'b: 1', 'a/notes.txt': 'c' })

  test('is Terraform where a module is asked for', () => {
    for (const given of [['.'], ['a/values.yaml']]) {
      const { readDirectory } = read(given, { workingDirectory })
      expect(pathsOf(readDirectory('a'))).toEqual(['a/main.tf'])
    }
  })

  test('can be shown', () => {
    const reading = read(['a/main.tf'], { workingDirectory })
    expect(reading.source('a/values.yaml')).toBeUndefined()
    expect(reading.readText('a/./values.yaml')).toBe('b: 1')
    expect(reading.source('a/values.yaml')).toEqual({ path: 'a/values.yaml', text: 'b: 1' })
  })
})

describe('what a walk passes over', () => {
  const workingDirectory = repository({ 'a/main.tf': '', 'a/b/main.tf': '', 'c/main.tf': '', 'c/x.yaml': '' })
  const isExcluded = (path: string) => path === 'a/b' || path.startsWith('a/b/')
  const isIncluded = (path: string) => path.endsWith('.tf')

  test('is not read unless it is named or asked for', () => {
    const reading = read(['.'], { workingDirectory, isExcluded, isIncluded })
    expect(pathsOf(reading.files)).toEqual(['a/main.tf', 'c/main.tf'])
    expect(reading.source('a/b/main.tf')).toBeUndefined()
    expect(pathsOf(reading.readDirectory('a/b'))).toEqual(['a/b/main.tf'])
    expect(reading.readText('c/x.yaml')).toBe('')
    expect(['a/main.tf', 'a/b/main.tf'].filter(reading.isAskedFor)).toEqual(['a/main.tf'])
  })

  test('is read when it is named', () => {
    const reading = read(['a/b/main.tf', 'c/x.yaml'], { workingDirectory, isExcluded, isIncluded })
    expect(pathsOf(reading.files)).toEqual(['a/b/main.tf', 'c/x.yaml'])
    expect(['a/b/main.tf', 'c/x.yaml', 'c/main.tf'].filter(reading.isAskedFor)).toEqual(['a/b/main.tf', 'c/x.yaml'])
  })
})

describe('standard input', () => {
  const workingDirectory = repository({ 'main.tf': '', 'other.tf': '' })

  test('is one source, which is asked for', () => {
    const reading = read([], { workingDirectory, input: { text: 'kind: Service' } })
    expect(reading.files).toEqual([{ path: '<stdin>', text: 'kind: Service' }])
    expect(reading.source('<stdin>')).toBe(reading.files[0])
    const more = read(['main.tf'], { workingDirectory, input: { text: '' } })
    expect(pathsOf(more.files)).toEqual(['<stdin>', 'main.tf', 'other.tf'])
    expect(['<stdin>', 'main.tf', 'other.tf'].filter(more.isAskedFor)).toEqual(['<stdin>', 'main.tf'])
  })

  test('that cannot be read is no matter of doubt', () => {
    const reading = read([], { workingDirectory, input: { why: 'it is not UTF-8 text' } })
    expect(reading.files).toEqual([])
    expect(reading.unreadable).toEqual([{ path: '<stdin>', why: 'it is not UTF-8 text' }])
  })

  test('comes in pieces', async () => {
    const bytes = new TextEncoder().encode('\ufeffa: é\n')
    async function* byBytes() {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    expect(await readInput(byBytes())).toEqual({ text: 'a: é\n' })
    async function* endless() {
      while (true) yield new Uint8Array(1 << 20)
    }
    expect(await readInput(endless())).toEqual({ why: 'it is larger than 16 MB' })
    // biome-ignore lint/correctness/useYield: it fails at once
    async function* failing(): AsyncGenerator<Uint8Array> {
      throw Object.assign(new Error(), { code: 'EISDIR' })
    }
    expect(await readInput(failing())).toEqual({ why: 'it is a directory' })
  })
})

test('text of any length arrives whole, without a byte order mark', () => {
  const long = `${'x'.repeat(300_000)}é`
  const workingDirectory = repository({
    'bom.tf': '\ufeffa = "é"\r\n',
    'exact.tf': 'y'.repeat(1 << 18),
    'long.tf': long,
  })
  const texts = read(['.'], { workingDirectory }).files.map(({ text }) => text)
  expect(texts).toEqual(['a = "é"\r\n', 'y'.repeat(1 << 18), long])
})

test('folders may be nested as deeply as the system allows', () => {
  const workingDirectory = repository({ [`${'d/'.repeat(1_000)}main.tf`]: '' })
  expect(read(['.'], { workingDirectory }).files).toHaveLength(1)
})

test('tells how far it is', () => {
  const workingDirectory = repository(Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`${index}.tf`, ''])))
  const seen: number[] = []
  read(['.'], { workingDirectory, onProgress: (files) => seen.push(files) })
  expect(seen).toEqual([500, 1_000])
})
