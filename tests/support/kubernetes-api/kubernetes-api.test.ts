import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Injection } from '../../../src/drill/failures/drill.ts'
import { drillNames } from '../../../src/drill/failures/drill.ts'
import { drillOf } from '../../../src/drill/failures/drills.ts'
import { createKubernetes, type Kubernetes } from '../../../src/drill/servers/kubernetes.ts'
import { createHttp, type Http } from '../../../src/outside/http.ts'
import { findEngine } from '../engine.ts'
import { type KubernetesStandIn, startKubernetes } from './start.ts'

let standIn: KubernetesStandIn
let http: Http
let url: string
beforeAll(async () => {
  const engine = await findEngine()
  // No container is run here: without an engine a command that does nothing will do.
  standIn = await startKubernetes({ docker: engine?.docker ?? 'true' })
  const caCertificate = readFileSync(join(standIn.serviceAccount, 'ca.crt'), 'utf8')
  http = createHttp({ signal: new AbortController().signal, caCertificate })
  url = `https://127.0.0.1:${standIn.port}`
})
afterAll(async () => await standIn?.[Symbol.asyncDispose]())

const api = (token = standIn.token, namespace = 'drills'): Kubernetes =>
  createKubernetes({ http, url, token: () => Promise.resolve(token), namespace, timeoutMilliseconds: 5_000 })

const injection: Injection = {
  ...{ name: 'oom-kill-1', namespace: 'drills', image: 'localhost/none:1', labels: { 'slipway/drill': 'oom-kill' } },
  owner: { apiVersion: 'batch/v1', kind: 'Job', name: 'drill', uid: '1' },
}
const pod = drillOf('oom-kill', 30_000).inject(injection)
const with_ = (changes: object) => ({ ...pod, spec: { ...Object(pod.spec), ...changes } })

test.each(drillNames.filter((name) => name !== 'bad-image'))(
  'takes what the drill %s injects, in a dry run',
  async (name) => {
    await api().tryCreate(drillOf(name, 30_000).inject(injection))
    expect(standIn.cluster.pods.size).toBe(0)
  },
)

test.each([
  {
    what: 'another token',
    ask: () => api('other').list('Pod', ''),
    says: 'does not accept the service account: Unauthorized. Run the drill as the Jobs in manifests/drills do',
  },
  {
    what: 'another namespace',
    ask: () => api(standIn.token, 'shop-demo').list('Pod', ''),
    says: 'cannot list resource "pods" in API group "" in the namespace "shop-demo"',
  },
  {
    what: 'what the Role does not allow',
    ask: () => api().list('Deployment', ''),
    says: 'User "system:serviceaccount:drills:drill-runner" cannot list resource "deployments" in API group "apps"',
  },
  {
    what: 'a pod that may run as root',
    ask: () => api().tryCreate(with_({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } })),
    says: 'violates PodSecurity "restricted:latest": runAsNonRoot != true',
  },
  {
    what: 'a container above the limit range',
    ask: () => {
      const [container] = Object(pod.spec).containers
      return api().tryCreate(with_({ containers: [{ ...container, resources: { limits: { memory: '512Mi' } } }] }))
    },
    says: 'maximum memory usage per Container is 256Mi, but limit is 512Mi',
  },
  {
    what: 'a name that is none',
    ask: () => api().tryCreate({ ...pod, metadata: { ...pod.metadata, name: 'OOM' } }),
    says: 'pods "OOM" is invalid',
  },
])('refuses $what', async ({ ask, says }) => {
  await expect(ask()).rejects.toThrow(says)
})

test('an eleventh pod is over the quota', async () => {
  const names = [...'abcdefghij']
  for (const name of names) standIn.cluster.addRunner({ metadata: { name }, spec: {} })
  await expect(api().tryCreate(pod)).rejects.toThrow(
    'exceeded quota: drills, requested: pods=1, used: pods=10, limited: pods=10',
  )
  for (const name of names) standIn.cluster.pods.delete(name)
})

test('a pod whose time is over has failed, and stays to be looked at', async () => {
  const { jobs, pods, deleteJob } = standIn.cluster
  jobs.add('1')
  await api().create(with_({ activeDeadlineSeconds: 1 }))
  const listed = (): Promise<readonly unknown[]> => api().list('Pod', '')
  const failed = { status: { phase: 'Failed', reason: 'DeadlineExceeded' } }
  await expect.poll(listed, { timeout: 20_000 }).toMatchObject([failed])
  deleteJob('1')
  await expect.poll(() => pods.size).toBe(0)
})

test('what is not there is 404, a query that it does not know an error, a body of another kind 415', async () => {
  const headers = { authorization: `Bearer ${standIn.token}` }
  const pods = `${url}/api/v1/namespaces/drills/pods`
  const statusOf = async (request: Parameters<Http>[0]) => (await http({ headers, ...request })).status
  expect(await api().read({ kind: 'Pod', name: 'none' })).toBeUndefined()
  expect(await statusOf({ url: `${pods}?watch=true` })).toBe(400)
  expect(await statusOf({ url: `${url}/api/v1/namespaces/drills/secrets` })).toBe(404)
  expect(await statusOf({ method: 'POST', url: pods, body: JSON.stringify(pod) })).toBe(415)
})
