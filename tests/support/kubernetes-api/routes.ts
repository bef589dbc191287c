import { readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { mayDo } from './admission.ts'
import type { Cluster, Manifest } from './cluster.ts'
import { type Answer, Refused, refusal } from './refusal.ts'
import { deploymentView, podView } from './views.ts'

export type Asked = { method: string; url: URL; contentType: string; body: string }

type Resource = { group: string; plural: string; kind: 'Pod' | 'Deployment'; apiVersion: string }

const resources: Record<string, Resource> = {
  '/api/v1': { group: '', plural: 'pods', kind: 'Pod', apiVersion: 'v1' },
  '/apis/apps/v1': { group: 'apps', plural: 'deployments', kind: 'Deployment', apiVersion: 'apps/v1' },
}

const verbs: Record<string, string> = { GET: 'get', POST: 'create', DELETE: 'delete' }

/** Answers what a service account asks of pods and deployments in the namespace. */
export const answer = (cluster: Cluster, account: string, asked: Asked): Answer => {
  const { method, url } = asked
  const [, root = '', namespace = '', plural = '', name = ''] =
    /^(\/api\/v1|\/apis\/apps\/v1)\/namespaces\/([^/]+)\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? []
  const resource = resources[root]
  const verb = method === 'GET' && name === '' ? 'list' : (verbs[method] ?? '')
  if (resource === undefined || plural !== resource.plural) {
    return refusal(404, 'the server could not find the requested resource')
  }
  if (namespace !== cluster.namespace || !mayDo(account, { verb, group: resource.group, resource: plural })) {
    const user = `system:serviceaccount:${cluster.namespace}:${account}`
    const what = `${plural}${name === '' ? '' : ` "${name}"`}`
    return refusal(
      403,
      `${what} is forbidden: User "${user}" cannot ${verb} resource "${plural}" in API group "${resource.group}" in the namespace "${namespace}"`,
    )
  }
  return act(verb, { cluster, resource, name, asked })
}

const act = (verb: string, call: Call): Answer => {
  try {
    return actions[verb]?.(call) ?? refusal(405, 'the server does not allow this method')
  } catch (error) {
    return error instanceof Refused ? error.answer : refusal(400, String(error))
  }
}

type Call = { cluster: Cluster; resource: Resource; name: string; asked: Asked }

const knownQuery = ({ asked }: Call, ...names: string[]): void => {
  const unknown = [...asked.url.searchParams.keys()].filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`this stand-in knows no ${unknown.join(', ')}`)
}

const objectsOf = ({ cluster, resource }: Call): { name: string; manifest: Manifest; view: () => unknown }[] =>
  resource.kind === 'Pod'
    ? [...cluster.pods.values()].map((pod) => ({ ...pod, view: () => podView(cluster, pod) }))
    : [...cluster.deployments.values()].map((one) => ({ ...one, view: () => deploymentView(cluster, one) }))

const missing = ({ resource, name }: Call): Answer =>
  refusal(404, `${resource.plural}${resource.group === '' ? '' : `.${resource.group}`} "${name}" not found`)

const actions: Record<string, (call: Call) => Answer> = {
  get: (call) => {
    knownQuery(call)
    const found = objectsOf(call).find((object) => object.name === call.name)
    return found === undefined ? missing(call) : { status: 200, body: found.view() }
  },
  list: (call) => {
    knownQuery(call, 'labelSelector')
    const selector = call.asked.url.searchParams.get('labelSelector') ?? ''
    // Only one label can be asked for here, with one value.
    const [, label = '', value = ''] = /^(?:([\w./-]+)=([\w.-]+))?$/.exec(selector) ?? []
    if (selector !== '' && label === '') throw new Error(`this stand-in does not select by ${selector}`)
    const hasLabel = ({ manifest }: { manifest: Manifest }): boolean =>
      selector === '' || readRecord(manifest, 'metadata', 'labels')[label] === value
    const { apiVersion, kind } = call.resource
    const items = objectsOf(call).filter(hasLabel)
    return {
      status: 200,
      body: { apiVersion, kind: `${kind}List`, metadata: {}, items: items.map(({ view }) => view()) },
    }
  },
  create: (call) => {
    const { cluster, resource, asked } = call
    knownQuery(call, 'dryRun')
    const dryRun = asked.url.searchParams.get('dryRun')
    if (dryRun !== null && dryRun !== 'All') throw new Error('dryRun: Unsupported value')
    if (asked.contentType !== 'application/json')
      return refusal(415, 'the body of the request was in an unknown format')
    const manifest: Manifest = JSON.parse(asked.body)
    if (manifest.kind !== resource.kind || manifest.apiVersion !== resource.apiVersion) {
      throw new Error(`the object provided is unrecognized: ${String(manifest.apiVersion)} ${String(manifest.kind)}`)
    }
    const namespace = readText(manifest, 'metadata', 'namespace')
    if (namespace !== undefined && namespace !== cluster.namespace) {
      throw new Error('the namespace of the provided object does not match the namespace sent on the request')
    }
    const view =
      resource.kind === 'Pod'
        ? podView(cluster, cluster.createPod(manifest, dryRun !== null))
        : deploymentView(cluster, cluster.createDeployment(manifest, dryRun !== null))
    return { status: 201, body: view }
  },
  delete: (call) => {
    knownQuery(call)
    const { cluster, resource, name } = call
    const object = resource.kind === 'Pod' ? cluster.pods.get(name) : cluster.deployments.get(name)
    if (object === undefined) return missing(call)
    cluster.remove(object)
    return { status: 200, body: { kind: 'Status', apiVersion: 'v1', status: 'Success' } }
  },
}
