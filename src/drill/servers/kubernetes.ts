import { Failure } from '../../lib/failure.ts'
import { listAt, textAt } from '../../lib/json.ts'
import type { Http, HttpResponse } from '../../outside/http.ts'
import { parseAnswer } from './json.ts'

/** An object to be made; what else it holds is between the drill and Kubernetes. */
export type KubernetesObject = { kind: 'Pod' | 'Deployment'; metadata: { name: string } } & Record<string, unknown>

type Which = { kind: KubernetesObject['kind']; name: string }

/** The Kubernetes API within one namespace. Failures: `denied`, `rejected`, `unreachable`. */
export type Kubernetes = {
  /** Asks for all that a creation would be refused for (rights, Pod Security, quota), and creates nothing. */
  tryCreate: (object: KubernetesObject) => Promise<void>
  create: (object: KubernetesObject) => Promise<void>
  /** The object as it is now; undefined where it is not there. */
  read: (which: Which) => Promise<unknown>
  list: (kind: KubernetesObject['kind'], selector: string) => Promise<readonly unknown[]>
  /** Has it deleted, with all that it owns; no trouble where it is gone already. */
  remove: (which: Which) => Promise<void>
}

type Settings = {
  http: Http
  url: string
  /** Asked for anew each time: a kubelet renews it while a drill runs. */
  token: () => Promise<string>
  namespace: string
  timeoutMilliseconds: number
}

const paths: Record<KubernetesObject['kind'], { root: string; plural: string }> = {
  Pod: { root: '/api/v1', plural: 'pods' },
  Deployment: { root: '/apis/apps/v1', plural: 'deployments' },
}

/** The API of a cluster with a service account's token, which goes into the Authorization header and nowhere else. */
export const createKubernetes = ({ http, url, token, namespace, timeoutMilliseconds }: Settings): Kubernetes => {
  const pathOf = (kind: KubernetesObject['kind'], rest = ''): string =>
    `${url}${paths[kind].root}/namespaces/${namespace}/${paths[kind].plural}${rest}`
  const ask = async (method: 'GET' | 'POST' | 'DELETE', address: string, body?: unknown): Promise<HttpResponse> => {
    const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json' }
    const content = { 'content-type': 'application/json' }
    return body === undefined
      ? await http({ method, url: address, headers, timeoutMilliseconds })
      : await http({
          method,
          url: address,
          headers: { ...headers, ...content },
          body: JSON.stringify(body),
          timeoutMilliseconds,
        })
  }
  const create = async (object: KubernetesObject, query: string): Promise<void> => {
    const response = await ask('POST', pathOf(object.kind, query), object)
    if (response.status !== 201) throw refusal(`create ${paths[object.kind].plural} in ${namespace}`, response)
  }
  return {
    tryCreate: async (object) => await create(object, '?dryRun=All'),
    create: async (object) => await create(object, ''),
    read: async ({ kind, name }) => {
      const response = await ask('GET', pathOf(kind, `/${name}`))
      if (response.status === 404) return undefined
      if (response.status !== 200) throw refusal(`get ${paths[kind].plural} in ${namespace}`, response)
      return parseAnswer('the Kubernetes API', response.body)
    },
    list: async (kind, selector) => {
      const response = await ask('GET', pathOf(kind, `?${new URLSearchParams({ labelSelector: selector })}`))
      if (response.status !== 200) throw refusal(`list ${paths[kind].plural} in ${namespace}`, response)
      return listAt(parseAnswer('the Kubernetes API', response.body), 'items')
    },
    remove: async ({ kind, name }) => {
      const options = { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Foreground' }
      const response = await ask('DELETE', pathOf(kind, `/${name}`), options)
      const isDone = [200, 202, 404].includes(response.status)
      if (!isDone) throw refusal(`delete ${paths[kind].plural} in ${namespace}`, response)
    },
  }
}

const refusal = (what: string, { status, body }: HttpResponse): Failure => {
  const said = messageIn(body)
  if (status === 401)
    return new Failure(
      'denied',
      `the Kubernetes API does not accept the service account: ${said}. Run the drill as the Jobs in manifests/drills do`,
    )
  // Quota and Pod Security answer 403 as well; the message tells which.
  if (status === 403)
    return new Failure(
      'denied',
      `the Kubernetes API does not let the drill ${what}: ${said}. Give its Role that right, or mend what its namespace allows`,
    )
  const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected'
  return new Failure(reason, `the Kubernetes API answered ${status} to ${what}: ${said}. Run the drill again`)
}

const messageIn = (body: string): string => {
  try {
    return textAt(JSON.parse(body), 'message') || body.slice(0, 200)
  } catch {
    return body.slice(0, 200)
  }
}
