import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '../src/lib/failure.ts'
import { createHttp } from '../src/outside/http.ts'
import { createProcesses } from '../src/outside/process.ts'
import { pinImages } from './pinning/pin-images.ts'
import { createLogin } from './pinning/registry-login.ts'

const help = `Usage: scripts/pin-images [--dry-run] [KUSTOMIZATION]

Asks the registry of each image in a kustomization for the digest of its version, and writes it behind newTag: what runs then is
what was looked at, also when somebody pushes the tag anew. Without KUSTOMIZATION it is manifests/shop/overlays/production. An image
that has a digest stays as it is; one that its registry does not have is told, and then nothing is written. Docker Hub and ghcr.io
are asked without a login, or with Docker's own; ECR with Docker's, or with the AWS CLI's.

  --dry-run  asks, and says what would be written
`

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const [given = join(import.meta.dirname, '../manifests/shop/overlays/production')] = positionals
  const path = given.endsWith('.yaml') ? given : join(given, 'kustomization.yaml')
  const file = relative('.', path)
  const { signal } = controller
  const processes = createProcesses({ signal, fence: (work) => work() })
  const login = createLogin({ processes, configDirectory: process.env.DOCKER_CONFIG })
  const before = await readFile(path, 'utf8')
  const { text, lines } = await pinImages(before, file, { http: createHttp({ signal }), login })
  process.stdout.write(`${lines.join('\n')}\n`)
  if (text === before) process.stdout.write(`${file} has all digests already.\n`)
  else if (values['dry-run']) process.stdout.write(`${file} would be written.\n`)
  else {
    await writeFile(path, text)
    process.stdout.write(`${file} is written. Look at it, and commit it.\n`)
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
})
