import type { FileHandle } from 'node:fs/promises'
import { Failure } from '../../lib/failure.ts'

/** Where a file's bytes lie in a tar. */
export type TarEntry = { start: number; size: number }

const block = 512

/** The files of a tar that is not compressed, by name, without reading their bytes. Knows ustar, GNU and pax names. */
export const readTar = async (file: FileHandle): Promise<Map<string, TarEntry>> => {
  const entries = new Map<string, TarEntry>()
  let longName: string | undefined
  let position = 0
  for (;;) {
    const header = await bytesAt(file, position, block)
    if (header.length < block || header.every((byte) => byte === 0)) return entries
    refuseOther(header)
    const size = sizeIn(header)
    const start = position + block
    const type = text(header, 156, 1)
    if (isFile(type)) entries.set((longName ?? nameIn(header)).replace(/^\.\//, ''), { start, size })
    // A long name comes in an entry of its own, before the one that it belongs to.
    longName = longNameTypes.has(type)
      ? nameFrom(type, await bytesAt(file, start, Math.min(size, longestName)))
      : undefined
    position = start + Math.ceil(size / block) * block
  }
}

/** Of nothing but octal digits: a file above 8 GiB has another kind of number, and needs a folder. */
const sizeIn = (header: Buffer): number => {
  const digits = text(header, 124, 12)
  if (/^[0-7]*$/.test(digits)) return Number.parseInt(digits, 8) || 0
  throw new Failure(
    'invalid-input',
    'oci-layout: the tar has a file whose size cannot be read. Give the layout as a folder',
  )
}

const longestName = 1024 * 1024
const longNameTypes = new Set(['L', 'x'])
const isFile = (type: string): boolean => type === '0' || type === ''

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const nameIn = (header: Buffer): string => {
  const prefix = text(header, 345, 155)
  return `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`
}

const nameFrom = (type: string, said: Buffer): string | undefined =>
  type === 'L' ? text(said, 0, said.length) : /(?:^|\n)\d+ path=([^\n]*)\n/.exec(said.toString('utf8'))?.[1]

/** The checksum counts its own field as blanks. */
const refuseOther = (header: Buffer): void => {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  if (sum === Number.parseInt(text(header, 148, 8), 8)) return
  const gzip = header[0] === 0x1f && header[1] === 0x8b
  const what = gzip ? 'compressed with gzip. Decompress it first: gunzip' : 'no tar. Name a folder or a tar'
  throw new Failure('invalid-input', `oci-layout: the file is ${what}`)
}

const text = (bytes: Buffer, start: number, length: number): string =>
  bytes
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim()
