import { createServer, type Server } from 'node:http'
import { readList } from '../../../src/argocd/answers/json.ts'
import { createHttp, type Http } from '../../../src/outside/http.ts'
import { exposition } from './exposition.ts'
import { type Kind, kinds, type Objects } from './families.ts'

type Options = {
  /** The API server, whom its certificate is signed by, and the token of a service account that may list all kinds. */
  url: string
  caCertificate: string
  token: string
  /** Where it listens. */
  address: string
}

export type KubeStateMetrics = { host: string; [Symbol.asyncDispose]: () => Promise<void> }

const paths: Record<Kind, string> = {
  pods: '/api/v1/pods',
  deployments: '/apis/apps/v1/deployments',
  horizontalpodautoscalers: '/apis/autoscaling/v2/horizontalpodautoscalers',
  nodes: '/api/v1/nodes',
}

/** A stand-in for kube-state-metrics that reads a real API server: see its README. */
export const startKubeStateMetrics = async ({
  url,
  caCertificate,
  token,
  address,
}: Options): Promise<KubeStateMetrics> => {
  const http = createHttp({ signal: new AbortController().signal, caCertificate })
  const list = async (kind: Kind) => [kind, await listAll(http, `${url}${paths[kind]}`, token)] as const
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    try {
      const objects: Objects = { ...nothing, ...Object.fromEntries(await Promise.all(kinds.map(list))) }
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(exposition(objects))
    } catch (error) {
      response.writeHead(500).end(`${error}\n`)
    }
  })
  const port = await listen(server, address)
  return {
    host: `${address}:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const nothing: Objects = { pods: [], deployments: [], horizontalpodautoscalers: [], nodes: [] }

/** From the API server's cache, which is what a watch is told from, too. */
const listAll = async (http: Http, url: string, token: string): Promise<readonly unknown[]> => {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  const { status, body } = await http({ method: 'GET', url: `${url}?resourceVersion=0`, headers })
  if (status !== 200) throw new Error(`${url} answered ${status}: ${body.slice(0, 200)}`)
  return readList(JSON.parse(body), 'items')
}

const listen = async (server: Server, host: string): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
