import type { Application } from './application.ts'
import { applicationView } from './application-view.ts'
import { deploymentNodes, deploymentView, podView, replicaSetView, serviceNode } from './cluster-views.ts'
import { selectFields } from './fields.ts'
import { sync } from './sync.ts'

/** What a route answers: JSON, or lines of JSON as a stream does. */
export type Answer = { status: number; body: unknown } | { status: number; lines: unknown[] }

/** An error as Argo CD's gateway words it; the code is gRPC's. */
export const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { error: message, code, message },
})

const notFound = (what: string): Answer => refusal(404, 5, what)

/** An application that the server shows; `answer` is told the method and the path below its own, such as `GET resource-tree`. */
export type Shown = {
  name: string
  project: string
  view: () => unknown
  answer: (what: string, url: URL) => Promise<Answer | undefined>
}

type Call = { application: Application; query: URLSearchParams; refresh: () => Promise<void> }

const getApplication = async ({ application, query, refresh }: Call): Promise<Answer> => {
  const wanted = query.get('refresh')
  if (wanted !== null) await refresh()
  return { status: 200, body: applicationView(application) }
}

export const listApplications = (applications: Shown[], query: URLSearchParams): Answer => {
  const projects = query.getAll('projects')
  const asked = applications.filter(({ project }) => projects.length === 0 || projects.includes(project))
  const items = asked.map((application) => application.view())
  const fields = query.get('fields')?.split(',')
  const selected = fields === undefined ? items : items.map((item) => selectFields(item, fields))
  return { status: 200, body: { metadata: { resourceVersion: '1' }, items: selected } }
}

const postSync = async ({ application, refresh }: Call): Promise<Answer> => {
  if (application.operation?.phase === 'Running') return refusal(400, 9, 'another operation is already in progress')
  await refresh()
  void sync(application, { username: 'bot' })
  return { status: 200, body: applicationView(application) }
}

/** It has no sync windows. */
const getWindows = (): Answer => ({ status: 200, body: { canSync: true } })

const getTree = ({ application }: Call): Answer => {
  const { namespace } = application.declaration
  const nodes = [
    ...[...application.services.values()].map((service) => serviceNode(service, namespace)),
    ...[...application.deployments.values()].flatMap((deployment) => deploymentNodes(deployment, namespace)),
  ]
  return { status: 200, body: nodes.length === 0 ? {} : { nodes } }
}

const findPod = (application: Application, name: string | null) => {
  for (const deployment of application.deployments.values()) {
    for (const replicaSet of deployment.replicaSets) {
      const pod = replicaSet.pods.find((known) => known.name === name)
      if (pod !== undefined) return { pod, replicaSet, deployment }
    }
  }
  return undefined
}

const findLive = (application: Application, kind: string | null, name: string): unknown => {
  const { namespace } = application.declaration
  if (kind === 'Deployment') {
    const deployment = application.deployments.get(name)
    return deployment && deploymentView(deployment, namespace)
  }
  if (kind === 'Pod') {
    const found = findPod(application, name)
    return found && podView(found.pod, found.replicaSet, namespace)
  }
  if (kind === 'ReplicaSet') {
    for (const deployment of application.deployments.values()) {
      const found = deployment.replicaSets.find((replicaSet) => replicaSet.name === name)
      if (found !== undefined) return replicaSetView(found, deployment, namespace)
    }
    return undefined
  }
  return application.services.get(name)?.manifest
}

const getResource = ({ application, query }: Call): Answer => {
  const [kind, name, version] = [query.get('kind'), query.get('resourceName') ?? '', query.get('version')]
  const rightGroup = (query.get('group') ?? '') === (kind === 'Deployment' || kind === 'ReplicaSet' ? 'apps' : '')
  const live = rightGroup && version === 'v1' ? findLive(application, kind, name) : undefined
  if (live === undefined) {
    return refusal(
      400,
      3,
      `${kind} ${query.get('group') ?? ''} ${name} not found as part of application ${application.declaration.name}`,
    )
  }
  return { status: 200, body: { manifest: JSON.stringify(live) } }
}

const getEvents = ({ application, query }: Call): Answer => {
  const uid = query.get('resourceUID')
  if (uid !== null && (query.get('resourceName') === null || query.get('resourceNamespace') === null)) {
    return refusal(400, 3, 'resourceUID needs resourceName and resourceNamespace')
  }
  const found = findPod(application, query.get('resourceName'))
  const happenings = found !== undefined && found.pod.uid === uid ? found.pod.running.happenings : []
  const items = happenings.map(({ type, reason, message, at }, index) => ({
    metadata: {
      name: `${found?.pod.name}.${index}`,
      namespace: application.declaration.namespace,
      creationTimestamp: at,
    },
    involvedObject: { kind: 'Pod', namespace: application.declaration.namespace, name: found?.pod.name, uid },
    reason,
    message,
    firstTimestamp: at,
    lastTimestamp: at,
    count: 1,
    type,
  }))
  return { status: 200, body: { metadata: {}, items } }
}

const getLogs = async ({ application, query }: Call, podName: string | null): Promise<Answer> => {
  const found = findPod(application, podName)
  if (found === undefined) return notFound(`pods "${podName}" not found`)
  const lines = Number(query.get('tailLines') ?? '100')
  const previous = query.get('previous') === 'true'
  try {
    const written = await found.pod.running.logs({ previous, lines })
    const entries = written.map((content) => ({ result: { content, podName, last: false } }))
    return { status: 200, lines: [...entries, { result: { content: '', podName, last: true } }] }
  } catch (error) {
    return refusal(400, 3, error instanceof Error ? error.message : String(error))
  }
}

const routes: Record<string, (call: Call) => Answer | Promise<Answer>> = {
  'GET ': getApplication,
  'GET resource-tree': getTree,
  'GET resource': getResource,
  'GET syncwindows': getWindows,
  'GET events': getEvents,
  'GET logs': (call) => getLogs(call, call.query.get('podName')),
  'POST sync': postSync,
}

/** An application that lives, as the server shows it. */
export const showApplication = (application: Application, refresh: () => Promise<void>): Shown => ({
  name: application.declaration.name,
  project: application.declaration.project,
  view: () => applicationView(application),
  answer: async (what, { searchParams: query }) => {
    const call = { application, query, refresh }
    const [, pod] = /^GET pods\/([^/]+)\/logs$/.exec(what) ?? []
    return pod === undefined ? await routes[what]?.(call) : await getLogs(call, pod)
  },
})
