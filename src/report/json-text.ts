/** JSON without what a terminal or a job log would act on: control and direction characters, and the `##[` of old workflow commands. */
export function jsonText(value: object): string {
  const escaped = JSON.stringify(value, undefined, 2)
    .replace(
      /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '#\\u0023[')
  return `${escaped}\n`
}
