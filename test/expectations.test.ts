import { disagreements, expectationsIn, expectationsInSidecar, withoutExpectations } from './expectations.ts'
import { finding } from './report/sample.ts'

const lineAndRule = (text: string) => expectationsIn('main.tf', text).map(({ line, rule }) => [line, rule])

test('a comment speaks of its line, or of the next when it is alone', () => {
  expect(lineAndRule('a # expect: one\n// expect: two "x"\n  # expect: three\nb // expect: four\n')).toEqual([
    [1, 'one'],
    [4, 'two'],
    [4, 'three'],
    [4, 'four'],
  ])
})

test('several stand on one line', () => {
  expect(lineAndRule('a # expect: one "x" # expect: two\n')).toEqual([
    [1, 'one'],
    [1, 'two'],
  ])
})

test('what is mistyped is not overlooked', () => {
  expect(() => expectationsIn('main.tf', 'a # expect one\n')).toThrow('main.tf:1')
  expect(() => expectationsIn('main.tf', 'a # expect: "one"\n')).toThrow('main.tf:1')
})

const at = (line: number) => ({ file: 'main.tf', line, column: 3, endLine: line, endColumn: 4 })
const found = [finding({ rule: 'one', message: 'It is wrong.', location: at(1) })]

test('findings and expectations are held against each other both ways', () => {
  expect(disagreements(found, expectationsIn('main.tf', 'a # expect: one "wrong"'))).toEqual([])
  expect(disagreements(found, expectationsIn('main.tf', '# expect: one\na'))).toHaveLength(2)
  expect(disagreements(found, expectationsIn('main.tf', 'a # expect: one "right"'))).toHaveLength(2)
  expect(disagreements(found, expectationsIn('main.tf', 'a # expect: two'))).toHaveLength(2)
  expect(disagreements(found, [])).toEqual(['unexpected: main.tf:1:3 one "It is wrong."'])
  expect(disagreements([], expectationsIn('main.tf', 'a # expect: one "x"'))).toEqual(['missing:    main.tf:1 one "x"'])
})

test('a known miss fails when it starts to work', () => {
  const todo = expectationsIn('main.tf', 'a # todo-expect: one')
  expect(disagreements([], todo)).toEqual([])
  expect(disagreements(found, todo)).toHaveLength(1)
})

test('a sidecar names columns', () => {
  const expectations = expectationsInSidecar('# comment\nmain.tf:1:3: one is wrong\n')
  expect(disagreements(found, expectations)).toEqual([])
  expect(disagreements(found, expectationsInSidecar('main.tf:1:4: one\n'))).toHaveLength(2)
  expect(() => expectationsInSidecar('main.tf: one')).toThrow('expected.txt')
})

test('a reader is not shown them', () => {
  expect(withoutExpectations('# expect: one\na = 1 # expect: two "x"\nb\n')).toBe('\na = 1\nb\n')
})
