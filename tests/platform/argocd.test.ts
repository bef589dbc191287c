import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { renderFor } from '../../scripts/argocd/render.ts'
import { schemaFindings } from '../support/kubeconform.ts'
import { toolPath } from '../support/tools.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const clusterFile = read(join(import.meta.dirname, 'example-cluster.yaml'))

type Source = {
  repoURL: string
  path?: string
  chart?: string
  targetRevision: string
  helm?: { valuesObject?: Values }
}
type Values = Record<string, unknown>
type Objects = {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string; annotations?: Record<string, string>; finalizers?: string[] }
  spec: {
    project?: string
    source?: Source
    destination?: { namespace: string }
    template?: { spec: { project: string; source: Source } }
    sourceRepos?: string[]
    destinations?: { namespace: string }[]
    clusterResourceWhitelist?: { group: string; kind: string }[]
    namespaceResourceWhitelist?: { group: string; kind: string }[]
  }
}[]

let folder: string
let root: Objects
let platform: Objects
let rendered: string

const helm = async (...args: string[]): Promise<string> => (await promisify(execFile)(toolPath('helm'), args)).stdout
/** What a chart makes of the cluster's file with these changes. */
const render = async (chart: string, changes: Values = {}, ...more: string[]): Promise<string> => {
  const values = join(folder, 'values.yaml')
  await writeFile(values, stringify({ ...parse(clusterFile), ...changes }))
  return helm('template', 'any', chart, '--values', values, ...more)
}
const objectsIn = (yaml: string): Objects => parseAllDocuments(yaml).flatMap((document) => document.toJS() ?? [])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'charts-'))
  const texts = [
    await render('manifests/argocd/apps', {}, '--set', 'makeRoot=true'),
    await render('manifests/platform'),
  ]
  rendered = texts.join('\n---\n')
  root = objectsIn(texts[0] ?? '')
  platform = objectsIn(texts[1] ?? '')
})
afterAll(() => rm(folder, { recursive: true }))

