import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Changes } from '../action-worlds/action-world.ts'
import { mountDisk } from './disk.ts'
import type { Oddity } from './survive.ts'

const nothingToUndo = async (): Promise<void> => undefined

export const changed = async (changes: Changes): Promise<Oddity> => ({
  changes,
  [Symbol.asyncDispose]: nothingToUndo,
})

/** A process whose user no list of users has, as in an image that is run under some number. */
export const withoutUser = (): Promise<Oddity> => {
  const forget = 'mount --bind /dev/null /etc/passwd && exec "$@"'
  // Not sh: Debian's drops variables whose names have a hyphen, as inputs do.
  return changed({
    surroundings: { without: ['HOME'], launcher: [...ownMounts(), 'bash', '--norc', '-c', forget, 'bash'] },
  })
}

const ownMounts = (): string[] =>
  process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--map-root-user', '--mount']

/** A PATH with all that is on ours, but for these programs. */
export const withoutPrograms = async (...names: string[]): Promise<Oddity> => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-path-'))
  const found = new Map<string, string>()
  for (const directory of (process.env.PATH ?? '').split(':')) {
    for (const name of programsIn(directory)) {
      if (!found.has(name) && !names.includes(name)) found.set(name, join(directory, name))
    }
  }
  for (const [name, path] of found) symlinkSync(path, join(folder, name))
  return {
    changes: { env: { PATH: folder } },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }),
  }
}

const programsIn = (directory: string): string[] => {
  try {
    accessSync(directory, constants.R_OK)
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** A megabyte of variables. */
export const withLargeEnvironment = (): Promise<Oddity> =>
  changed({ env: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`LARGE_${index}`, 'x'.repeat(52_429)])) })

/** Checkouts, the workspace and RUNNER_TEMP in a folder of such a name. */
export const inOddPath = async (name: string): Promise<Oddity> => {
  const parent = mkdtempSync(join(tmpdir(), 'slipway-odd-'))
  const directory = join(parent, name)
  mkdirSync(directory)
  return {
    place: { directory },
    changes: { jobsDirectory: directory },
    [Symbol.asyncDispose]: async () => rmSync(parent, { recursive: true, force: true }),
  }
}

/** RUNNER_TEMP on a disk with so many bytes left; with the runner's own files on it, unless told otherwise. */
export const onFullDisk = async (bytes: number, { besideRunner = false } = {}): Promise<Oddity> => {
  const disk = await mountDisk()
  const during = <T>(_job: unknown, work: () => Promise<T>): Promise<T> => disk.filledBut(bytes, work)
  return {
    changes: besideRunner
      ? { surroundings: { during, temporaryDirectory: disk.path } }
      : { jobsDirectory: disk.path, surroundings: { during } },
    [Symbol.asyncDispose]: disk[Symbol.asyncDispose],
  }
}

/** RUNNER_TEMP on a disk that takes no writes. */
export const onReadOnlyDisk = async ({ besideRunner = false } = {}): Promise<Oddity> => {
  const disk = await mountDisk()
  const during = <T>(_job: unknown, work: () => Promise<T>): Promise<T> => disk.readOnly(work)
  return {
    changes: besideRunner
      ? { surroundings: { during, temporaryDirectory: disk.path } }
      : { jobsDirectory: disk.path, surroundings: { during } },
    [Symbol.asyncDispose]: disk[Symbol.asyncDispose],
  }
}
