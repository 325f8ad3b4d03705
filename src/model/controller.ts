import type { IngressGroup } from './ingress.ts'

/** To be added to a sentence about an Ingress whose class parameters are hidden. */
export const unlessParameters = ', unless the parameters of its class name a certificate'

/** What an error of the controller means for the load balancer: it works on a group as a whole, or not at all. */
export function stopsWith(error: string, { name }: IngressGroup): string {
  const whose = name === undefined ? '' : ' of the whole group'
  return `the controller stops with \`${error}\`, and the load balancer${whose} is neither made nor changed`
}

/** Whether members are known to be of one group: a name that is not known in full may be that of several. */
export function isCertain({ name, members }: IngressGroup): boolean {
  return members.length === 1 || (name !== undefined && /^[a-z0-9][a-z0-9.-]*$/.test(name))
}
