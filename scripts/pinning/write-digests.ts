import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { Failure } from '../../src/lib/failure.ts'
import { fieldsOf, listOf } from '../../src/lib/json.ts'
import type { ImageEntry } from './image-entries.ts'

/**
 * The text with a digest behind the newTag of each of these entries, and every other byte as it is. What was written is read
 * again: where it does not say the same and the digests, it is a Failure and nothing was written.
 */
export const writeDigests = (text: string, digests: Map<ImageEntry, string>): string => {
  let written = text
  for (const [{ tagEnd }, digest] of [...digests].toSorted(([one], [other]) => other.tagEnd - one.tagEnd)) {
    const { at, put } = insertion(written, tagEnd, `digest: ${digest}`)
    written = written.slice(0, at) + put + written.slice(at)
  }
  if (!isDeepStrictEqual(parse(written), expected(text, digests)))
    throw new Failure(
      'rejected',
      'The entries of images are written in a way that digests cannot be added to. Put each key on a line of its own.',
    )
  return written
}

/** In a block, a line of its own that begins where its key does; in braces, behind the value. */
const insertion = (text: string, tagEnd: number, pair: string): { at: number; put: string } => {
  const lineStart = text.lastIndexOf('\n', tagEnd - 1) + 1
  const before = /^(\s*(?:- )?\s*)newTag\s*:/.exec(text.slice(lineStart, tagEnd))?.[1]
  if (before === undefined) return { at: tagEnd, put: `, ${pair}` }
  const next = text.indexOf('\n', tagEnd)
  const at = next === -1 ? text.length : next + 1
  const ending = text[next - 1] === '\r' ? '\r\n' : '\n'
  const line = `${' '.repeat(before.length)}${pair}`
  return { at, put: next === -1 ? `${ending}${line}` : `${line}${ending}` }
}

const expected = (text: string, digests: Map<ImageEntry, string>): unknown => {
  const content = fieldsOf(parse(text))
  const byName = new Map([...digests].map(([{ name }, digest]) => [name, digest]))
  const images = listOf(content.images).map((entry) => {
    const digest = byName.get(String(fieldsOf(entry).name))
    return digest === undefined ? entry : { ...fieldsOf(entry), digest }
  })
  return { ...content, images }
}
