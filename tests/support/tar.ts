/** A file, or a directory where the path ends in `/`. Paths are relative to the root of the archive. */
export type TarEntry = { path: string; mode: number; content?: Buffer }

const blockBytes = 512

/** A ustar archive, chunk by chunk: sorted, owned by root, dated 1970, so that the same entries are the same bytes. */
export function* tar(entries: readonly TarEntry[]): Generator<Buffer> {
  for (const entry of entries.toSorted(byPath)) {
    yield header(entry)
    if (entry.content === undefined) continue
    yield entry.content
    yield Buffer.alloc((blockBytes - (entry.content.length % blockBytes)) % blockBytes)
  }
  yield Buffer.alloc(2 * blockBytes)
}

const byPath = (left: TarEntry, right: TarEntry): number => (left.path < right.path ? -1 : 1)

const header = ({ path, mode, content }: TarEntry): Buffer => {
  if (Buffer.byteLength(path) > 100) throw new Error(`A tar entry's path is at most 100 bytes long: ${path}`)
  const block = Buffer.alloc(blockBytes)
  block.write(path, 0)
  block.write(octal(mode, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(content?.length ?? 0, 12), 124)
  block.write(octal(0, 12), 136)
  block.write(path.endsWith('/') ? '5' : '0', 156)
  block.write('ustar\u000000', 257)
  // The sum is taken with the field of the sum itself full of blanks.
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 7)}\u0000`, 148)
  return block
}

const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0')
