import { Failure } from '../lib/failure.ts'
import { afterSpace, newWalk, walkOver } from './json-bytes.ts'

/** A place in JSON that comes in pieces, each of which is done with when the next is asked for: one buffer may do for all. */
export type PlanWindow = {
  /** The next byte that is not white space, which stays where it is; undefined at the end. */
  peek: () => Promise<number | undefined>
  /** Goes over one byte. */
  step: () => void
  /** The bytes of the value that begins here; good until the next piece comes. */
  take: () => Promise<Buffer>
  /** Goes over the value that begins here, whatever its size. */
  passOver: () => Promise<void>
}

export const openWindow = (chunks: AsyncIterable<Buffer>): PlanWindow => {
  const source = chunks[Symbol.asyncIterator]()
  let bytes: Buffer = Buffer.alloc(0)
  let at = 0

  const advance = async (): Promise<boolean> => {
    const next = await source.next()
    bytes = next.done ? Buffer.alloc(0) : next.value
    at = 0
    return !next.done
  }

  /** A value in several pieces is walked piece by piece and joined once, so that a long one costs no more than its length. */
  const value = async (pieces: Buffer[] | undefined): Promise<Buffer> => {
    const walk = newWalk()
    let end = walkOver(bytes, at, walk)
    while (end < 0) {
      pieces?.push(Buffer.from(bytes.subarray(at)))
      if (!(await advance())) throw cutOff()
      end = walkOver(bytes, 0, walk)
    }
    const last = bytes.subarray(at, end)
    at = end
    return pieces === undefined || pieces.length === 0 ? last : Buffer.concat([...pieces, last])
  }

  return {
    peek: async () => {
      do {
        at = afterSpace(bytes, at)
        if (at < bytes.length) return bytes[at]
      } while (await advance())
      return undefined
    },
    step: () => {
      at += 1
    },
    take: () => value([]),
    passOver: async () => {
      await value(undefined)
    },
  }
}

/** What is there instead of a plan's JSON when the stream ends, or holds something else. */
export const cutOff = (): Failure =>
  new Failure('unexpected', 'the JSON of the plan ends in the middle, or is none: did `terraform show -json` fail?')
