import { createHash } from 'node:crypto'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

// Runs as an action of its own, far from this repository: it imports nothing of it.
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const end = (message: string): never => {
  process.stdout.write(`::error::${message}\n`)
  process.exit(1)
}

const [name, path, missing] = [input('name'), input('path').trim(), input('if-no-files-found')]
const days = input('retention-days')
if (!['warn', 'error', 'ignore'].includes(missing)) end(`Unrecognized if-no-files-found input: ${missing}`)
if (/["<>|*?:\\/\r\n]/.test(name)) end(`The artifact name is not valid: ${name}`)
if (days !== '' && !(Number(days) >= 1 && Number(days) <= 90)) end(`Invalid retention-days: ${days}`)
if (path === '') end('Input required and not supplied: path')
if (/[*?[\]\n!]/.test(path)) end(`this stub keeps one file, and not ${path}`)
for (const other of ['overwrite', 'include-hidden-files']) {
  if (input(other) !== 'false') end(`this stub knows no ${other}`)
}
if (input('archive') !== 'true') end('this stub knows no archive: false')

const file = resolve(process.env.GITHUB_WORKSPACE ?? '', path)
const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true && !basename(file).startsWith('.')
if (!isThere) {
  const said = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`
  if (missing === 'error') end(said)
  process.stdout.write(missing === 'warn' ? `::warning::${said}\n` : `${said}\n`)
  process.exit(0)
}

const kept = process.env.SLIPWAY_ARTIFACTS ?? ''
const directory = join(kept, name)
if (existsSync(directory)) end(`(409) Conflict: an artifact with this name already exists on the workflow run: ${name}`)
mkdirSync(directory)
copyFileSync(file, join(directory, basename(file)))
const id = readdirSync(kept).length
const outputs = {
  'artifact-id': String(id),
  'artifact-url': `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_REPOSITORY}/actions/runs/${process.env.GITHUB_RUN_ID}/artifacts/${id}`,
  'artifact-digest': createHash('sha256').update(readFileSync(file)).digest('hex'),
}
for (const [output, value] of Object.entries(outputs)) {
  appendFileSync(process.env.GITHUB_OUTPUT ?? '', `${output}=${value}\n`)
}
