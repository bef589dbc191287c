import { Failure } from '../../lib/failure.ts'
import type { Address, Application } from '../answers/application.ts'
import { readList, readText } from '../answers/json.ts'
import { readApplication } from '../answers/read-application.ts'
import { readLog } from '../answers/read-log.ts'
import { readClosedWindow } from '../answers/sync-window.ts'
import { linesOf, readTold, type Told } from '../answers/told.ts'
import { type Event, readEvent, readNode, type TreeNode } from '../answers/tree.ts'
import { type AskSettings, createAsk, type Question } from './ask.ts'
import { addressQuery, listQuery, type Which, watchQuery } from './query.ts'
import { ifThere, isSyncPutOff, saidBy } from './refusal.ts'
import { serverUrl } from './server-url.ts'

type Named = { group: string; version: string; kind: string; namespace: string; name: string }

/** Argo CD's REST API, as far as it is read. Failures: `denied`, `not-found`, `unreachable`, `rejected`, `unexpected`. */
export type Argocd = {
  server: string
  /** The applications that the token may see, of a project or with labels where said; of their status only the images. */
  list: (only?: { selector?: string | undefined; project?: string | undefined }) => Promise<Application[]>
  /** What is known of each of the applications, and what becomes of them; undefined where no stream can be read. */
  watch: ((which: Which, signal: AbortSignal) => Promise<AsyncIterable<Told>>) | undefined
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

type Settings = AskSettings & { refreshTimeoutMilliseconds?: number }

/** The server has no deadline of its own for a refresh: it hangs while the controller is away. */
const defaultRefreshTimeoutMilliseconds = 15_000

/** The server knows these names and no others: what it does not know is left out without a word (forwarder_overwrite.go). */
const listedFields = ['metadata.name', 'metadata.namespace', 'spec', 'status.summary']
  .map((field) => `items.${field}`)
  .join(',')

/** The API of one server. */
export const createArgocd = ({
  refreshTimeoutMilliseconds = defaultRefreshTimeoutMilliseconds,
  ...given
}: Settings): Argocd => {
  const server = serverUrl(given.server)
  const { response, json, stream } = createAsk({ ...given, server })
  const pathOf = (address: Address, part: string, more: Record<string, string> = {}): string =>
    `/applications/${encodeURIComponent(address.name)}${part}${addressQuery(address, more)}`
  const rightOn = (address: Address, what: string): string => `${what} on ${address.project ?? '*'}/${address.name}`
  const get = (address: Address, path: string): Question => ({ path, right: rightOn(address, 'applications, get') })
  const plain = async (address: Address): Promise<Application> =>
    readApplication(await json(get(address, pathOf(address, ''))))

  return {
    server,
    list: async ({ selector, project } = {}) => {
      const query = listQuery({ selector, projects: project === undefined ? [] : [project] })
      const path = `/applications?fields=${listedFields}${query === '' ? '' : `&${query}`}`
      return readList(await json({ path, right: 'applications, get' }), 'items').map(readApplication)
    },
    watch:
      stream &&
      (async (which, signal) => {
        const path = `/stream/applications?${watchQuery(which)}`
        return tellings(linesOf(await stream({ path, right: 'applications, get', signal })))
      }),
    application: plain,
    refreshed: async (address, refresh) => {
      try {
        const path = pathOf(address, '', { refresh })
        return readApplication(await json({ ...get(address, path), timeoutMilliseconds: refreshTimeoutMilliseconds }))
      } catch (error) {
        if (error instanceof Failure && error.reason === 'unreachable' && error.waitMilliseconds === 0)
          return await plain(address)
        throw error
      }
    },
    sync: async (address, commit) => {
      const { name, namespace, project } = address
      const body = {
        name,
        ...(namespace === undefined ? {} : { appNamespace: namespace }),
        ...(project === undefined ? {} : { project }),
        ...(commit === undefined ? {} : { revision: commit }),
      }
      const path = `/applications/${encodeURIComponent(name)}/sync`
      const answer = await response({
        path,
        right: rightOn(address, 'applications, sync'),
        body,
        accepts: isSyncPutOff,
      })
      return answer.status === 200 ? undefined : saidBy(answer)
    },
    tree: async (address) =>
      readList(await json(get(address, pathOf(address, '/resource-tree'))), 'nodes').map(readNode),
    live: (address, { group, version, kind, namespace, name }) =>
      ifThere(async () => {
        const query = { group, version, kind, namespace, resourceName: name }
        const answer = await json(get(address, pathOf(address, '/resource', query)))
        const manifest: unknown = JSON.parse(readText(answer, 'manifest') ?? 'null')
        return manifest ?? undefined
      }),
    closedWindow: (address) =>
      ifThere(async () => readClosedWindow(await json(get(address, pathOf(address, '/syncwindows'))))),
    events: async (address, { namespace, name, uid }) => {
      const query = { resourceNamespace: namespace, resourceName: name, resourceUID: uid }
      return readList(await json(get(address, pathOf(address, '/events', query))), 'items').map(readEvent)
    },
    logs: async (address, { namespace, pod, container, previous, lines }) => {
      const query = { namespace, container, tailLines: String(lines), ...(previous ? { previous: 'true' } : {}) }
      const path = pathOf(address, `/pods/${pod}/logs`, query)
      const { body } = await response({ path, right: rightOn(address, 'logs, get') })
      return readLog(body).slice(-lines)
    },
  }
}

async function* tellings(lines: AsyncIterable<string>): AsyncGenerator<Told> {
  for await (const line of lines) {
    const told = readTold(line)
    if (told !== undefined) yield told
  }
}
