import { accessSync, constants, statfsSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure, messageOf } from '../lib/failure.ts'
import { machineTrouble } from '../lib/machine-trouble.ts'

const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const
type Name = (typeof names)[number]

/** More than what is written in the end takes, and less than any machine has on which something can be done. */
const leastFreeBytes = 1024 * 1024

/**
 * Refuses a machine on which the outcome could not be told in the end: what is done before is then done for nothing. In a
 * container job the files belong to the runner's user, not to the image's.
 */
export const refuseUnwritable = (freeAt = freeBytes): void => {
  for (const name of names) {
    const path = process.env[name]
    if (!path) continue
    try {
      accessSync(path, constants.W_OK)
    } catch (error) {
      throw unwritable(name, error)
    }
    const free = freeAt(path)
    if (free < leastFreeBytes) {
      throw new Failure(
        'rejected',
        `a disk is full: ${free} bytes are free where the runner has its files (${dirname(path)}), and 1 MiB is needed to begin. Free some space on the runner, or take one with a larger disk, and run again`,
      )
    }
  }
}

/** File systems that do not count say that they have no blocks at all. */
const freeBytes = (path: string): number => {
  try {
    const { blocks, bavail, bsize } = statfsSync(dirname(path))
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** Adds to one of the runner's files, or leaves it as it was: half an entry is one that the runner fails the step for. */
export const addWhole = (name: Name, add: () => void): void => {
  const path = process.env[name]
  const before = path ? sizeOf(path) : undefined
  try {
    add()
  } catch (error) {
    if (path && before !== undefined && sizeOf(path) !== before) truncateSync(path, before)
    throw unwritable(name, error)
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size

export const unwritable = (name: Name, error: unknown): Failure => {
  const message = `cannot write ${name}, by which the runner is told ${told[name]}: `
  const trouble = machineTrouble(error)
  return new Failure(trouble?.reason ?? 'unexpected', message + (trouble?.message ?? messageOf(error)), {
    cause: error,
  })
}

const told: Record<Name, string> = {
  GITHUB_OUTPUT: 'the outputs',
  GITHUB_STATE: 'what is to be cleaned up',
  GITHUB_STEP_SUMMARY: 'the summary',
}
