import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { readmePages } from './readme-tables.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  for (const { path, before, after } of readmePages()) {
    if (after === before) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, after)
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
