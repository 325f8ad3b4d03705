import { Buffer } from 'node:buffer'
import { type Content, decode, mostBytes, tooLarge, whyUnreadable } from './disk.ts'

/** The path under which standard input is shown. */
export const inputPath = '<stdin>'

/** As much of standard input as a file may have. Not synchronous: a pipe that has nothing yet would throw EAGAIN. */
export async function readInput(stream: AsyncIterable<Uint8Array>): Promise<Content> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      length += chunk.length
      if (length > mostBytes) return { why: tooLarge }
      chunks.push(chunk)
    }
  } catch (error) {
    return { why: whyUnreadable(error) }
  }
  return decode(Buffer.concat(chunks, length), length)
}
