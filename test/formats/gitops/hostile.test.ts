import { lint } from '../../../src/index.ts'
import { ingress, values } from './seen.ts'

/** A stranger's tree: it ends quickly, and throws nothing. */
function run(files: Readonly<Record<string, string>>): string[] {
  const { failures, notEvaluated } = lint(Object.entries(files).map(([path, text]) => ({ path, text })))
  expect(failures).toEqual([])
  return notEvaluated.map(({ why }) => why)
}

const application = (path: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: ${path}${more}}}\n`

test('a chart that deploys itself, many times over', () => {
  const template = Array.from({ length: 400 }, () => application('a')).join('---\n')
  const files = { 'a/Chart.yaml': 'name: a\n', 'a/values.yaml': values, 'a/templates/a.yaml': template }
  expect(run(files)).toContain('what charts deploy in turn: it is too much')
})

test('paths of single values', () => {
  const set = (name: string) => ({
    'a.yaml': application('x', `, helm: {parameters: [{name: "${name}", value: x}]}`),
    'b.yaml': ingress(),
  })
  run(set('[0]'.repeat(20_000)))
  run(set('a.'.repeat(20_000)))
  run(set(`a${'[999]'.repeat(99)}`))
})

test('kustomizations that are each other’s base', () => {
  const base = (name: string) => `resources: [../${name}, i.yaml]\n`
  run({ 'a/kustomization.yaml': base('b'), 'b/kustomization.yaml': base('a'), 'a/i.yaml': ingress(), 'b/i.yaml': ingress('b') })
})