const named = (objects: Objects, kind: string, name: string) => {
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name)
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`)
  return found
}
const groupKind = ({ apiVersion, kind }: Objects[number]): string =>
  `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}`
const valuesOf = (name: string): Values => named(platform, 'Application', name).spec.source?.helm?.valuesObject ?? {}
const waveOf = ({ metadata }: Objects[number]): number =>
  Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0)
const applications = (): Objects => [...root, ...platform].filter(({ kind }) => kind === 'Application')

test('all of it is as the kinds have it, whatever a cluster chooses', async () => {
  const chosen = [
    await render('manifests/argocd/apps', { environments: [] }),
    await render('manifests/argocd/apps', { environments: ['demo', 'production'] }),
    await render('manifests/argocd/apps', { domain: null }),
    await render('manifests/platform', { exposeArgocd: true }),
  ]
  expect(await schemaFindings([rendered, ...chosen].join('\n---\n'))).toEqual([])
})

test('there are the applications and sets that are meant, and no others', () => {
  expect(
    applications()
      .map(({ metadata: { name } }) => name)
      .sort(),
  ).toEqual([
    'aws-load-balancer-controller',
    'drills',
    'external-dns',
    'kube-prometheus-stack',
    'observability',
    'otel-collector',
    'platform',
    'root',
  ])
  expect(root.filter(({ kind }) => kind === 'ApplicationSet').map(({ metadata }) => metadata.name)).toEqual([
    'drills',
    'shop',
  ])
})

test('each chart is pinned to one version, from a repository that the project allows', () => {
  const sources = applications().flatMap(({ spec }) => spec.source ?? [])
  const charts = sources.filter(({ chart }) => chart !== undefined)
  expect(charts).toHaveLength(4)
  expect(charts.filter(({ targetRevision }) => !/^\d+\.\d+\.\d+$/.test(targetRevision))).toEqual([])
  const allowed = named(root, 'AppProject', 'platform').spec.sourceRepos ?? []
  expect(sources.map(({ repoURL }) => repoURL).filter((url) => !allowed.includes(url))).toEqual([])
  expect([...new Set(sources.map(({ repoURL }) => repoURL))].toSorted()).toEqual(allowed.toSorted())
})

test("the chart of Argo CD is pinned as the platform's", () => {
  expect(parse(read('manifests/argocd/install/chart.yaml')).version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('what is deployed goes where its project allows it, and goes with its application', () => {
  const astray = applications().filter(({ spec, metadata: { finalizers = [] } }) => {
    const { destinations = [] } = named(root, 'AppProject', spec.project ?? '').spec
    const isAllowed = destinations.some(({ namespace }) => namespace === spec.destination?.namespace)
    return !isAllowed || !finalizers.includes('resources-finalizer.argocd.argoproj.io')
  })
  expect(astray.map(({ metadata: { name } }) => name)).toEqual([])
})

test('kinds come before what is made of them', () => {
  const kinds = waveOf(named(platform, 'Application', 'kube-prometheus-stack'))
  const later = [
    ...['external-dns', 'otel-collector', 'observability'].map((name) => named(platform, 'Application', name)),
  ]
  expect(later.filter((application) => waveOf(application) <= kinds)).toEqual([])
  expect(waveOf(named(platform, 'ServiceMonitor', 'argocd'))).toBeGreaterThan(kinds)
  expect(waveOf(named(root, 'ApplicationSet', 'shop'))).toBeGreaterThan(waveOf(named(root, 'Application', 'platform')))
})

describe('the roles of pods', () => {
  const roles = [...read('terraform/cluster/roles.tf').matchAll(/namespace\s+= "(.+)"\s+service_account\s+= "(.+)"/g)]
  const accounts = roles.map(([, namespace, account]) => `${namespace}/${account}`)

  test.each(['aws-load-balancer-controller', 'external-dns'])(
    '%s runs as the account that Terraform trusts',
    (name) => {
      const { namespace = '' } = named(platform, 'Application', name).spec.destination ?? {}
      const account: { name?: string; annotations?: Values } = Object(valuesOf(name).serviceAccount)
      expect(accounts).toContain(`${namespace}/${account.name}`)
      const roleArns: Record<string, string> = parse(clusterFile).roleArns
      expect(account.annotations?.['eks.amazonaws.com/role-arn']).toBe(roleArns[`${namespace}/${account.name}`])
    },
  )

  const ours = ['manifests/argocd', 'manifests/clusters', 'manifests/platform']
  test("no file but the cluster's names an account of AWS", async () => {
    const { stdout } = await promisify(execFile)('git', ['grep', '-lE', '\\b[0-9]{12}\\b', '--', ...ours])
    expect(stdout.trim().replaceAll(/^manifests\/clusters\/.*\n?/gm, '')).toBe('')
  })
})

describe('what alerts and dashboards stand on', () => {
  test('Prometheus takes every rule and monitor, and looks for nothing that EKS hides', () => {
    const values = valuesOf('kube-prometheus-stack')
    expect(values).toMatchObject({
      prometheus: {
        prometheusSpec: {
          ruleSelectorNilUsesHelmValues: false,
          serviceMonitorSelectorNilUsesHelmValues: false,
          podMonitorSelectorNilUsesHelmValues: false,
          probeSelectorNilUsesHelmValues: false,
          scrapeInterval: '30s',
          evaluationInterval: '30s',
        },
      },
      kubeControllerManager: { enabled: false },
      kubeScheduler: { enabled: false },
      kubeEtcd: { enabled: false },
      kubeProxy: { enabled: false },
      grafana: { sidecar: { dashboards: { label: 'grafana_dashboard', labelValue: '1' } } },
    })
  })

  test('the services have the names that others call', () => {
    expect(named(platform, 'Application', 'kube-prometheus-stack').spec).toMatchObject({
      source: {
        helm: { releaseName: 'kube-prometheus-stack', valuesObject: { fullnameOverride: 'kube-prometheus-stack' } },
      },
      destination: { namespace: 'monitoring' },
    })
    expect(valuesOf('otel-collector')).toMatchObject({ fullnameOverride: 'otel-collector' })
    expect(named(platform, 'Application', 'otel-collector').spec.destination).toMatchObject({ namespace: 'monitoring' })
  })

  test('traces become the metrics that rules and dashboards read', () => {
    expect(valuesOf('otel-collector')).toMatchObject({
      config: {
        connectors: { span_metrics: { namespace: 'traces.span.metrics' } },
        service: {
          pipelines: {
            traces: { receivers: ['otlp'], exporters: ['span_metrics'] },
            metrics: { receivers: ['otlp', 'span_metrics'], exporters: ['prometheus'] },
          },
        },
      },
      serviceMonitor: { enabled: true },
    })
  })
})

describe('what a cluster chooses', () => {
  const elementsOf = (yaml: string, name: string): unknown => {
    const set: unknown = named(objectsIn(yaml), 'ApplicationSet', name)
    return Object(set).spec.generators[0].list.elements
  }

  test.each([
    { environments: [], elements: [] },
    { environments: ['demo'], elements: [{ environment: 'demo', host: 'demo.shop.example.com' }] },
    {
      environments: ['demo', 'production'],
      elements: [
        { environment: 'demo', host: 'demo.shop.example.com' },
        { environment: 'production', host: 'shop.example.com' },
      ],
    },
  ])('the environments $environments', async ({ environments, elements }) => {
    const yaml = await render('manifests/argocd/apps', { environments })
    expect(elementsOf(yaml, 'shop')).toEqual(elements)
    expect(named(objectsIn(yaml), 'AppProject', 'shop').spec.destinations?.map(({ namespace }) => namespace)).toEqual(
      environments.map((environment) => `shop-${environment}`),
    )
  })

  test('without a domain nothing writes records, and no Ingress is made', async () => {
    const none = objectsIn(await render('manifests/platform', { domain: null }))
    expect(none.filter(({ metadata: { name } }) => name === 'external-dns')).toEqual([])
    const shop = await render('manifests/argocd/apps', { domain: null })
    expect(elementsOf(shop, 'shop')).toEqual([{ environment: 'demo' }])
    expect(shop).toContain('$patch: delete')
  })

  test('Argo CD answers the internet where that is asked for, and needs a domain for it', async () => {
    const open = await render('manifests/platform', { exposeArgocd: true })
    expect(named(objectsIn(open), 'Ingress', 'argocd-server').spec).toMatchObject({
      rules: [{ host: 'argocd.shop.example.com' }],
    })
    await expect(render('manifests/platform', { exposeArgocd: true, domain: null })).rejects.toThrow(
      'exposeArgocd needs a domain',
    )
  })

  test.each([
    { change: { repository: 'acme/shop' }, said: 'repository' },
    { change: { environments: ['demo', 'staging'] }, said: 'environments' },
    { change: { vpcId: '' }, said: 'vpcId' },
    { change: { roleArns: {} }, said: 'roleArns' },
    { change: { enviroments: ['demo'] }, said: 'enviroments' },
  ])('a file that is wrong in $said is refused', async ({ change, said }) => {
    await expect(render('manifests/argocd/apps', change)).rejects.toThrow(said)
  })
})

describe('the shop as Argo CD makes it', () => {
  /** The overlay with the patches of the set `shop`, whose placeholders are those of one environment. */
  const shopOf = async (environment: string, changes: Values): Promise<Objects> => {
    const set: unknown = named(objectsIn(await render('manifests/argocd/apps', changes)), 'ApplicationSet', 'shop')
    const { patches } = Object(set).spec.template.spec.source.kustomize
    const resources = [relative(folder, resolve('manifests/shop/overlays', environment))]
    const filled = stringify({ resources, patches }).replaceAll('{{ .host }}', 'my.example.org')
    await writeFile(join(folder, 'kustomization.yaml'), filled)
    return objectsIn((await promisify(execFile)(toolPath('kustomize'), ['build', folder], { maxBuffer })).stdout)
  }
  const maxBuffer = 16 * 1024 * 1024

  test.each(['demo', 'production'])("%s answers at the cluster's domain, and nowhere else", async (environment) => {
    const shop = await shopOf(environment, {})
    expect(named(shop, 'Ingress', 'shop')).toMatchObject({
      metadata: { annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'my.example.org' } },
      spec: { rules: [{ host: 'my.example.org' }] },
    })
    const text = JSON.stringify(shop)
    expect(text).toContain('"value":"https://my.example.org/otlp-http/v1/traces"')
    expect(text).not.toContain('shop.example.com')
  })

  test('without a domain there is the same, less the way in', async () => {
    const [inside, outside] = [await shopOf('demo', { domain: null }), await shopOf('demo', {})]
    expect(inside.map(({ kind }) => kind)).toEqual(outside.map(({ kind }) => kind).filter((kind) => kind !== 'Ingress'))
  })

  test('the project allows the kinds that it is made of, what comes of them, and no others', async () => {
    const made = [...(await shopOf('demo', {})), ...(await shopOf('production', {}))].map(groupKind)
    const { clusterResourceWhitelist = [], namespaceResourceWhitelist = [] } = named(root, 'AppProject', 'shop').spec
    const allowed = [...clusterResourceWhitelist, ...namespaceResourceWhitelist].map(
      ({ group, kind }) => `${group}/${kind}`,
    )
    expect([...new Set([...made, 'apps/ReplicaSet', '/Pod'])].sort()).toEqual(allowed.sort())
  })
})

test('bootstrap waits for all of them, and applies the projects and root alone', async () => {
  const ask = ([, ...args]: string[]): Promise<string> => helm(...args)
  const { applications: expected, projects, root: first } = await renderFor(clusterFile, { ask })
  expect(expected.toSorted()).toEqual([...applications().map(({ metadata: { name } }) => name), 'shop-demo'].sort())
  expect(objectsIn(projects).map(({ kind, metadata: { name } }) => `${kind} ${name}`)).toEqual([
    'AppProject shop',
    'AppProject drills',
    'AppProject platform',
  ])
  expect(objectsIn(first).map(({ kind, metadata: { name } }) => `${kind} ${name}`)).toEqual(['Application root'])
})
