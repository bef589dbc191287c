import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { staleFiles } from './platform/compare-files.ts'
import { generatedFiles } from './platform/generated-files.ts'
import { generatedFolders } from './platform/shop-files.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  for (const { path, wanted } of staleFiles(generatedFiles(), generatedFolders)) {
    if (wanted === undefined) rmSync(path)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, wanted)
    }
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
