import { Failure } from '../../lib/failure.ts'
import { afterSpace, newWalk, walkOver } from './json-bytes.ts'

/** A place in JSON that comes in pieces, each of which is done with when the next is asked for: one buffer may do for all. */
export type PlanWindow = {
  /** The next byte that is not white space, which stays where it is; undefined at the end. */
  peek: () => Promise<number | undefined>
  /** Goes over one byte. */
  step: () => void
  /** The bytes of the value that begins here; good until the next piece comes. */
  take: () => Promise<Buffer>
  /** Goes over the value that begins here, whatever its size; who hears gets its bytes, a piece at a time. */
  passOver: (hear?: (piece: Buffer) => void) => Promise<void>
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

  /** Walks a value piece by piece; returns its last one. */
  const value = async (hear: (piece: Buffer) => void): Promise<Buffer> => {
    const walk = newWalk()
    let end = walkOver(bytes, at, walk)
    while (end < 0) {
      hear(bytes.subarray(at))
      if (!(await advance())) throw cutOff()
      end = walkOver(bytes, 0, walk)
    }
    const last = bytes.subarray(at, end)
    at = end
    return last
  }

  /** In several pieces it is joined once, so that a long one costs no more than its length. */
  const whole = async (): Promise<Buffer> => {
    const pieces: Buffer[] = []
    const last = await value((piece) => pieces.push(Buffer.from(piece)))
    return pieces.length === 0 ? last : Buffer.concat([...pieces, last])
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
    take: whole,
    passOver: async (hear = () => undefined) => hear(await value(hear)),
  }
}

/** What is there instead of a plan's JSON when the stream ends, or holds something else. */
export const cutOff = (cause?: unknown): Failure =>
  new Failure('unexpected', 'the JSON of the plan ends in the middle, or is none: did `terraform show -json` fail?', {
    cause,
  })
