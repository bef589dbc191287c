import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'
import type { LayerBytes } from '../ecr/ecr-layers.ts'
import { readTar, type TarEntry } from './tar.ts'

/** A blob's bytes in slices, or one after the other in pieces that share their memory: a layer may be larger than that. */
type BlobBytes = LayerBytes & { pieces: () => AsyncIterable<Uint8Array> }

/** The files of a layout by name. */
export type LayoutFiles = {
  read: (name: string) => Promise<Buffer>
  blob: (digest: string) => Promise<BlobBytes>
}

/** Opens a layout that is a folder or a tar. */
export const openLayout = async (path: string, shown: string): Promise<LayoutFiles> => {
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) throw invalid(`there is nothing at \`${shown}\`. Build it before this step`)
    throw error
  })
  const locate = found.isDirectory() ? inFolder(path) : await inTar(path)
  const bytesOf = async (name: string): Promise<BlobBytes> => {
    const place = await locate(name)
    if (place === undefined)
      throw invalid(`\`${shown}\` has no ${name}. Give an OCI image layout, as buildx writes one with type=oci`)
    return { size: place.size, slice: (start, end) => slice(place, start, end), pieces: () => pieces(place) }
  }
  return {
    read: async (name) => {
      const { size, slice: read } = await bytesOf(name)
      if (size > largestTextBytes)
        throw invalid(`${name} of \`${shown}\` is too large: ${size} bytes. Give a layout with one image`)
      return Buffer.from(await read(0, size))
    },
    blob: (digest) => bytesOf(blobName(digest)),
  }
}

const largestTextBytes = 4_194_304
export const blobName = (digest: string): string => `blobs/${digest.replace(':', '/')}`

type Place = TarEntry & { path: string }
type Locate = (name: string) => Promise<Place | undefined>

const inFolder =
  (folder: string): Locate =>
  async (name) => {
    const path = join(folder, name)
    try {
      const { size } = await stat(path)
      return { path, start: 0, size }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

const inTar = async (path: string): Promise<Locate> => {
  const entries = await withFile(path, readTar)
  return async (name) => {
    const entry = entries.get(name)
    return entry && { path, ...entry }
  }
}

const slice = ({ path, start }: Place, from: number, to: number): Promise<Uint8Array> =>
  withFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, start + from)
    return buffer.subarray(0, bytesRead)
  })

const pieceBytes = 1_048_576

async function* pieces({ path, start, size }: Place): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, size))
    for (let done = 0; done < size; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - done), start + done)
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`)
      yield buffer.subarray(0, bytesRead)
      done += bytesRead
    }
  } finally {
    await file.close()
  }
}

const withFile = async <T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  const file = await open(path)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

export const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const invalid = (message: string): Failure => new Failure('invalid-input', `oci-layout: ${message}`)
