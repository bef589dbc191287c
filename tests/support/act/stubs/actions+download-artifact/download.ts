import { appendFileSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Runs as an action of its own, far from this repository: it imports nothing of it.
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const end = (message: string): never => {
  process.stdout.write(`::error::${message}\n`)
  process.exit(1)
}

const name = input('name')
if (name === '') end('this stub downloads one artifact, by its name')
for (const other of ['artifact-ids', 'pattern', 'github-token'])
  if (input(other) !== '') end(`this stub knows no ${other}`)
for (const other of ['merge-multiple', 'skip-decompress'])
  if (input(other) !== 'false') end(`this stub knows no ${other}`)
if (input('digest-mismatch') !== 'error') end('this stub knows no digest-mismatch but error')
if (input('run-id') !== process.env.GITHUB_RUN_ID) end('this stub knows no artifact of another run')

const kept = join(process.env.SLIPWAY_ARTIFACTS ?? '', name)
if (!existsSync(kept)) end(`Unable to download artifact(s): Artifact not found for name: ${name}`)
const path = resolve(process.env.GITHUB_WORKSPACE ?? '', input('path') || '.')
mkdirSync(path, { recursive: true })
cpSync(kept, path, { recursive: true })
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `download-path=${path}\n`)
