import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createDocker, type Docker } from '../argocd/docker.ts'
import { createDockerRuntime } from '../argocd/docker-runtime.ts'
import { listenHere } from '../listen-here.ts'
import { type Cluster, createCluster } from './cluster.ts'
import { cadvisorMetrics, kubeStateMetrics, nodeMetrics } from './metrics.ts'
import { refusal } from './refusal.ts'
import { answer } from './routes.ts'

const run = promisify(execFile)

type Options = {
  docker: string
  /** The service account that asks; its rights are those of manifests/drills/base. */
  account?: string
  /** How many times faster Kubernetes' own times pass. */
  speed?: number
}

/** What was asked of the API, and how it was answered. */
type Request = { method: string; path: string; status: number }

export type KubernetesStandIn = {
  cluster: Cluster
  port: number
  token: string
  /** What a kubelet would mount into a pod: ca.crt, namespace and token. */
  serviceAccount: string
  /** Where /kube-state-metrics, /cadvisor and /node-exporter are. */
  metricsHost: string
  requests: Request[]
  /** Which of the three do not answer now. */
  silent: Set<string>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** A Kubernetes API, and what is scraped of it, on 127.0.0.1. */
export const startKubernetes = async ({
  docker: command,
  account = 'drill-runner',
  speed = 1,
}: Options): Promise<KubernetesStandIn> => {
  const directory = await mkdtemp(join(tmpdir(), 'kubernetes-api-'))
  // What runs as another user in a container reads the service account's files.
  await chmod(directory, 0o755)
  const token = `service-account-token-${randomBytes(16).toString('hex')}`
  const { key, certificate } = await makeCertificate(directory)
  await writeFile(join(directory, 'token'), token)
  await writeFile(join(directory, 'namespace'), 'drills')
  const docker = createDocker({ command, directory: join(directory, 'docker'), logins: [] })
  await docker.prepare()
  const runtime = createDockerRuntime(pullsIfMissing(docker, command), 10_000 / speed)
  const cluster = createCluster({ namespace: 'drills', speed, runtime })
  const requests: Request[] = []
  const silent = new Set<string>()
  const api = createServer({ key, cert: certificate }, (request, response) => {
    void answerApi({ cluster, account, token, requests }, request, response)
  })
  const metrics = createPlainServer((request, response) => void answerMetrics(cluster, silent, request, response))
  const [port, metricsPort] = await Promise.all([listen(api), listen(metrics)])
  return {
    ...{ cluster, port, token, requests, silent, serviceAccount: directory },
    metricsHost: `127.0.0.1:${metricsPort}`,
    [Symbol.asyncDispose]: async () => {
      for (const server of [api, metrics]) server.closeAllConnections()
      await Promise.all([api, metrics].map((server) => new Promise((resolve) => server.close(resolve))))
      await runtime.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const makeCertificate = async (directory: string): Promise<{ key: Buffer; certificate: Buffer }> => {
  const [key, certificate] = [join(directory, 'ca.key'), join(directory, 'ca.crt')]
  const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=kubernetes']
  await run('openssl', [...self, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate])
  const read = { key: await readFile(key), certificate: await readFile(certificate) }
  await rm(key)
  return read
}

/** As a kubelet with `imagePullPolicy: IfNotPresent`: what the engine has is not pulled. */
const pullsIfMissing = (docker: Docker, command: string): Docker => ({
  ...docker,
  pull: async (image) => {
    const found = await run(command, ['image', 'inspect', '--format', '{{.Id}} {{.Config.User}}', image]).catch(
      () => undefined,
    )
    const [id, user = ''] = found?.stdout.trim().split(' ') ?? []
    return id === undefined ? await docker.pull(image) : { id, user }
  },
})

const listen = async (server: Server): Promise<number> => {
  const { port } = await listenHere(server)
  return port
}

type Api = { cluster: Cluster; account: string; token: string; requests: Request[] }

const answerApi = async (
  { cluster, account, token, requests }: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const url = new URL(request.url ?? '/', 'https://kubernetes')
  const method = request.method ?? 'GET'
  const asked = {
    method,
    url,
    contentType: request.headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString(),
  }
  const isKnown = request.headers.authorization === `Bearer ${token}`
  const { status, body } = isKnown ? answer(cluster, account, asked) : refusal(401, 'Unauthorized')
  requests.push({ method, path: `${url.pathname}${url.search}`, status })
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const exporters: Record<string, (cluster: Cluster) => string | Promise<string>> = {
  '/kube-state-metrics': kubeStateMetrics,
  '/cadvisor': cadvisorMetrics,
  '/node-exporter': nodeMetrics,
}

const answerMetrics = async (
  cluster: Cluster,
  silent: Set<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = request.url ?? ''
  const exporter = silent.has(path.slice(1)) ? undefined : exporters[path]
  if (exporter === undefined) return void response.writeHead(503).end()
  const text = await exporter(cluster)
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text)
}
