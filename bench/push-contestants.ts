import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../src/lib/failure.ts'
import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { removeImages } from '../tests/support/engine-images.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import { findTool } from '../tests/support/tools.ts'
import type { Layouts } from './push-layouts.ts'
import { type PushRegistry, repository } from './push-registry.ts'

const run = promisify(execFile)

/** One way to push a layout; `absent` says why it is not there. */
export type Pusher = {
  name: string
  absent?: string
  /** What comes before the clock starts. */
  prepare?: (layouts: Layouts, registry: PushRegistry) => Promise<void>
  push: (push: { layout: Layout; layouts: Layouts; registry: PushRegistry }) => Promise<void>
  /** The process that does the work, where that is not one that `push` starts. */
  worker?: number | undefined
  cleanUp?: (registry: PushRegistry) => Promise<void>
}

export type Layout = 'first' | 'second'

export const pushers = async (directory: string): Promise<Pusher[]> => [
  ours,
  await crane(directory),
  await skopeo(directory),
  await docker(directory),
]

const ours: Pusher = {
  name: 'ecr-build-push',
  push: async ({ layout, layouts, registry }) => {
    const { outputs, log } = await runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository, 'oci-layout': layouts[layout] },
      env: registry.env,
    })
    if (outputs.outcome !== 'built') throw new Failure('unexpected', `the push ended as ${outputs.outcome}:\n${log}`)
  },
}

const crane = async (directory: string): Promise<Pusher> => {
  const command = await findTool('crane')
  if (command === undefined) return missing('crane', 'not built: scripts/test builds it')
  return {
    name: 'crane push',
    push: async ({ layout, layouts, registry }) => {
      const env = { ...process.env, DOCKER_CONFIG: await loggedIn(directory, registry) }
      await run(command, ['push', layouts[layout], reference(registry, layout)], { env })
    },
  }
}

const skopeo = async (directory: string): Promise<Pusher> => {
  const isThere = await run('skopeo', ['--version'])
    .then(() => true)
    .catch(() => false)
  if (!isThere) return missing('skopeo', 'not installed: apt has it')
  return {
    name: 'skopeo copy',
    push: async ({ layout, layouts, registry }) => {
      const login = ['--dest-authfile', join(await loggedIn(directory, registry), 'config.json')]
      const to = `docker://${reference(registry, layout)}`
      await run('skopeo', ['copy', '--dest-tls-verify=false', ...login, `oci:${layouts[layout]}`, to])
    },
  }
}

const docker = async (directory: string): Promise<Pusher> => {
  const engine = await findEngine()
  if (engine === undefined) return missing('docker', await whyNoEngine())
  const call = async (registry: PushRegistry, ...args: string[]) =>
    run(engine.docker, ['--config', await loggedIn(directory, registry), ...args])
  return {
    name: 'docker push',
    prepare: async (layouts, registry) => {
      for (const layout of ['first', 'second'] as const) {
        await run('skopeo', ['copy', `oci:${layouts[layout]}`, `docker-daemon:${reference(registry, layout)}`])
      }
    },
    push: async ({ layout, registry }) => {
      await call(registry, 'push', '--quiet', reference(registry, layout))
    },
    worker: await daemonPid(),
    cleanUp: ({ host }) => removeImages(engine.docker, { registry: host }),
  }
}

/** The engine does the work, not the command that asks it. */
const daemonPid = async (): Promise<number | undefined> => {
  const pid = Number(await readFile('/var/run/docker.pid', 'utf8').catch(() => ''))
  return pid > 0 ? pid : undefined
}

const missing = (name: string, absent: string): Pusher => ({ name, absent, push: async () => undefined })

const reference = ({ host }: PushRegistry, tag: string): string => `${host}/${repository}:${tag}`

/** A folder with a login as `docker login` leaves it. */
const loggedIn = async (directory: string, { host, password }: PushRegistry): Promise<string> => {
  const folder = join(directory, 'login')
  await mkdir(folder, { recursive: true })
  const auth = Buffer.from(`AWS:${password}`).toString('base64')
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }))
  return folder
}
