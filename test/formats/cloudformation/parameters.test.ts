import { listener, shown, template } from './adapted.ts'

const site = `Parameters: {Arn: {Type: String}}\n${template(listener('!Ref Arn'))}`
const given = (arn: string) => JSON.stringify({ Parameters: { Arn: arn } })

test('of the nearest template', () => {
  const files = {
    'template.yaml': site,
    'services/a/template.yaml': site,
    'services/a/params.json': given('a'),
    'params/b.json': given('b'),
  }
  expect(shown(files)).toEqual([
    ['template.yaml (params/b.json)', 'b'],
    ['services/a/template.yaml (services/a/params.json)', 'a'],
  ])
})

test('what a pipeline is configured with, whatever it is called', () => {
  const files = { 'template.yaml': site, 'config/prod.json': given('a'), 'config/other.json': '{ "Arn": "b" }' }
  expect(shown(files)).toEqual([['template.yaml (config/prod.json)', 'a']])
})

test('of the template with the longest name that fits', () => {
  const files = { 'site.yaml': site, 'site-cdn.yaml': site, 'site.params.json': given('a'), 'site-cdn.params.json': given('b') }
  expect(shown(files)).toEqual([
    ['site.yaml (site.params.json)', 'a'],
    ['site-cdn.yaml (site-cdn.params.json)', 'b'],
  ])
})

test('not of a template that lacks one of its parameters', () => {
  const other = JSON.stringify({ Parameters: { Arn: 'a', Other: 'b' } })
  expect(shown({ 'template.yaml': site, 'params.json': other })).toEqual([['template.yaml', '? parameter `Arn` has no default']])
})

test('hundreds of templates with hundreds of files', () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      [`t${index}.yaml`, site] as const,
      [`t${index}.params.json`, given(`arn${index}`)] as const,
    ]).flat(),
  )
  const start = performance.now()
  expect(shown(files)).toHaveLength(200)
  expect(performance.now() - start).toBeLessThan(5_000)
})
