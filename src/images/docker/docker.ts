import { Failure } from '../../lib/failure.ts'
import type { Output } from '../../outside/child-options.ts'
import type { Processes } from '../../outside/process.ts'
import { createLastLines } from './last-lines.ts'

export type Shown = { code: number; lastLines: string[] }

/** The docker command line. `run` keeps what it says, `show` lets it speak into the log and gives its last lines. */
export type Docker = {
  run: (args: string[]) => Promise<Output>
  show: (args: string[], options?: { env?: Record<string, string> }) => Promise<Shown>
}

type Settings = { processes: Processes; directory: string; configDirectory: string; command?: string }

/** With a folder for DOCKER_CONFIG. */
export const createDocker = ({ processes, directory, configDirectory, command = 'docker' }: Settings): Docker => {
  const env = { DOCKER_CONFIG: configDirectory }
  let buildKit: Promise<Record<string, string>> | undefined
  return {
    run: (args) => processes.run(command, args, { directory, env }),
    show: async (args, { env: added = {} } = {}) => {
      buildKit ??= buildKitSwitch(processes, command)
      const { listen, lines } = createLastLines()
      const childEnv = { ...env, ...(await buildKit), ...added }
      const code = await processes.show(command, args, { directory, env: childEnv, listen })
      return { code, lastLines: lines() }
    },
  }
}

/** Clients before 23 have BuildKit built in but ask to be told; later ones use it when they have buildx. */
const buildKitSwitch = async (processes: Processes, command: string): Promise<Record<string, string>> => {
  const { stdout } = await processes.run(command, clientVersion)
  return hasBuildKit(stdout) ? { DOCKER_BUILDKIT: '1' } : {}
}

const clientVersion = ['version', '--format', '{{.Client.Version}}']
const hasBuildKit = (version: string): boolean => Number.parseInt(version, 10) < 23

/** Whether `docker build` without buildx is BuildKit, and not the older builder. */
export const buildsWithBuildKit = async (docker: Docker): Promise<boolean> =>
  hasBuildKit((await docker.run(clientVersion)).stdout)

/** What buildx stands on: `undefined` without buildx, else the driver of the chosen or current builder. */
export const buildxDriver = async (docker: Docker, builder: string | undefined): Promise<string | undefined> => {
  const { code } = await docker.run(['buildx', 'version'])
  if (code !== 0) return undefined
  const inspected = await docker.run(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])])
  const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1]
  if (inspected.code === 0 && driver) return driver
  throw new Failure(
    'invalid-input',
    `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`,
  )
}

/** The platform of the engine that answers, as `linux/amd64`; undefined when none does. */
export const enginePlatform = async (docker: Docker): Promise<string | undefined> => {
  const { code, stdout } = await docker.run(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}'])
  return code === 0 ? stdout.trim() : undefined
}

/** Whether the engine's own builder knows build contexts: those of Docker 23 and later do, and earlier ones fail on them. */
export const engineTakesContexts = async (docker: Docker): Promise<boolean> => {
  const { stdout } = await docker.run(['version', '--format', '{{.Server.Version}}'])
  return Number.parseInt(stdout, 10) >= 23
}
