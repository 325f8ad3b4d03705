import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintReading, settingsOf } from '../src/lint-paths.ts'
import { read } from '../src/read/read.ts'
import { disagreements, expectationsIn, expectationsInSidecar } from './expectations.ts'
import { projectRoot } from './rule-files.ts'

const folder = join(projectRoot, 'fixtures')
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** Whole projects with every rule: each finding is expected by a comment in the code or a line of `expected.txt`. */
test.each(names)('%s', async (name) => {
  const workingDirectory = join(folder, name)
  const settings = await settingsOf('auto', workingDirectory)
  const reading = read(['.'], { ...settings.reading, workingDirectory })
  const result = await lintReading(reading, settings.linting)
  const sidecar = join(workingDirectory, 'expected.txt')
  const expectations = [
    ...reading.files.filter(({ path }) => !path.endsWith('.json')).flatMap(({ path, text }) => expectationsIn(path, text)),
    ...(existsSync(sidecar) ? expectationsInSidecar(readFileSync(sidecar, 'utf8')) : []),
  ]
  expect(result.failures).toEqual([])
  const wrong = disagreements(result.findings, expectations)
  if (wrong.length > 0) throw new Error(`\n${wrong.join('\n')}`)
})

test('there are fixtures', () => expect(names).toContain('showcase'))
