/** What threw, by what was being worked on: one part that acm-lint fails at never stops the rest. */
export interface Attempts {
  readonly failures: { what: string; message: string }[]
  attempt<T>(what: string, work: () => readonly T[]): readonly T[]
}

export function attempts(): Attempts {
  const failures: { what: string; message: string }[] = []
  return {
    failures,
    attempt(what, work) {
      try {
        return work()
      } catch (error) {
        failures.push({ what, message: error instanceof Error ? error.message : String(error) })
        return []
      }
    },
  }
}
