import { type FileHandle, open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as sleep } from 'node:timers/promises'

const readEveryMilliseconds = 100

/** Reads a file as it grows until `until` has settled, then what is left of it, line by line. */
export const followFile = async (
  path: string,
  { until, onLine }: { until: Promise<unknown>; onLine: (line: string) => void },
): Promise<void> => {
  let ended = false
  const end = (): void => {
    ended = true
  }
  const settled = until.then(end, end)
  const file = await open(path, 'r')
  const lines = splitLines(onLine)
  try {
    for (;;) {
      const wasEnded = ended
      await readOn(file, lines)
      if (wasEnded) return lines.close()
      await Promise.race([settled, sleep(readEveryMilliseconds)])
    }
  } finally {
    await file.close()
  }
}

type Lines = { take: (chunk: Buffer) => void; close: () => void }

const readOn = async (file: FileHandle, lines: Lines): Promise<void> => {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536))
    if (bytesRead === 0) return
    lines.take(buffer.subarray(0, bytesRead))
  }
}

const splitLines = (onLine: (line: string) => void): Lines => {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    take: (chunk: Buffer): void => {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    close: (): void => {
      const last = rest + decoder.end()
      if (last !== '') onLine(last)
    },
  }
}
