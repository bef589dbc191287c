const quote = 0x22
const backslash = 0x5c
const space = 0x20
const [comma, colon, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from(',:{}[]')

/**
 * The bytes of a JSON value with its keys in order and without white space. Numbers and texts keep the very characters they
 * were written with: read as numbers, two account or sequence ids above 2^53 would be one.
 */
export const canonicalJson = (bytes: Buffer): Buffer => {
  JSON.parse(bytes.toString()) // refuses what is no JSON, which would never end here
  return Buffer.from(rewrite({ bytes, at: 0 }), 'latin1')
}

/** The index after a value that is written in this form already, as Terraform does, or -1 when it is not. */
export const afterCanonical = (bytes: Buffer, at: number): number => {
  const first = bytes[at]
  if (first === openBrace) return afterMembers(bytes, at)
  if (first === openBracket) return afterElements(bytes, at)
  if (first === quote) return afterText(bytes, at)
  return first === undefined || first <= space ? -1 : afterWord(bytes, at)
}

const afterMembers = (bytes: Buffer, from: number): number => {
  if (bytes[from + 1] === closeBrace) return from + 2
  let before = -1
  let at = from
  do {
    const key = at + 1
    if (bytes[key] !== quote || (before >= 0 && !isBefore(bytes, before, key))) return -1
    before = key
    at = afterText(bytes, key)
    if (at < 0 || bytes[at] !== colon) return -1
    at = afterCanonical(bytes, at + 1)
    if (at < 0) return -1
  } while (bytes[at] === comma)
  return bytes[at] === closeBrace ? at + 1 : -1
}

const afterElements = (bytes: Buffer, from: number): number => {
  if (bytes[from + 1] === closeBracket) return from + 2
  let at = from
  do {
    at = afterCanonical(bytes, at + 1)
    if (at < 0) return -1
  } while (bytes[at] === comma)
  return bytes[at] === closeBracket ? at + 1 : -1
}

const afterText = (bytes: Buffer, from: number): number => {
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === quote) return at + 1
    if (byte === backslash) at += 1
  }
  return -1
}

const afterWord = (bytes: Buffer, from: number): number => {
  let at = from
  while (at < bytes.length && !endsWord(bytes[at] ?? 0)) at += 1
  return at
}

const endsWord = (byte: number): boolean =>
  byte <= space || byte === comma || byte === closeBrace || byte === closeBracket

/** Whether the text at `one` comes before that at `other`, byte by byte. */
const isBefore = (bytes: Buffer, one: number, other: number): boolean => {
  let step = 1
  while (bytes[one + step] === bytes[other + step] && bytes[one + step] !== quote) step += 1
  return orderOf(bytes[one + step]) < orderOf(bytes[other + step])
}

/** A text that ends comes before one that goes on. */
const orderOf = (byte: number | undefined): number => (byte === quote ? -1 : (byte ?? 0))

type Place = { bytes: Buffer; at: number }

const rewrite = (place: Place): string => {
  const first = skipSpace(place)
  if (first === openBrace) return `{${rewriteMembers(place).join(',')}}`
  if (first === openBracket) return `[${rewriteElements(place).join(',')}]`
  return rewriteWord(place)
}

const rewriteMembers = (place: Place): string[] => {
  const members: { key: string; value: string }[] = []
  place.at += 1
  while (skipSpace(place) !== closeBrace && place.at < place.bytes.length) {
    const key = rewriteWord(place)
    skipSpace(place)
    place.at += 1
    members.push({ key, value: rewrite(place) })
    if (skipSpace(place) === comma) place.at += 1
  }
  place.at += 1
  const inOrder = members.sort((one, other) => (one.key.slice(0, -1) < other.key.slice(0, -1) ? -1 : 1))
  return inOrder.map(({ key, value }) => `${key}:${value}`)
}

const rewriteElements = (place: Place): string[] => {
  const elements: string[] = []
  place.at += 1
  while (skipSpace(place) !== closeBracket && place.at < place.bytes.length) {
    elements.push(rewrite(place))
    if (skipSpace(place) === comma) place.at += 1
  }
  place.at += 1
  return elements
}

/** A byte a character, so that nothing is decoded and the order is that of bytes. */
const rewriteWord = (place: Place): string => {
  const { bytes, at } = place
  const end = bytes[at] === quote ? afterText(bytes, at) : afterWord(bytes, at)
  place.at = end < 0 ? bytes.length : end
  return bytes.toString('latin1', at, place.at)
}

const skipSpace = (place: Place): number | undefined => {
  while (place.at < place.bytes.length && (place.bytes[place.at] ?? 0) <= space) place.at += 1
  return place.bytes[place.at]
}
