import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findEngine } from './engine.ts'
import { findTool } from './tools.ts'

const run = promisify(execFile)
const runc = '/usr/sbin/runc'
const startWithinMilliseconds = 20_000

/** What a remote builder is made of here: the docker command line, its buildx plugin and a BuildKit daemon. */
export type BuildKitTools = { docker: string; buildx: string; buildkitd: string }

/** Undefined where a part is missing: scripts/test builds buildx and buildkitd, and buildkitd needs root and runc. */
export const findBuildKit = async (): Promise<BuildKitTools | undefined> => {
  const [engine, buildx, buildkitd] = await Promise.all([findEngine(), findTool('buildx'), findTool('buildkitd')])
  if (!engine || !buildx || !buildkitd || process.getuid?.() !== 0) return undefined
  return { docker: engine.docker, buildx, buildkitd }
}

/** A running BuildKit with its own root and socket; `address` is what `docker buildx create --driver remote` wants. */
export type BuildKit = AsyncDisposable & { address: string }

/** Starts the real buildkitd. Registries are named `host:port` and talked to over plain HTTP. */
export const startBuildKit = async ({ buildkitd }: BuildKitTools, registries: string[]): Promise<BuildKit> => {
  // A socket's path has at most 107 characters.
  const directory = await mkdtemp(join(tmpdir(), 'slipway-bk-'))
  const socket = join(directory, 'socket')
  const config = join(directory, 'buildkitd.toml')
  await writeFile(config, configuration({ directory, socket, registries }))
  const log = await open(join(directory, 'log'), 'w')
  const daemon = spawn(buildkitd, ['--config', config], { stdio: ['ignore', log.fd, log.fd] })
  await log.close()
  const ended = once(daemon, 'close')
  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM')
    await ended
    await rm(directory, { recursive: true, force: true })
  }
  if (await Promise.race([ended.then(() => false), listens(socket)])) {
    return { address: `unix://${socket}`, [Symbol.asyncDispose]: stop }
  }
  const said = await readFile(join(directory, 'log'), 'utf8')
  await stop()
  throw new Error(`buildkitd did not start:\n${said}`)
}

const configuration = ({
  directory,
  socket,
  registries,
}: {
  directory: string
  socket: string
  registries: string[]
}) =>
  [
    `root = "${join(directory, 'root')}"`,
    `[grpc]\naddress = ["unix://${socket}"]`,
    `[worker.oci]\nenabled = true\nbinary = "${runc}"`,
    '[worker.containerd]\nenabled = false',
    ...registries.map((registry) => `[registry."${registry}"]\nhttp = true`),
  ].join('\n')

const listens = async (socket: string): Promise<boolean> => {
  const deadline = Date.now() + startWithinMilliseconds
  while (Date.now() < deadline) {
    if (await connects(socket)) return true
    await setTimeout(50)
  }
  return false
}

const connects = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = connect(socket)
    connection.on('connect', () => resolve(true))
    connection.on('error', () => resolve(false))
    connection.on('connect', () => connection.destroy())
  })

/** A user's Docker configuration with buildx in it, in a folder of its own. */
export type DockerDirectory = AsyncDisposable & { path: string; buildx: (...args: string[]) => Promise<string> }

export const makeDockerDirectory = async ({ docker, buildx }: BuildKitTools, config = {}): Promise<DockerDirectory> => {
  const path = await mkdtemp(join(tmpdir(), 'slipway-docker-user-'))
  await mkdir(join(path, 'cli-plugins'))
  await symlink(buildx, join(path, 'cli-plugins/docker-buildx'))
  await writeFile(join(path, 'config.json'), JSON.stringify(config))
  return {
    path,
    buildx: async (...args) => {
      const env = { ...process.env, DOCKER_CONFIG: path }
      return (await run(docker, ['buildx', ...args], { env })).stdout
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  }
}
