import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { readOptions } from './read-options.ts'
import { releaseNotes } from './releasing/release-notes.ts'
import { movingTag, releaseVersion } from './releasing/release-version.ts'

const help = `Usage: scripts/release --tag vX.Y.Z --notes FILE

Refuses a tag that is not the version of package.json, or of which CHANGELOG.md says nothing. Else writes what it says to
FILE, and prints the tag that moves along (v1 with v1.2.3); nothing for a candidate, and for a fix of an older version.
`

const values = readOptions(help, { tag: { type: 'string' }, notes: { type: 'string' } })
const { tag, notes } = values
if (tag === undefined || notes === undefined) {
  process.stderr.write(`Say both --tag and --notes.\n\n${help}`)
  process.exit(2)
}

const root = join(import.meta.dirname, '..')
const file = resolve(notes)
try {
  const { version: inPackage }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version = releaseVersion(tag, inPackage)
  writeFileSync(file, releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version))
  const tags = execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n')
  const moving = movingTag(tag, tags)
  if (moving !== undefined) process.stdout.write(`${moving}\n`)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}
