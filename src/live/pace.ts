import { setTimeout as delay } from 'node:timers/promises'

/** Lets calls begin no faster than so many a second. */
export function paced(perSecond: number): <T>(call: () => Promise<T>) => Promise<T> {
  const gap = 1000 / perSecond
  let next = 0
  return async (call) => {
    const now = performance.now()
    const at = Math.max(now, next)
    next = at + gap
    if (at > now) await delay(at - now)
    return call()
  }
}
