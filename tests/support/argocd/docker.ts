import { execFile, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readFlag, readList, readNumber, readText } from '../../../src/argocd/answers/json.ts'
import { messageOf } from '../../../src/lib/failure.ts'
import { at } from '../../../src/lib/json.ts'
import type { ContainerSpec } from './pod-spec.ts'

const execute = promisify(execFile)

const ownerLabel = 'slipway.argocd-stand-in'

/** Where images are pulled from, and as whom. */
export type RegistryLogin = { host: string; username: string; password: string }

/** How a container ended. */
export type Ending = { exitCode: number; outOfMemory: boolean; startedAt: string; finishedAt: string }

export type Docker = ReturnType<typeof createDocker>

const publish = (spec: ContainerSpec): string[] =>
  [...new Set([spec.port, spec.readiness?.port, spec.liveness?.port, spec.startup?.port])]
    .filter((port) => port !== undefined)
    .flatMap((port) => ['--publish', `127.0.0.1::${port}`])

const limits = (spec: ContainerSpec): string[] => [
  ...(spec.memoryBytes === undefined
    ? []
    : ['--memory', `${spec.memoryBytes}`, '--memory-swap', `${spec.memoryBytes}`]),
  ...(spec.cpus === undefined ? [] : ['--cpus', `${spec.cpus}`]),
]

const confinement = (spec: ContainerSpec): string[] => [
  ...(spec.readOnly ? ['--read-only'] : []),
  ...(spec.user === undefined ? [] : ['--user', `${spec.user}`]),
  ...spec.dropCapabilities.flatMap((capability) => ['--cap-drop', capability]),
  ...(spec.noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
  ...spec.temporary.flatMap((path) => ['--tmpfs', path]),
]

/** The arguments of `docker run` that give a container what its manifest asks for. */
const runArguments = (spec: ContainerSpec, image: string): string[] => {
  const [entrypoint, ...rest] = spec.command
  return [
    ...limits(spec),
    ...confinement(spec),
    ...publish(spec),
    ...spec.environment.flatMap((variable) => ['--env', variable]),
    ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
    image,
    ...rest,
    ...spec.args,
  ]
}

/** The engine, with a Docker configuration of its own in `directory`; its containers carry the run's label. */
export const createDocker = (options: { command: string; directory: string; logins: RegistryLogin[] }) => {
  const { command, directory, logins } = options
  const docker = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute(command, ['--config', directory, ...args], { maxBuffer: 64 * 1024 * 1024 })
    return stdout.trim()
  }
  const remove = async (...ids: string[]): Promise<void> => {
    if (ids.length > 0) await docker('rm', '--force', '--volumes', ...ids).catch(() => undefined)
  }
  /** The engine's word that the kernel killed it may come after the container's end, and is then missing in its state. */
  const ranOutOfMemory = async (id: string, startedAt: string): Promise<boolean> => {
    const until = `${Math.ceil(Date.now() / 1000) + 1}`
    const filters = ['--filter', `container=${id}`, '--filter', 'event=oom']
    return (await docker('events', '--since', startedAt, '--until', until, ...filters)) !== ''
  }
  return {
    /** Writes the login and removes what a stand-in that died has left. */
    prepare: async (): Promise<void> => {
      await mkdir(directory, { recursive: true })
      const entries = logins.map(({ host, username, password }) => [
        host,
        { auth: Buffer.from(`${username}:${password}`).toString('base64') },
      ])
      const config = JSON.stringify({ auths: Object.fromEntries(entries) })
      await writeFile(join(directory, 'config.json'), config, { mode: 0o600 })
      const listed = await docker(
        'ps',
        '--all',
        '--filter',
        `label=${ownerLabel}`,
        '--format',
        `{{.ID}} {{.Label "${ownerLabel}"}}`,
      )
      const left = listed.split('\n').map((line) => line.split(' '))
      await remove(...left.flatMap(([id, pid]) => (id && !isRunning(Number(pid)) ? [id] : [])))
    },
    pull: async (image: string): Promise<{ id: string; user: string }> => {
      await docker('pull', '--quiet', image).catch((error: unknown) => {
        throw new Error(reasonOf(error))
      })
      const [inspected] = readList(JSON.parse(await docker('image', 'inspect', image)))
      const repository = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
      const digests = readList(inspected, 'RepoDigests').map(String)
      const id = digests.find((digest) => digest.startsWith(`${repository}@`)) ?? readText(inspected, 'Id') ?? ''
      return { id, user: readText(inspected, 'Config', 'User') ?? '' }
    },
    run: async (name: string, spec: ContainerSpec, image: string): Promise<string> => {
      const labels = ['--label', `${ownerLabel}=${process.pid}`]
      return await docker(
        'run',
        '--detach',
        '--name',
        name,
        '--stop-timeout',
        `${spec.graceSeconds}`,
        ...labels,
        ...runArguments(spec, image),
      ).catch(async (error: unknown) => {
        await remove(name)
        throw new Error(reasonOf(error))
      })
    },
    /** Returns when the container has ended. */
    ended: async (id: string): Promise<Ending> => {
      await docker('wait', id)
      const [container] = readList(JSON.parse(await docker('inspect', id)))
      const startedAt = seconds(readText(container, 'State', 'StartedAt'))
      const exitCode = readNumber(container, 'State', 'ExitCode') ?? -1
      const outOfMemory = readFlag(container, 'State', 'OOMKilled') ?? false
      return {
        exitCode,
        outOfMemory: outOfMemory || (exitCode === 137 && (await ranOutOfMemory(id, startedAt))),
        startedAt,
        finishedAt: seconds(readText(container, 'State', 'FinishedAt')),
      }
    },
    /** The port on 127.0.0.1 that each port of the container is published on. */
    ports: async (id: string): Promise<Map<number, number>> => {
      const [container] = readList(JSON.parse(await docker('inspect', id)))
      const published = Object.entries(Object(at(container, 'NetworkSettings', 'Ports')))
      return new Map(
        published.map(([port, hosts]) => [Number.parseInt(port, 10), Number(readText(hosts, 0, 'HostPort'))]),
      )
    },
    logs: async (id: string, lines: number): Promise<string[]> => {
      const { stdout, stderr } = await execute(command, ['--config', directory, 'logs', '--tail', `${lines}`, id])
      return `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
    },
    kill: async (id: string): Promise<void> => void (await docker('kill', id).catch(() => '')),
    stop: async (id: string): Promise<void> => void (await docker('stop', id).catch(() => '')),
    remove,
    /** For a process that ends without having stopped its stand-in. */
    removeAtOnce: (ids: string[]): void => {
      if (ids.length > 0) spawnSync(command, ['--config', directory, 'rm', '--force', '--volumes', ...ids])
    },
  }
}

const seconds = (time: string | undefined): string => (time ?? '').replace(/\.\d+Z$/, 'Z')

const reasonOf = (error: unknown): string => {
  const said = readText(Object(error), 'stderr')?.trim().split('\n').at(-1)
  return said === undefined || said === '' ? messageOf(error) : said
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
