import type { KeyOrigin } from './certificate.ts'
import { lineText, locate, type Place } from './source.ts'
import { type Alternatives, combinations, type Guard, inEveryCase, type Known } from './value.ts'

/** Not longer than the PEM of any key that ACM takes. What is far longer is not searched. */
const longest = 100_000

/** In characters: the shortest key that ACM takes, one of P-256, has about 160. What is shorter stands for a key. */
const shortestKey = 100

/** Whether a text holds a private key that can be used as it is: not its first lines, and none that asks for a passphrase. */
export function holdsPrivateKey(text: string): boolean {
  if (text.length > longest) return false
  const [, body] = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----([A-Za-z0-9+/=\s\\]+)-----END/.exec(text) ?? []
  return body !== undefined && body.replace(/\\[nr]|\s/g, '').length >= shortestKey
}

/** Where a certificate's private key comes from, if that is one and the same in every case in which there is one. */
export function keyFrom(exists: Guard, privateKey: Alternatives<KeyOrigin | null> | undefined): Known<KeyOrigin> | undefined {
  const given = (privateKey ? (combinations(exists, privateKey) ?? []) : []).flatMap(({ values: [value] }) =>
    value.known && value.value === null ? [] : [value],
  )
  const found = inEveryCase(given, (value) =>
    value.known && value.value !== null ? { ...value, value: value.value } : undefined,
  )
  return found?.every(({ value }) => value === found[0].value) ? found[0] : undefined
}

/** A report shows the line of a finding: a line that holds much of a key is none to be shown. */
export function mayBeShown(at: Place): boolean {
  return !/[A-Za-z0-9+/]{40}/.test(lineText(at.source, locate(at).line))
}
