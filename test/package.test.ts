import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../src/version.ts'
import { projectRoot } from './rule-files.ts'

const json = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Record<string, unknown>

test('src/version.ts and package.json agree', () => {
  expect(json('package.json').version).toBe(version)
  expect(json('package-lock.json').version).toBe(version)
})

test('users install nothing else', () => {
  expect(json('package.json')).not.toHaveProperty('dependencies')
})

test('development dependencies are pinned', () => {
  for (const range of Object.values(json('package.json').devDependencies as Record<string, string>)) {
    expect(range).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
  }
})

test('the lock names no registry', () => {
  const packages = Object.values(json('package-lock.json').packages as Record<string, { resolved?: string }>)
  for (const { resolved } of packages)
    expect(resolved ?? 'https://registry.npmjs.org/').toMatch(/^https:\/\/registry\.npmjs\.org\//)
})
