/** Where a walk over a value is that has not ended yet. `ahead` are bytes of the next piece that an escape has used up. */
export type Walk = { depth: number; inString: boolean; inScalar: boolean; ahead: number }

const quote = 0x22
const backslash = 0x5c
/** `{` and `[` differ in one bit, and so do `}` and `]`. */
const bracketBit = 0x20
const opening = 0x7b
const closing = 0x7d
const comma = 0x2c

export const newWalk = (): Walk => ({ depth: 0, inString: false, inScalar: false, ahead: 0 })

/**
 * The index after the value that the walk is in, or -1 when the bytes end before it does: then the walk goes on in the
 * bytes that follow. A number and its like end only with the byte after them. Nothing is decoded, nothing is kept.
 */
export const walkOver = (bytes: Uint8Array, from: number, walk: Walk): number => {
  let at = from + walk.ahead
  if (at >= bytes.length) return suspend(bytes, at, walk)
  walk.ahead = 0
  if (!walk.inScalar && !walk.inString && walk.depth === 0) {
    const first = bytes[at] ?? 0
    walk.inString = first === quote
    walk.depth = Number((first | bracketBit) === opening)
    walk.inScalar = !walk.inString && walk.depth === 0
    at += 1
  }
  if (walk.inScalar) return afterScalar(bytes, at)
  if (walk.inString) {
    at = afterString(bytes, at)
    if (at < 0) return suspend(bytes, -at, walk)
    walk.inString = false
  }
  return walk.depth === 0 ? at : afterContainer(bytes, at, walk)
}

/** One loop with its own variables: this is where a large plan's time goes. */
const afterContainer = (bytes: Uint8Array, from: number, walk: Walk): number => {
  const end = bytes.length
  let depth = walk.depth
  let at = from
  while (at < end) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === quote) {
      at = afterString(bytes, at)
      if (at < 0) break
      continue
    }
    depth += deeper(byte)
    if (depth === 0) return at
  }
  walk.depth = depth
  walk.inString = at < 0
  return at < 0 ? suspend(bytes, -at, walk) : -1
}

const deeper = (byte: number): number => {
  const bracket = byte | bracketBit
  return bracket === opening ? 1 : bracket === closing ? -1 : 0
}

/** The index after the closing quote; when there is none, the index to go on from, negated. */
const afterString = (bytes: Uint8Array, from: number): number => {
  const end = bytes.length
  let at = from
  while (at < end) {
    const byte = bytes[at]
    if (byte === quote) return at + 1
    at += byte === backslash ? 2 : 1
  }
  return -at
}

const suspend = (bytes: Uint8Array, at: number, walk: Walk): number => {
  walk.ahead = at - bytes.length
  return -1
}

const afterScalar = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === comma || byte <= 0x20 || (byte | bracketBit) === closing) return at
  }
  return -1
}

/** The index of the next byte that is not white space; the bytes' length when there is none. */
export const afterSpace = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at += 1
  return at
}
