const key = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g

/** `module.site["a"].aws_lb.main[0]` as the code declares it: without the keys of instances. */
export function withoutKeys(address: string): string {
  return address.replace(key, '')
}

/** As the module that declares it calls it: `aws_lb.main`. All instances of one block have one such name. */
export function localAddress(address: string): string {
  return withoutKeys(address).replace(/^(?:module\.[^.]+\.)+(?=.)/, '')
}

/** What a module calls `aws_lb.main`, as the root calls it. The root's own path is ''. */
export function addressIn(module: string, address: string): string {
  return module === '' ? address : `${module}.${address}`
}

/** As seen from a module: without the modules that it and the declaration have in common, and without keys. */
export function addressFrom(module: string, address: string): string {
  const steps = withoutKeys(address).split('.')
  const from = module === '' ? [] : withoutKeys(module).split('.')
  let common = 0
  while (common < from.length && steps[common] === from[common]) common++
  // A module is two words of an address.
  return steps.slice(common - (common % 2)).join('.')
}

/** `Ingress shop/web on port 8443` as the load balancer that this is a listener of. */
export function withoutPort(id: string): string {
  return id.replace(/ on port \d+$/, '')
}
