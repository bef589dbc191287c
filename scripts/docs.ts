import { resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { putFiles } from './put-files.ts'
import { readmePages } from './readme-tables.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  const stale = readmePages().filter(({ before, after }) => after !== before)
  console.log(putFiles(stale.map(({ path, after }) => ({ path, wanted: after }))).join('\n'))
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
