import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { staleFiles } from './platform/compare-files.ts'
import { readServices } from './platform/read-services.ts'
import { generatedFolders, shopFiles } from './platform/shop-files.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  const files = shopFiles(readServices(readFileSync('services.yaml', 'utf8')))
  for (const { path, wanted } of staleFiles(files, generatedFolders)) {
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
