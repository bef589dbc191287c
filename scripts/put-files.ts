import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StaleFile } from './platform/compare-files.ts'

/** Writes each file that is not as it should be, and removes each that should not be there. Returns what it did, a line a file. */
export const putFiles = (stale: StaleFile[]): string[] => {
  for (const { path, wanted } of stale) {
    if (wanted === undefined) rmSync(path)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, wanted)
    }
  }
  return stale.length === 0
    ? ['nothing to write: every file is what its sources make of it']
    : stale.map(({ path, wanted }) => `${wanted === undefined ? 'removed' : 'wrote'} ${path}`)
}
