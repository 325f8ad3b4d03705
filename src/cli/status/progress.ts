/** What is going on, for whoever watches. */
export interface Progress {
  /** One line on a terminal, rewritten; nothing elsewhere. Empty: it is over. */
  show(text: string): void
  /** The same; elsewhere, in the log of a job, a line whenever `what` is another one or much time has passed. */
  report(what: string, since: string): void
}

/** In milliseconds: jobs without output are ended after ten minutes by some. */
const longestSilence = 240_000

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const isWatched = stream.isTTY === true
  let last = ''
  let saidAt = 0
  const show = (text: string) => {
    if (isWatched) stream.write(`\r\u001b[K${text.slice(0, stream.columns - 1)}`)
  }
  return {
    show,
    report(what, since) {
      if (isWatched) return show(`${what} ${since}`)
      if (what === last && Date.now() - saidAt < longestSilence) return
      last = what
      saidAt = Date.now()
      stream.write(`acm-lint: ${what} ${since}\n`)
    },
  }
}
