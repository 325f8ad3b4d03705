/**
 * Text of a stranger's repository on its way to a terminal or a job log: nothing in it may move the cursor, change the direction
 * of writing or be taken for a command.
 */
export function printable(text: string): string {
  return text.replace(unsafe, stand).replaceAll('##[', `##${joiner}[`)
}

// Control characters (C0 without the tab, DEL, C1), line and paragraph separators, and what changes the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Unicode has pictures of the C0 characters. */
function stand(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** WORD JOINER: has no width, and parts what must not stand together. */
export const joiner = '\u2060'

/** GitHub takes a line that starts with `::`, after any spaces, for a workflow command. */
export function harmless(line: string): string {
  const start = line.length - line.trimStart().length
  return line.startsWith('::', start) ? `${line.slice(0, start)}${joiner}${line.slice(start)}` : line
}
