import { Failure, messageOf } from '../lib/failure.ts'
import type { Http, HttpResponse } from '../outside/http.ts'
import { type Address, type Application, readApplication } from './application.ts'
import { listAt, textAt } from './json.ts'
import { ifThere, parseBody, refusal, syncRefusal } from './refusal.ts'
import { readClosedWindow } from './sync-window.ts'
import { type Event, readEvent, readNode, type TreeNode } from './tree.ts'

type Named = { group: string; version: string; kind: string; namespace: string; name: string }

/** Argo CD's REST API, as far as it is read. Failures: `denied`, `not-found`, `unreachable`, `rejected`, `unexpected`. */
export type Argocd = {
  server: string
  /** The applications that the token may see, of a project or with labels where said; of their status only the images. */
  list: (only?: { selector?: string | undefined; project?: string | undefined }) => Promise<Application[]>
  application: (address: Address) => Promise<Application>
  /** Has Argo CD compare anew first, `hard` rendering anew as well; a plain answer when that takes too long. */
  refreshed: (address: Address, refresh: 'normal' | 'hard') => Promise<Application>
  /** Asks for a sync of the commit, or of what the branch holds where none is given; what is refused for now is said in words. */
  sync: (address: Address, commit: string | undefined) => Promise<string | undefined>
  tree: (address: Address) => Promise<TreeNode[]>
  /** The object as it is in the cluster now; undefined when it is not there. */
  live: (address: Address, resource: Named) => Promise<unknown>
  /** The sync window that keeps automatic syncs from starting now, in words. */
  closedWindow: (address: Address) => Promise<string | undefined>
  events: (address: Address, resource: { namespace: string; name: string; uid: string }) => Promise<Event[]>
  /** The last lines of a container's log, of its previous run if asked for. */
  logs: (
    address: Address,
    log: { namespace: string; pod: string; container: string; previous: boolean; lines: number },
  ) => Promise<string[]>
}

type Settings = {
  http: Http
  server: string
  /** The token, or how to get one: asked once, when it is needed first. */
  token: string | (() => Promise<string>)
  refreshTimeoutMilliseconds?: number
}

/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000

/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
  .map((field) => `items.${field}`)
  .join(',')

/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
export const serverUrl = (server: string): string =>
  (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/\/+$/, '')

const queryOf = (address: Address, more: Record<string, string>): string => {
  const query = new URLSearchParams(more)
  if (address.namespace !== undefined) query.set('appNamespace', address.namespace)
  if (address.project !== undefined) query.set('project', address.project)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The API of one server; the token goes into the Authorization header and nowhere else. */
export const createArgocd = (given: Settings): Argocd => {
  const settings = { ...given, server: serverUrl(given.server) }
  const { http, server, token } = settings
  const bearer = typeof token === 'string' ? () => Promise.resolve(token) : once(token)

  const get = async (path: string, right: string, timeoutMilliseconds = 30_000): Promise<HttpResponse> => {
    const headers = { authorization: `Bearer ${await bearer()}`, accept: 'application/json' }
    const response = await http({ url: `${server}/api/v1/applications${path}`, headers, timeoutMilliseconds })
    if (response.status !== 200) throw refusal(server, response, right)
    return response
  }
  const json = async (path: string, right: string, timeout?: number): Promise<unknown> =>
    parseBody(server, await get(path, right, timeout))

  const post = async (path: string, body: unknown): Promise<HttpResponse> => {
    const headers = {
      authorization: `Bearer ${await bearer()}`,
      accept: 'application/json',
      // Anything else is answered with 415.
      'content-type': 'application/json',
    }
    return await http({
      method: 'POST',
      url: `${server}/api/v1/applications${path}`,
      headers,
      body: JSON.stringify(body),
    })
  }

  const pathOf = (address: Address, part: string, more: Record<string, string> = {}): string =>
    `/${encodeURIComponent(address.name)}${part}${queryOf(address, more)}`
  const rightOn = (address: Address, what: string): string => `${what} on ${address.project ?? '*'}/${address.name}`
  const plain = async (address: Address): Promise<Application> =>
    readApplication(await json(pathOf(address, ''), rightOn(address, 'applications, get')))

  return {
    server,
    list: async ({ selector, project } = {}) => {
      const query = new URLSearchParams({
        ...(selector === undefined ? {} : { selector }),
        ...(project === undefined ? {} : { projects: project }),
      })
      const more = query.size === 0 ? '' : `&${query}`
      const answer = await json(`?fields=${listedFields}${more}`, 'applications, get')
      return listAt(answer, 'items').map(readApplication)
    },
    application: plain,
    refreshed: async (address, refresh) => {
      const timeout = settings.refreshTimeoutMilliseconds ?? defaultRefreshTimeoutMilliseconds
      try {
        const path = pathOf(address, '', { refresh })
        return readApplication(await json(path, rightOn(address, 'applications, get'), timeout))
      } catch (error) {
        if (error instanceof Failure && error.reason === 'unreachable') return await plain(address)
        throw error
      }
    },
    sync: async (address, commit) => {
      const { name, namespace, project } = address
      const response = await post(`/${encodeURIComponent(name)}/sync`, {
        name,
        ...(namespace === undefined ? {} : { appNamespace: namespace }),
        ...(project === undefined ? {} : { project }),
        ...(commit === undefined ? {} : { revision: commit }),
      })
      return syncRefusal(server, response, rightOn(address, 'applications, sync'))
    },
    tree: async (address) => {
      const answer = await json(pathOf(address, '/resource-tree'), rightOn(address, 'applications, get'))
      return listAt(answer, 'nodes').map(readNode)
    },
    live: (address, { group, version, kind, namespace, name }) =>
      ifThere(async () => {
        const query = { group, version, kind, namespace, resourceName: name }
        const answer = await json(pathOf(address, '/resource', query), rightOn(address, 'applications, get'))
        const manifest: unknown = JSON.parse(textAt(answer, 'manifest') ?? 'null')
        return manifest ?? undefined
      }),
    closedWindow: (address) =>
      ifThere(async () =>
        readClosedWindow(await json(pathOf(address, '/syncwindows'), rightOn(address, 'applications, get'))),
      ),
    events: async (address, { namespace, name, uid }) => {
      const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid }
      const answer = await json(pathOf(address, '/events', query), rightOn(address, 'applications, get'))
      return listAt(answer, 'items').map(readEvent)
    },
    logs: async (address, { namespace, pod, container, previous, lines }) => {
      const query = { namespace, container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) }
      const { body } = await get(pathOf(address, `/pods/${pod}/logs`, query), rightOn(address, 'logs, get'))
      return readLog(body).slice(-lines)
    },
  }
}

/** What failed is tried again when it is asked for again. */
const once = (get: () => Promise<string>): (() => Promise<string>) => {
  let got: Promise<string> | undefined
  return () => {
    got ??= get().catch((error: unknown) => {
      got = undefined
      throw error
    })
    return got
  }
}

const readLog = (body: string): string[] =>
  body.split('\n').flatMap((line) => {
    try {
      const content = textAt(JSON.parse(line), 'result', 'content')
      return content === undefined || content === '' ? [] : [content]
    } catch (error) {
      return line === '' ? [] : [`(a line that cannot be read: ${messageOf(error)})`]
    }
  })
