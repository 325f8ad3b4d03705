import { adapted, found, imports } from './cdk.ts'

const many = 10_000

const texts: Readonly<Record<string, string>> = {
  'nested parentheses': `const x = ${'('.repeat(many)}1${')'.repeat(many)}`,
  'parentheses that are never closed': '('.repeat(many),
  'nested templates': `const x = ${'`${'.repeat(many)}`,
  'nested conditions': `const x = ${'a ? b : '.repeat(many)}c`,
  'nested arrows': `const x = ${'a => '.repeat(many)}c`,
  'nested exclamations': `const x = ${'!'.repeat(many)}c`,
  'nested types': `const x: ${'Array<'.repeat(many)}string${'>'.repeat(many)} = []`,
  'else after else': `${'if (a) b\nelse '.repeat(many)}c`,
  'a long sum': `const x = ${'a + '.repeat(many)}a; new acm.Certificate(this, 'C', { domainName: x })`,
  'a long chain': `const x = a${'.b'.repeat(many)}; new acm.Certificate(this, 'C', { domainName: x })`,
  'a long chain of calls': `const x = a${'.b()'.repeat(many)}`,
  'names that are made of each other': `const a = b; const b = a; new acm.Certificate(this, 'C', { domainName: a })`,
  'names that double': `${Array.from({ length: 40 }, (_, at) => `const x${at + 1} = \`\${x${at}}\${x${at}}\``).join('\n')}
const x0 = 'x'; new acm.Certificate(this, 'C', { domainName: x40 })`,
  'choices that double': `new acm.Certificate(this, 'C', { domainName: 'a', subjectAlternativeNames: [${Array.from({ length: 40 }, (_, at) => `x${at} ? 'a' : 'b'`).join()}] })`,
  'a class that makes itself': `class A extends cdk.Stack { constructor(a, b, c) { super(a, b, c); new A(this, 'A', c); new acm.Certificate(this, 'C', { domainName: c.x }) } }`,
  'classes that extend each other': 'class A extends B {}\nclass B extends A {}\nnew acm.Certificate(new A(), "C", {})',
  'a spread of itself': 'const a = { ...a, ...b }; const b = { ...a }; new acm.Certificate(this, "C", a)',
  'broken syntax': 'class { new ((( acm.Certificate` ${',
  'names of every object':
    'new acm.Certificate(this, "__proto__", { __proto__: { domainName: "x" }, constructor: 1, ["domain" + "Name"]: hasOwnProperty })',
  'nothing but zeros': '\0'.repeat(many),
}

test.each(Object.entries(texts))('%s', (_, text) => {
  const started = performance.now()
  expect(() => found(`${imports}\n${text}\n`)).not.toThrow()
  expect(() => adapted(`${imports}\n${text}\n`, 'lib/x.js')).not.toThrow()
  expect(performance.now() - started).toBeLessThan(3_000)
})

test('a file of 5 MB', () => {
  const line = "new acm.Certificate(this, 'C', { domainName: 'www.example.com' })\n"
  const text = imports + line.repeat(Math.ceil(5_000_000 / line.length))
  const started = performance.now()
  const { deployments, unevaluated } = adapted(text)
  expect(deployments).toEqual([])
  expect(unevaluated).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(500)
})

test('a large file of what it understands', () => {
  const line = (at: number) =>
    `new acm.Certificate(this, 'C${at}', { domainName: 'www${at}.example.com', validation: acm.CertificateValidation.fromDns(zone) })\n`
  const text = imports + Array.from({ length: 5_000 }, (_, at) => line(at)).join('')
  const started = performance.now()
  expect(adapted(text).deployments[0]?.certificates).toHaveLength(5_000)
  expect(performance.now() - started).toBeLessThan(5_000)
})
