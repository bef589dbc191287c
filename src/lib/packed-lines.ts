import { gunzipSync, gzipSync } from 'node:zlib'

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:'
/** A thousand services are a fiftieth of it, and a few packed bytes could stand for more than the memory. */
const mostBytes = 8 * 1024 * 1024

export const packLines = (lines: string[]): string =>
  `${mark}${gzipSync(lines.join('\n'), { level: 9 }).toString('base64')}`

/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = 64 * 1024

/** The lines as an output that another job's input takes. */
export const joinLines = (lines: string[]): string => {
  const text = lines.join('\n')
  return text.length <= mostPlain ? text : packLines(lines)
}

/** The lines of a text, those that are packed unpacked; a string says which is broken. */
export const unpackLines = (text: string): string[] | string => {
  let room = mostBytes
  const all = text.split('\n').map((line) => {
    const part = line.trim().startsWith(mark) ? unpacked(line.trim(), room) : line.trim()
    room -= part?.length ?? 0
    return part?.split('\n')
  })
  return all.includes(undefined)
    ? 'has a line that begins with `gz:` and is not whole'
    : all.flatMap((part) => part ?? []).filter((line) => line !== '')
}

const unpacked = (line: string, room: number): string | undefined => {
  try {
    const bytes = gunzipSync(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: room })
    return bytes.toString('utf8')
  } catch {
    return undefined
  }
}
