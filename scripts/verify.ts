import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Every job that uses an action downloads the repository's archive. */
const archiveLimitBytes = 6 * 1024 * 1024

const node = (script: string): void => void execFileSync(process.execPath, [script], { stdio: 'inherit' })
const git = (...args: string[]): Buffer => execFileSync('git', args, { maxBuffer: 256 * 1024 * 1024 })

/** What differs from what is committed, where the bundles and the tables are, and their hand-written neighbours. */
const changedFiles = (): string =>
  git('status', '--porcelain', '--', 'dist', 'actions', 'terraform', 'README.md', 'docs', 'bench').toString()

const fail = (message: string): void => {
  console.error(message)
  process.exitCode = 1
}

process.chdir(resolve(import.meta.dirname, '..'))
const uncommitted = changedFiles()
if (uncommitted === '') {
  node('scripts/build.ts')
  node('scripts/docs.ts')
  const stale = changedFiles()
  if (stale !== '')
    fail(
      `these files are not what their sources make of them:\n${stale}` +
        'They have been made again in your working tree: commit them with their sources, or `git restore` them.',
    )
} else fail(`what is committed is verified, and these files are not:\n${uncommitted}Commit them, and run it again.`)
const bytes = gzipSync(git('archive', 'HEAD')).byteLength
console.log(`git archive HEAD | gzip: ${(bytes / 1024 / 1024).toFixed(2)} MB`)
if (bytes > archiveLimitBytes) fail('the archive is above 6 MB: mark what only a contributor needs as export-ignore')
