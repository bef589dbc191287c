import { execFile } from 'node:child_process'
import { access, constants, realpath } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A Docker engine that answers: the command line to use with it, the engine's version, and whether BuildKit builds. */
export type Engine = { docker: string; version: string; buildKit: boolean }

const answerWithinMilliseconds = 5_000

/**
 * The engine behind the first `docker` on the path that answers; one that can build with BuildKit is preferred,
 * since a client of 23 or newer that lacks the buildx plugin falls back to the legacy builder. Undefined when none answers.
 */
export const findEngine = async (path = process.env.PATH ?? ''): Promise<Engine | undefined> => {
  const engines = await Promise.all((await dockersOn(path)).map(ask))
  const answering = engines.filter((engine) => engine !== undefined)
  return answering.find((engine) => engine.buildKit) ?? answering[0]
}

/** What the first `docker` on the path says when no engine answers. */
export const whyNoEngine = async (path = process.env.PATH ?? ''): Promise<string> => {
  const [docker] = await dockersOn(path)
  if (docker === undefined) return 'there is no docker on the path'
  try {
    await run(docker, ['version'], { timeout: answerWithinMilliseconds })
    return 'it answers now'
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    return said.split('\n').at(-1) || `it gives no answer within ${answerWithinMilliseconds / 1000} s`
  }
}

const dockersOn = async (path: string): Promise<string[]> => {
  const found = new Map<string, string>()
  for (const directory of path.split(delimiter).filter((entry) => entry !== '')) {
    const docker = join(directory, 'docker')
    const target = await executableTarget(docker)
    if (target !== undefined && !found.has(target)) found.set(target, docker)
  }
  return [...found.values()]
}

const executableTarget = async (file: string): Promise<string | undefined> => {
  try {
    await access(file, constants.X_OK)
    return await realpath(file)
  } catch {
    return undefined
  }
}

const ask = async (docker: string): Promise<Engine | undefined> => {
  const versions = await output(docker, ['version', '--format', '{{.Server.Version}} {{.Client.Version}}'])
  const [server, client] = versions?.trim().split(' ') ?? []
  if (server === undefined || client === undefined) return undefined
  const buildKitIsBuiltIn = Number.parseInt(client, 10) < 23
  const buildKit = buildKitIsBuiltIn || (await output(docker, ['buildx', 'version'])) !== undefined
  return { docker, version: server, buildKit }
}

const output = async (command: string, args: readonly string[]): Promise<string | undefined> => {
  try {
    const { stdout } = await run(command, args, { timeout: answerWithinMilliseconds })
    return stdout
  } catch {
    return undefined
  }
}
