import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findUnused } from './unused/find-unused.ts'

process.chdir(join(import.meta.dirname, '..'))

// By text alone, in files that people write: a bundle holds everything.
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => /\.(ts|json|ya?ml|md|js)$|(^|\/)[^.]+$/.test(path) && !/(^|\/)dist\/|\.lock/.test(path))
  .filter((path) => path !== 'package-lock.json' && existsSync(path))

const unused = findUnused(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })))
for (const line of unused) process.stderr.write(`${line}\n`)
if (unused.length > 0) {
  process.stderr.write('Delete what nobody needs, and keep to its file what nobody else uses.\n')
  process.exitCode = 1
}
