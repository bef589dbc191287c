import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEngine } from '../engine.ts'
import { listenHere } from '../listen-here.ts'
import { type Application, compare, createApplication, type Declaration, shouldSync } from './application.ts'
import { createChoosingRuntime } from './choosing-runtime.ts'
import { endDeployment, stepDeployment } from './deployment.ts'
import { createDocker, type RegistryLogin } from './docker.ts'
import { createDockerRuntime } from './docker-runtime.ts'
import { createRegistryRuntime, type PullsFrom } from './registry-runtime.ts'
import { type Renderer, render } from './rendering.ts'
import { createRepository, type Repository } from './repository.ts'
import { showApplication } from './routes.ts'
import type { Runtime } from './runtime.ts'
import { createArgocdServer, type Request } from './server.ts'
import { sync } from './sync.ts'

type Options = {
  token: string
  applications: Declaration[]
  /** `docker` runs the images, `none` only checks that they can be pulled; `auto` takes what there is. */
  engine?: 'auto' | 'docker' | 'none'
  registryAuth?: RegistryLogin
  /** Where an image is asked for instead; where that is undefined, it is taken for pulled, and not run. */
  pullsFrom?: PullsFrom
  /** Renders what this stand-in cannot. */
  render?: Renderer
  repositoryAuth?: { username: string; password: string }
  /** Seconds between two reads of the branch that nobody asked for (Argo CD: 120 to 180). */
  readSeconds?: number
  /** What a crashing container waits before its second restart, doubled each time (Kubernetes: 10). */
  backOffSeconds?: number
  /** Whether the token has `logs, get`; it always has `applications, get`. */
  mayReadLogs?: boolean
}

/** A pod that runs now: which image, and where it can be reached. */
type Running = { application: string; pod: string; image: string; url: string | undefined; ready: boolean }

export type ArgocdStandIn = {
  url: string
  requests: Request[]
  /** In one sentence, what it does with the images that it deploys. */
  says: string
  running: () => Running[]
  stop: () => Promise<void>
}

const chooseRuntime = async (options: Options, directory: string): Promise<Runtime> => {
  const logins = options.registryAuth === undefined ? [] : [options.registryAuth]
  const checking = createRegistryRuntime(logins, options.pullsFrom)
  const engine = options.engine === 'none' ? undefined : await findEngine()
  if (engine === undefined) {
    if (options.engine === 'docker')
      throw new Error('The Argo CD stand-in was asked to run images, and no engine answers')
    return checking
  }
  const docker = createDocker({ command: engine.docker, directory: join(directory, 'docker'), logins })
  await docker.prepare()
  const running = createDockerRuntime(docker, (options.backOffSeconds ?? 1) * 1000)
  const { pullsFrom } = options
  return pullsFrom === undefined ? running : createChoosingRuntime({ running, checking, pullsFrom })
}

/** One reading at a time: whoever asks while one is under way gets one of their own after it. */
const createRefresh = (stopped: AbortSignal) => {
  const inTurn = async (application: Application, work: () => Promise<void>): Promise<void> => {
    const turn = application.busy.then(async () => (stopped.aborted ? undefined : await work()))
    application.busy = turn.catch(() => undefined)
    await turn
  }
  return async (application: Application): Promise<void> => {
    await inTurn(application, async () => await compare(application))
    if (shouldSync(application))
      void inTurn(application, async () => await autoSync(application)).catch(() => undefined)
  }
}

const autoSync = async (application: Application): Promise<void> => {
  if (shouldSync(application)) await sync(application, { automated: true })
}

const runningPods = (application: Application): Running[] =>
  [...application.deployments.values()].flatMap(({ replicaSets }) =>
    replicaSets.flatMap(({ pods }) =>
      pods.map(({ name, running, deleting }) => ({
        application: application.declaration.name,
        pod: name,
        image: running.status.imageId,
        url: running.address(),
        ready: running.status.ready && !deleting,
      })),
    ),
  )

/**
 * An Argo CD that follows a git repository for real, on 127.0.0.1. It leaves out: webhooks, sync windows, waves, hooks,
 * several sources, Helm, every kind but Deployment and Service, and RBAC beyond one token. It has no
 * revision cache; a pod has one container, and a Service routes nothing.
 */
export const startArgocd = async (options: Options): Promise<ArgocdStandIn> => {
  const directory = await mkdtemp(join(tmpdir(), 'argocd-stand-in-'))
  const runtime = await chooseRuntime(options, directory)
  const repositories = new Map<string, Repository>()
  const repositoryOf = ({ repository: url, branch }: Declaration): Repository => {
    const copy = join(directory, `repository-${repositories.size}.git`)
    const known = repositories.get(`${url} ${branch}`)
    const repository = known ?? createRepository({ url, branch, directory: copy, login: options.repositoryAuth })
    repositories.set(`${url} ${branch}`, repository)
    return repository
  }
  const applications = options.applications.map((declaration) =>
    createApplication(declaration, {
      repository: repositoryOf(declaration),
      render: options.render ?? (({ files, folder }) => render(files, folder)),
    }),
  )
  const stopping = new AbortController()
  const refresh = createRefresh(stopping.signal)
  const requests: Request[] = []
  const server = createArgocdServer({
    token: options.token,
    mayReadLogs: options.mayReadLogs ?? true,
    applications: applications.map((application) => showApplication(application, () => refresh(application))),
    requests,
  })
  const { url, stop } = await listenHere(server)

  const prefix = `slipway-${randomBytes(3).toString('hex')}-`
  const rollOut = setInterval(() => {
    for (const { deployments } of applications) {
      for (const deployment of deployments.values()) stepDeployment(deployment, runtime, prefix)
    }
  }, 200)
  const read = setInterval(() => void Promise.all(applications.map(refresh)), (options.readSeconds ?? 150) * 1000)
  await Promise.all(applications.map(refresh))

  return {
    url,
    requests,
    says: runtime.says,
    running: () => applications.flatMap(runningPods),
    stop: async () => {
      stopping.abort()
      clearInterval(rollOut)
      clearInterval(read)
      await stop()
      await Promise.all(applications.map(async ({ busy }) => await busy))
      await Promise.all(applications.flatMap(({ deployments }) => [...deployments.values()].map(endDeployment)))
      await runtime.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
