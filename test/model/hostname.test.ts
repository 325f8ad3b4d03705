import { covers, hostname, relation } from '../../src/model/hostname.ts'

test.each([
  ['WWW.Example.COM.', 'www.example.com'],
  ['www.${var.Domain}', 'www.${var.Domain}'],
])('%s is read as %s', (text, name) => expect(hostname(text)).toBe(name))

test.each([
  ['example.com', 'example.com', true],
  ['*.example.com', 'www.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'a.b.example.com', false],
  ['*.example.com', '*.example.com', true],
  ['*.example.com', '*.a.example.com', false],
  ['*.${var.domain}', 'www.${var.domain}', true],
  ['*.${var.domain}', '${var.domain}', false],
  ['*.${var.domain}', '${var.sub}.${var.domain}', false],
])('%s covers %s: %s', (name, host, expected) => expect(covers(name, host)).toBe(expected))

test.each([
  ['*.example.com', 'example.com', 'apex'],
  ['*.${var.domain}', '${var.domain}', 'apex'],
  ['*.example.com', 'a.b.example.com', 'deeper'],
  ['*.${var.domain}', 'a.b.${var.domain}', 'deeper'],
  ['*.example.com', 'example.org', 'other'],
  ['www.example.com', 'api.example.com', 'other'],
  ['www.${var.domain}', 'api.${var.domain}', 'other'],
  // What is known before or after the unknown part rules it out.
  ['example.com', 'api.${var.env}.example.com', 'other'],
  ['www.example.com', '${var.name}.example.org', 'other'],
  ['*.example.com', '${var.name}.example.org', 'other'],
  // It may be.
  ['${var.domain}', 'www.example.com', 'unknown'],
  ['*.example.com', '${var.name}.example.com', 'unknown'],
  ['*.${var.domain}', 'www.example.com', 'unknown'],
  ['*.${var.domain}', '${var.sub}.${var.domain}', 'unknown'],
  ['www.${var.a}', 'www.${var.b}', 'unknown'],
])('%s and %s: %s', (name, host, expected) => expect(relation(name, host)).toBe(expected))
