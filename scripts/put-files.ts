import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StaleFile } from './platform/compare-files.ts'

/** Writes each file that is not as it should be, removes each that should not be there, and says so, a line a file. */
export const putFiles = (stale: StaleFile[]): void => {
  for (const { path, wanted } of stale) {
    if (wanted === undefined) rmSync(path)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, wanted)
    }
    console.log(`${wanted === undefined ? 'removed' : 'wrote'} ${path}`)
  }
  if (stale.length === 0) console.log('nothing to write: every file is what its sources make of it')
}
