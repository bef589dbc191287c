import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { parseAllDocuments, stringify } from 'yaml'
import type { Outside } from '../../scripts/argocd/outside.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { toolPath } from '../support/tools.ts'
import { type ArgocdClient, connectArgocd } from './argocd-client.ts'
import { pathOf } from './daemons.ts'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { takeOnlyOne } from './only-one.ts'

/** A GitOps repository with our own manifests, on the cluster that is up; what bootstrap and teardown reach of it. */
export type PlatformWorld = AsyncDisposable & {
  repository: Repository
  url: string
  argocd: ArgocdClient
  outside: Outside
  kubectl: (...args: string[]) => Promise<string>
  /** With a text that it reads. */
  kubectlWith: (input: string, ...args: string[]) => Promise<string>
}

/** What becomes of the kustomization of each of the shop's overlays. */
export type ShopHere = (overlay: string) => string

const cluster = 'blue'
const token = 'token-of-the-platform'
const run = promisify(execFile)

/**
 * The projects, the application root and the sets are ours as they are. Of what cannot be had here there is this instead:
 * each chart of the platform is an application of its own name, wave and namespace with next to nothing in it, and the shop
 * is the real one with no pod, unless it is said what it is here.
 */
export const openPlatformWorld = async (shop: ShopHere = noPods): Promise<PlatformWorld> => {
  const layout = clusterLayout()
  const taken = await takeOnlyOne(layout, 'platform')
  const argocd = await connectArgocd(layout)
  const git = await startGitServer({ token })
  const url = `${git.url}/team/platform`
  const directory = await mkdtemp(join(tmpdir(), 'platform-'))
  const repository = await git.createRepository('team/platform', await filesOf(url, shop))
  const outside = outsideOf({ directory, kubeconfig: argocd.kubeconfig, path: pathOf(layout), url: git.url })
  await outside.ask(['git', 'clone', '--quiet', url, '.'])
  await argocd.ask('POST', 'repositories?upsert=true', { repo: url, username: 'x-access-token', password: token })
  return {
    repository,
    url,
    argocd,
    outside,
    kubectl: (...args) => kubectl(layout, args, { kubeconfig: argocd.kubeconfig }),
    kubectlWith: (input, ...args) => kubectl(layout, args, { kubeconfig: argocd.kubeconfig, input }),
    [Symbol.asyncDispose]: async () => {
      await removeAll((...args) => kubectl(layout, args, { kubeconfig: argocd.kubeconfig }))
      await argocd.ask('DELETE', `repositories/${encodeURIComponent(url)}`).catch(() => undefined)
      await git.stop()
      await rm(directory, { recursive: true })
      await taken[Symbol.asyncDispose]()
    },
  }
}

/** Of a test that failed half way: what it made, the parents first, since they would make the others again. */
const removeAll = async (ask: (...args: string[]) => Promise<string>): Promise<void> => {
  const where = ['--namespace=argocd', '--ignore-not-found']
  const remove = async (name: string): Promise<void> => {
    const free = '--patch={"metadata":{"finalizers":null}}'
    await ask('delete', 'application', name, ...where, '--wait=false')
    await ask('patch', 'application', name, '--namespace=argocd', '--type=merge', free).catch(() => undefined)
  }
  await remove('root')
  await remove('platform')
  await ask('delete', 'applicationset', 'shop', 'drills', ...where)
  const { items }: { items: { metadata: { name: string }; spec: { project: string } }[] } = JSON.parse(
    await ask('get', 'applications', '--namespace=argocd', '--output=json'),
  )
  const ours = items.filter(({ spec: { project } }) => ['shop', 'drills', 'platform'].includes(project))
  for (const { metadata } of ours) await remove(metadata.name)
  await ask('delete', 'appproject', 'shop', 'drills', 'platform', ...where)
  const namespaces = ['monitoring', 'external-dns', 'shop-demo', 'shop-production', 'drills']
  await ask('delete', 'namespace', ...namespaces, '--ignore-not-found', '--wait=false')
  await ask('delete', 'ingress', 'gate', '--namespace=kube-system', '--ignore-not-found')
  await ask(
    'delete',
    'storageclass/gp3',
    'customresourcedefinition/servicemonitors.monitoring.coreos.com',
    '--ignore-not-found',
  )
}

type World = { directory: string; kubeconfig: string; path: string; url: string }

