import { randomBytes } from 'node:crypto'
import { type ArgocdClient, connectArgocd } from '../../tests/cluster/argocd-client.ts'
import { kubectl } from '../../tests/cluster/kubectl.ts'
import { clusterLayout } from '../../tests/cluster/layout.ts'
import { applicationOf, namespaceOf } from '../../tests/cluster/objects.ts'
import { startCluster } from '../../tests/cluster/start.ts'
import { clusterStatus } from '../../tests/cluster/status.ts'
import { stopCluster } from '../../tests/cluster/stop.ts'
import { until } from '../../tests/cluster/until.ts'
import type { LocalEcr } from '../../tests/support/ecr/ecr.ts'
import { prepareCluster } from '../cluster-programs.ts'
import { closeAll } from './close-all.ts'

/** A pod: what the kubelet says that it runs, and where it is asked. */
export type Running = { url: string | undefined; image: string; ready: boolean }

/** A namespace on the real cluster of scripts/cluster, and the Argo CD that deploys into it. */
export type DemoCluster = {
  url: string
  token: string
  /** The command, up to its verb, with which a person looks at the namespace. */
  kubectl: string
  /** Lets Argo CD deploy the folder of that name, as an application of that name. */
  deploy: (path: string) => Promise<void>
  running: (service?: string) => Promise<Running[]>
  stop: () => Promise<void>
}

type Start = { ecr: LocalEcr; manifests: { url: string; token: string }; say: (line: string) => void }

/** Takes the cluster that is up, or starts one and stops it in the end. */
export const openCluster = async ({ ecr, manifests, say }: Start): Promise<DemoCluster> => {
  const layout = clusterLayout()
  const closers: (() => Promise<unknown>)[] = []
  const stop = (): Promise<void> => closeAll(closers.splice(0).reverse())
  try {
    if (!(await clusterStatus(layout)).up) {
      const { trouble } = await prepareCluster(say)
      if (trouble !== undefined) throw new Error(trouble)
      await startCluster({ layout, foreignKubeconfig: undefined, onStep: (step) => say(`cluster: ${step}`) })
      closers.push(() => stopCluster(layout))
    }
    const argocd = await connectArgocd(layout)
    const namespace = `shop-${randomBytes(3).toString('hex')}`
    const inNamespace = (args: string[], input = ''): Promise<string> =>
      kubectl(layout, ['--namespace', namespace, ...args], { kubeconfig: argocd.kubeconfig, input })
    closers.push(() => inNamespace(['delete', 'namespace', namespace, '--ignore-not-found', '--wait=false']))
    await inNamespace(['apply', '--filename=-'], namespaceOf(namespace, { host: ecr.host, password: ecr.password() }))
    // As a node's role lets its kubelet pull from ECR, the login of the namespace does here.
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } }
    await inNamespace(
      ['apply', '--filename=-'],
      JSON.stringify({ ...account, imagePullSecrets: [{ name: 'registry' }] }),
    )
    const { url, token } = manifests
    await argocd.ask('POST', 'repositories?upsert=true', { repo: url, username: 'x-access-token', password: token })
    closers.push(() => argocd.ask('DELETE', `repositories/${encodeURIComponent(url)}`))
    return {
      url: argocd.url,
      token: argocd.token,
      kubectl: `kubectl --kubeconfig=${argocd.kubeconfig} --namespace=${namespace}`,
      deploy: async (path) => {
        const application = applicationOf({ name: path, namespace, url, path, settings: {} })
        await argocd.ask('POST', 'applications?upsert=true&validate=false', application)
        closers.push(() => removeApplication(argocd, path))
      },
      running: async (service = 'quote') => runningOf(await inNamespace(['get', 'pods', '--output=json']), service),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** With all that it deployed; returns when it is gone, since another demo would make one of the same name. */
const removeApplication = async (argocd: ArgocdClient, name: string): Promise<void> => {
  await argocd.ask('DELETE', `applications/${name}?cascade=true`)
  await until({ what: `the application ${name} is gone`, layout: clusterLayout(), daemons: [] }, async () => {
    const { items }: { items: { metadata: { name: string } }[] | null } = JSON.parse(
      await argocd.ask('GET', 'applications'),
    )
    return items?.some(({ metadata }) => metadata.name === name) ? undefined : true
  })
}

type Pod = {
  metadata: { deletionTimestamp?: string }
  status: { podIP?: string; containerStatuses?: { name: string; imageID: string; ready: boolean }[] }
}

const runningOf = (listed: string, service: string): Running[] => {
  const { items }: { items: Pod[] } = JSON.parse(listed)
  return items.flatMap(({ metadata, status: { podIP = '', containerStatuses = [] } }) =>
    containerStatuses
      .filter(({ name }) => name === service)
      .map(({ imageID, ready }) => ({
        url: `http://${podIP}:8080`,
        image: imageID,
        ready: ready && metadata.deletionTimestamp === undefined,
      })),
  )
}
