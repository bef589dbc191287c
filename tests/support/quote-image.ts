import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ImageConfig, type Layer, packLayer, type WrittenImage, writeOciLayout } from './oci-layout.ts'
import type { TarEntry } from './tar.ts'

const run = promisify(execFile)

/** What services/quote/Dockerfile makes of its base image; a test compares the two where an engine answers. */
const config: ImageConfig = {
  User: '65532:65532',
  Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'NODE_ENV=production', 'QUOTE_PORT=8080'],
  Entrypoint: ['node', 'main.js'],
  WorkingDir: '/app',
  ExposedPorts: { '8080/tcp': {} },
}

export type QuoteLayout = WrittenImage & { diffIds: string[] }

type QuoteImage = { service: string; base: Layer; directory: string }

/** Builds the service as its Dockerfile does, but without an engine: an OCI layout of the base and the service. */
export const writeQuoteLayout = async ({ service, base, directory }: QuoteImage): Promise<QuoteLayout> => {
  const layers = [base, packLayer(await serviceEntries(service))]
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch
  const written = await writeOciLayout(directory, { architecture, config, layers })
  return { ...written, diffIds: layers.map(({ diffId }) => diffId) }
}

const serviceEntries = async (service: string): Promise<TarEntry[]> => {
  const build = await mkdtemp(join(tmpdir(), 'slipway-quote-'))
  try {
    await run(process.execPath, ['--disable-warning=ExperimentalWarning', join(service, 'build.ts'), build])
    const files = [join(service, 'package.json'), ...(await readdir(build)).map((name) => join(build, name))]
    const entries = files.map(async (file) => ({
      path: `app/${file.slice(file.lastIndexOf('/') + 1)}`,
      mode: 0o644,
      content: await readFile(file),
    }))
    return [{ path: 'app/', mode: 0o755 }, ...(await Promise.all(entries))]
  } finally {
    await rm(build, { recursive: true })
  }
}