const outsideOf = ({ directory, kubeconfig, path, url }: World): Outside => {
  const authorization = `authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const login = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${url}/.extraHeader`,
    GIT_CONFIG_VALUE_0: authorization,
  }
  const author = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@a' }
  const env = { PATH: path, HOME: directory, KUBECONFIG: kubeconfig, ...login, ...author }
  const attempt: Outside['attempt'] = async ([program = '', ...args], input) => {
    const asked = run(program, args, { cwd: directory, env, maxBuffer: 64 * 1024 * 1024 })
    if (input !== undefined) asked.child.stdin?.end(input)
    const { stdout, stderr, code }: { stdout: string; stderr: string; code?: number } = await asked.catch(
      (error: { stdout: string; stderr: string; code: number }) => error,
    )
    return { code: code ?? 0, stdout, stderr, bytes: Buffer.from(stdout) }
  }
  return {
    directory,
    // Looks oftener than a person would want to be told.
    clock: { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds / 3) },
    attempt,
    ask: async (command, input) => {
      const { code, stdout, stderr } = await attempt(command, input)
      if (code !== 0) throw new Error(`${command.join(' ')} failed: ${stderr}`)
      return stdout
    },
  }
}

/** What `terraform output -json` says of the cluster; its API is where the test's is. */
export const terraformOutputs = (endpoint: string): string => {
  const role = (name: string): string => `arn:aws:iam::123456789012:role/${name}`
  const roles = { 'kube-system/aws-load-balancer-controller': role('lb'), 'external-dns/external-dns': role('dns') }
  const values = {
    name: cluster,
    region: 'eu-west-1',
    vpc_id: 'vpc-0a',
    endpoint,
    domain: 'my.example.org',
    role_arns: roles,
  }
  return JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])))
}

const filesOf = async (url: string, shop: ShopHere): Promise<Record<string, string>> => {
  const own = globSync(['manifests/argocd/**/*', 'manifests/shop/**/*', 'manifests/drills/**/*'], {
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = Object.fromEntries(own.map((path) => [path, readFileSync(path, 'utf8')]))
  for (const environment of ['demo', 'production']) {
    const overlay = `manifests/shop/overlays/${environment}/kustomization.yaml`
    files[overlay] = shop(files[overlay] ?? '')
  }
  return { ...files, ...(await standInsOfCharts(url)) }
}

/** Nothing can be pulled here, and a Deployment of none is healthy. */
const noPods: ShopHere = (overlay) => `${overlay}
patches:
  - target: { kind: Deployment }
    patch: '[{ "op": "add", "path": "/spec/replicas", "value": 0 }]'
`

/** The application platform as our chart makes it, but that the source of each of its applications is a folder here. */
const standInsOfCharts = async (url: string): Promise<Record<string, string>> => {
  const clusterFile = 'tests/platform/example-cluster.yaml'
  const { stdout } = await run(toolPath('helm'), [
    'template',
    'platform',
    'manifests/platform',
    '--values',
    clusterFile,
  ])
  const objects = parseAllDocuments(stdout).flatMap((document) => document.toJS() ?? [])
  const files: Record<string, string> = {}
  for (const object of objects.filter(({ kind }) => kind === 'Application')) {
    const { name }: { name: string } = object.metadata
    object.spec.source = { repoURL: url, targetRevision: 'main', path: `empty/${name}` }
    const { namespace }: { namespace: string } = object.spec.destination
    files[`empty/${name}/objects.yaml`] = [nearlyNothing(name, namespace), ...(more[name] ?? [])]
      .map((one) => stringify(one))
      .join('---\n')
  }
  return {
    ...files,
    'manifests/platform/Chart.yaml': readFileSync('manifests/platform/Chart.yaml', 'utf8'),
    'manifests/platform/templates/all.yaml': objects.map((object) => stringify(object)).join('---\n'),
  }
}

const nearlyNothing = (name: string, namespace: string): object => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: `empty-${name}`, namespace },
})

/** An Ingress is unhealthy until it has an address: it holds up the wave. The kind is what the next wave has objects of. */
const more: Record<string, object[]> = {
  'aws-load-balancer-controller': [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'gate', namespace: 'kube-system' },
      spec: { defaultBackend: { service: { name: 'none', port: { number: 80 } } } },
    },
  ],
  'kube-prometheus-stack': [
    {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'servicemonitors.monitoring.coreos.com' },
      spec: {
        group: 'monitoring.coreos.com',
        names: { kind: 'ServiceMonitor', plural: 'servicemonitors' },
        scope: 'Namespaced',
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    },
  ],
}
