const key = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g

/** `module.site["a"].aws_lb.main[0]` as the code declares it: without the keys of instances. */
export function withoutKeys(address: string): string {
  return address.replace(key, '')
}

/** As the module that declares it calls it: `aws_lb.main`. All instances of one block have one such name. */
export function localAddress(address: string): string {
  return withoutKeys(address).replace(/^(?:module\.[^.]+\.)+(?=.)/, '')
}
