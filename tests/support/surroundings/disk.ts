import { execFile } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A disk of its own, in memory, that can be filled and be made one that nobody can write to. */
export type Disk = AsyncDisposable & {
  path: string
  /** Fills it while the work lasts, but for so many bytes. */
  filledBut: <T>(bytes: number, work: () => Promise<T>) => Promise<T>
  /** Takes no writes while the work lasts. */
  readOnly: <T>(work: () => Promise<T>) => Promise<T>
}

/** Mounting takes root, or the `sudo` without a password that GitHub's runners have. */
const asRoot = (command: string, ...args: string[]): Promise<unknown> =>
  process.getuid?.() === 0
    ? promisify(execFile)(command, args)
    : promisify(execFile)('sudo', ['--non-interactive', command, ...args])

const size = 64 * 1024 * 1024

export const mountDisk = async (): Promise<Disk> => {
  const path = await mkdtemp(join(tmpdir(), 'slipway-disk-'))
  await asRoot('mount', '-t', 'tmpfs', '-o', `size=${size},mode=777`, 'tmpfs', path)
  return {
    path,
    filledBut: async (bytes, work) => {
      const filler = join(path, 'filler')
      await fill(filler, bytes)
      try {
        return await work()
      } finally {
        await rm(filler)
      }
    },
    readOnly: async (work) => {
      await asRoot('mount', '-o', 'remount,ro', path)
      try {
        return await work()
      } finally {
        await asRoot('mount', '-o', 'remount,rw', path)
      }
    },
    [Symbol.asyncDispose]: async () => {
      await asRoot('umount', '--lazy', path)
      await rm(path, { recursive: true })
    },
  }
}

/** Writes until nothing more goes in, then gives so many bytes back. */
const fill = async (filler: string, free: number): Promise<void> => {
  const file = await open(filler, 'w')
  const piece = Buffer.alloc(64 * 1024)
  let written = 0
  try {
    for (;;) written += (await file.write(piece, 0, piece.length, written)).bytesWritten
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    await file.truncate(Math.max(0, written - free))
  } finally {
    await file.close()
  }
}
