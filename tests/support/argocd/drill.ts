import { randomUUID } from 'node:crypto'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import { type Answer, refusal, type Shown } from './routes.ts'
import { nowInSeconds } from './runtime.ts'
import { createArgocdServer, type Request } from './server.ts'

/** A Job that a sync runs as its hook: what it has written so far, and with which exit code it ends; `uid` where it has one already. */
export type Hook = { uid?: string; log: () => Promise<string[]>; ended: Promise<number> }

type Options = {
  token: string
  name: string
  project: string
  /** Makes the hook of a sync; what it throws is a Job that the cluster does not take. */
  run: (uid: string) => Hook | Promise<Hook>
  /** Whether a sync fails before it gets to its hook, as one does whose manifests cannot be rendered: the Job before it stays. */
  failsEarly?: () => boolean
  mayReadLogs?: boolean
  guard?: Guard
  maySync?: boolean
  /** For how long after a sync was asked for the one before it is still shown: Argo CD answers from what it was told last. */
  staleMilliseconds?: number
}

type Sync = {
  phase: 'Running' | 'Succeeded' | 'Failed'
  message: string
  startedAt: string
  finishedAt?: string
  failure?: string
}
type Job = { uid: string; pod: { name: string; uid: string }; hook: Hook; createdAt: string }

export type DrillArgocd = { url: string; requests: Request[]; [Symbol.asyncDispose]: () => Promise<void> }

/**
 * An Argo CD with one application that is nothing but a Job, a hook of its sync with BeforeHookCreation: a sync deletes
 * the Job before it, runs another, and ends as that ends. It leaves out all else that an application has.
 */
export const startDrillArgocd = async (options: Options): Promise<DrillArgocd> => {
  const requests: Request[] = []
  const applications = [showDrill(options)]
  const server = createArgocdServer({
    ...{ token: options.token, mayReadLogs: options.mayReadLogs ?? true, applications, requests },
  })
  options.guard?.(server)
  const { url, stop } = await listenHere(server)
  return {
    url,
    requests,
    [Symbol.asyncDispose]: stop,
  }
}

const showDrill = ({
  name,
  project,
  run,
  failsEarly = () => false,
  maySync = true,
  staleMilliseconds = 200,
}: Options): Shown => {
  let job: Job | undefined
  let operation: Sync | undefined
  let shown: { operation: Sync | undefined; until: number } = { operation: undefined, until: 0 }

  const start = async (sync: Sync): Promise<void> => {
    if (failsEarly()) {
      Object.assign(sync, {
        ...failedHook,
        message: 'ComparisonError: failed to load target state',
        finishedAt: nowInSeconds(),
      })
      return
    }
    const given = randomUUID()
    job = undefined
    try {
      const hook = await run(given)
      const uid = hook.uid ?? given
      job = { uid, hook, createdAt: nowInSeconds(), pod: { name: `${name}-${uid.slice(0, 5)}`, uid: randomUUID() } }
      const code = await hook.ended
      Object.assign(
        sync,
        code === 0 ? { phase: 'Succeeded', message: 'successfully synced (no more tasks)' } : failedHook,
      )
    } catch (error) {
      Object.assign(sync, { ...failedHook, failure: String(error) })
    }
    sync.finishedAt = nowInSeconds()
  }

  const sync = (): Answer => {
    if (!maySync) return refusal(403, 7, `permission denied: applications, sync, ${project}/${name}`)
    if (operation?.phase === 'Running') return refusal(400, 9, 'another operation is already in progress')
    shown = { operation, until: Date.now() + staleMilliseconds }
    operation = { phase: 'Running', message: 'waiting for completion of hook', startedAt: nowInSeconds() }
    void start(operation)
    return { status: 200, body: view() }
  }

  const view = (): unknown => ({
    metadata: { name, namespace: 'argocd', resourceVersion: `${Date.now()}` },
    spec: {
      project,
      source: { repoURL: 'https://git.test/team/manifests', path: `drills/${name}`, targetRevision: 'main' },
    },
    status: {
      sync: { status: 'Synced', revision: '0'.repeat(40) },
      health: { status: 'Healthy' },
      ...operationView(name, Date.now() < shown.until ? shown.operation : operation),
    },
  })

  const tree = (): Answer => ({ status: 200, body: job === undefined ? {} : { nodes: nodesOf(name, job) } })

  const logs = async (url: URL, podName: string): Promise<Answer> => {
    if (url.searchParams.get('container') !== 'drill') return refusal(400, 3, 'container is not valid for the pod')
    if (job?.pod.name !== podName) return refusal(404, 5, `pods "${podName}" not found`)
    const count = Number(url.searchParams.get('tailLines') ?? '100')
    const lines = (await job.hook.log()).slice(-count)
    const entries = lines.map((content) => ({ result: { content, podName, last: false } }))
    return { status: 200, lines: [...entries, { result: { content: '', podName, last: true } }] }
  }

  return {
    ...{ name, project, view },
    answer: async (what, url) => {
      if (what === 'GET ') return { status: 200, body: view() }
      if (what === 'GET resource-tree') return tree()
      if (what === 'POST sync') return sync()
      const [, pod] = /^GET pods\/([^/]+)\/logs$/.exec(what) ?? []
      return pod === undefined ? undefined : await logs(url, pod)
    },
  }
}

const failedHook = { phase: 'Failed' as const, message: 'one or more synchronization tasks completed unsuccessfully' }

const operationView = (name: string, sync: Sync | undefined): object => {
  if (sync === undefined) return {}
  const { phase, message, startedAt, finishedAt, failure } = sync
  const hookPhase = phase === 'Running' ? 'Running' : phase
  const resource = {
    ...{ group: 'batch', version: 'v1', kind: 'Job', namespace: 'drills', name, hookType: 'Sync', hookPhase },
    ...{
      syncPhase: 'Sync',
      message: failure ?? (phase === 'Failed' ? 'Job has reached the specified backoff limit' : ''),
    },
  }
  return {
    operationState: {
      ...{
        operation: { sync: {} },
        phase,
        message,
        startedAt,
        syncResult: { resources: [resource], revision: '0'.repeat(40) },
      },
      ...(finishedAt === undefined ? {} : { finishedAt }),
    },
  }
}

const nodesOf = (name: string, { uid, pod, createdAt }: Job): unknown[] => [
  { group: 'batch', version: 'v1', kind: 'Job', namespace: 'drills', name, uid, createdAt },
  {
    ...{ version: 'v1', kind: 'Pod', namespace: 'drills', name: pod.name, uid: pod.uid, createdAt },
    parentRefs: [{ group: 'batch', version: 'v1', kind: 'Job', namespace: 'drills', name, uid }],
  },
  // What the drill injects belongs to its Job, too.
  {
    ...{ version: 'v1', kind: 'Pod', namespace: 'drills', name: `${name.replace(/^drill-/, '')}-${uid.slice(0, 8)}` },
    ...{ uid: randomUUID(), createdAt },
    parentRefs: [{ group: 'batch', version: 'v1', kind: 'Job', namespace: 'drills', name, uid }],
  },
]
