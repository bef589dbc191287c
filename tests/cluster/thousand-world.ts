import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { serviceFiles } from './manifests.ts'
import { applicationOf } from './objects.ts'
import { type ClusterShop, openClusterShop, type Pushed } from './shop.ts'
import { until } from './until.ts'

/** Those that have pods; of the other services Argo CD and the API server hold all but those. */
const running = ['quote', 'cart', 'product-catalog']

/** As many services as are bumped in one commit; what is beyond them has a ConfigMap alone. */
const serviceNames = [
  ...running,
  ...Array.from({ length: 200 - running.length }, (_, index) => `service-${String(index + 1).padStart(3, '0')}`),
]

export type ThousandWorld = AsyncDisposable & {
  shop: ClusterShop
  /** Those of the first `count` services, as Argo CD knows them. */
  names: (count: number) => string[]
  /** Picks the first `count` services; 1, 20 or 200. */
  selector: (count: number) => string
  /** What is to be written for a version of the first `count` services, an image-json each. */
  images: (version: string, count: number) => Promise<string[]>
  /** What it took until all of them were synced and healthy, in seconds. */
  syncedAfterSeconds: number
}

/** A shop of 200 services, most of them scaled to none, among `count` applications of one repository, all of them live. */
export const openThousand = async (count: number): Promise<ThousandWorld> => {
  const shop = await openClusterShop('thousand')
  const layout = clusterLayout()
  const configs = Array.from({ length: count - serviceNames.length }, (_, index) => `config-${index + 1}`)

  const pushed = async (service: string, version: string): Promise<Pushed> => {
    if (running.includes(service)) return await shop.push(version, { service })
    // No kubelet ever asks for it.
    const digest = `sha256:${createHash('sha256').update(`${service} ${version}`).digest('hex')}`
    const json = JSON.stringify({ name: service, repository: `shop/${service}`, tag: version, digest })
    return { json, tag: version, digest, repository: `${shop.ecr.host}/shop/${service}` }
  }
  const filesOf = async (service: string): Promise<Record<string, string>> =>
    serviceFiles(
      service,
      { args: ['serve'], replicas: running.includes(service) ? 1 : 0 },
      await pushed(service, 'first'),
    )

  const files = await Promise.all(serviceNames.map(filesOf))
  await shop.repository.commit(Object.assign({}, ...files, ...configs.map(configFiles)))
  const started = performance.now()
  const all = [...serviceNames, ...configs].map((path, index) => {
    const sizes = [1, 20, 200].filter((size) => index < size).map((size) => [`of-${size}`, shop.name])
    const settings = { labels: { fleet: shop.name, ...Object.fromEntries(sizes) } }
    const application = { name: shop.applicationName(path), namespace: shop.name, url: shop.url, path, settings }
    return withoutFinalizers(applicationOf(application))
  })
  // As if they had been synced long ago.
  await shop.apply(...configs.map((name) => configOf(name, shop.name, shop.applicationName(name))))
  const inArgocd = (args: string[], input?: string): Promise<string> =>
    kubectl(layout, ['--namespace=argocd', ...args], {
      kubeconfig: shop.argocd.kubeconfig,
      ...(input === undefined ? {} : { input }),
    })
  await inArgocd(['create', '--filename=-'], all.map((object) => JSON.stringify(object)).join('\n---\n'))
  const states = '{range .items[*]}{.status.sync.status} {.status.health.status}{"\\n"}{end}'
  const selected = `--selector=fleet=${shop.name}`
  await until({ what: `${count} applications are synced`, layout, daemons: [], seconds: 1_200 }, async () => {
    await setTimeout(2_000)
    const lines = (await inArgocd(['get', 'applications', selected, `--output=jsonpath=${states}`])).trim().split('\n')
    const live = lines.filter((line) => line === 'Synced Healthy').length
    return live === count ? true : undefined
  })

  return {
    shop,
    names: (first) => serviceNames.slice(0, first).map(shop.applicationName),
    selector: (first) => `of-${first}=${shop.name}`,
    images: async (version, first) =>
      (await Promise.all(serviceNames.slice(0, first).map((service) => pushed(service, version)))).map(
        ({ json }) => json,
      ),
    syncedAfterSeconds: (performance.now() - started) / 1000,
    [Symbol.asyncDispose]: async () => {
      await inArgocd(['delete', 'applications', selected, '--wait=false'])
      await shop[Symbol.asyncDispose]()
    },
  }
}

const config = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { name } })

const configFiles = (name: string): Record<string, string> => ({
  [`${name}/configmap.yaml`]: `${JSON.stringify(config(name))}\n`,
})

/** With what tells Argo CD to which application it belongs. */
const configOf = (name: string, namespace: string, application: string): object => {
  const annotations = { 'argocd.argoproj.io/tracking-id': `${application}:/ConfigMap:${namespace}/${name}` }
  return { ...config(name), metadata: { name, annotations } }
}

/** What they deploy goes with its namespace; to have each taken away by Argo CD would take longer than all the rest. */
const withoutFinalizers = (application: object): object => {
  const { metadata }: { metadata?: object } = application
  return { ...application, metadata: { ...metadata, finalizers: [] } }
}
