export interface Progress {
  read(files: number): void
  end(): void
}

const silence = { read: () => {}, end: () => {} }

/** Work that is over before this many milliseconds needs no progress. */
const patience = 1_000

/** One line on a terminal, rewritten as files are read and removed at the end. */
export function progress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return silence
  const start = Date.now()
  let isShown = false
  return {
    read(files) {
      if (Date.now() - start < patience) return
      stream.write(`\r${files} files read…`)
      isShown = true
    },
    end() {
      if (isShown) stream.write('\r\u001b[K')
    },
  }
}
