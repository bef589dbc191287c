import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { makeCheckout } from '../support/checkout.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { type Run, type RunOptions, runAction } from '../support/runner/run-action.ts'
import { type ArgocdClient, connectArgocd } from './argocd-client.ts'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { applicationOf, namespaceOf, type Settings } from './objects.ts'
import { writePodLayout } from './pod-layout.ts'
import { recordScenes } from './record-scenes.ts'
import { until } from './until.ts'

/** A namespace of its own, a Git repository of manifests and a registry; our bundles act on them as on GitHub. */
export type ClusterShop = AsyncDisposable & {
  /** Of the namespace, and the start of the names of the applications: no two shops have the same. */
  name: string
  url: string
  repository: Repository
  argocd: ArgocdClient
  ecr: LocalEcr
  git: GitServer
  /** The inputs by which an action reaches the manifests. */
  manifests: { 'manifests-repository': string; 'manifests-token': string }
  /** Pushes an image whose pods answer with `version`; arguments here come before those of the manifests. */
  push: (version: string, options?: { service?: string; args?: string[] }) => Promise<Pushed>
  bump: (...images: Pushed[]) => Promise<Run>
  /** Waits for a commit and its images, by default in the application of the service `quote`. */
  health: (of: Wanted, inputs?: Record<string, string>, watch?: Pick<RunOptions, 'onLine' | 'env'>) => Promise<Run>
  /** The name of the application that deploys the service's folder. */
  applicationName: (service: string) => string
  /** Lets Argo CD deploy the folder of that name into the namespace. */
  application: (path: string, settings?: Settings) => Promise<void>
  kubectl: (...args: string[]) => Promise<string>
  apply: (...objects: object[]) => Promise<void>
  /** Lets every pod of the namespace pull, as a node's role lets its kubelet pull from ECR; else manifests must name the login. */
  pullWithLogin: () => Promise<void>
  /** What each ready pod of the service answers, asked of the pod itself. */
  answers: (service: string) => Promise<string[]>
  /** Returns when the service's ready pods answer so, and no others. */
  untilAnswers: (service: string, answers: string[]) => Promise<void>
}

export type Pushed = { json: string; repository: string; tag: string; digest: string }

/** As the outputs of a bump have them. */
export type Wanted = { commit?: string | undefined; images?: string | undefined }

const manifestsToken = 'manifests-token-of-the-cluster'

/** Answers a request to the Git server instead of it; undefined lets it through. */
export type GitFault = Parameters<typeof startGitServer>[0]['fault']

/** Opens a shop on the cluster that is up. */
export const openClusterShop = async (title: string, fault: GitFault = () => undefined): Promise<ClusterShop> => {
  const name = `${title}-${randomBytes(3).toString('hex')}`
  const layout = clusterLayout()
  const argocd = await connectArgocd(layout)
  const checkout = await makeCheckout({ 'README.md': 'Images are made here\n' })
  const ecr = await startEcr({
    repositories: ['quote', 'cart', 'product-catalog'].map((of) => ({ name: `shop/${of}` })),
  })
  const git = await startGitServer({ token: manifestsToken, readOnlyTokens: ['token-of-the-job'], fault })
  const repository = await git.createRepository('team/manifests', { 'README.md': 'The manifests\n' })
  const url = `${git.url}/team/manifests`
  const inCluster = (...args: string[]): Promise<string> =>
    kubectl(layout, ['--namespace', name, ...args], { kubeconfig: argocd.kubeconfig })
  const apply = async (text: string): Promise<void> => {
    const options = { kubeconfig: argocd.kubeconfig, input: text }
    await kubectl(layout, ['--namespace', name, 'apply', '--filename=-'], options)
  }
  const manifests = { 'manifests-repository': url, 'manifests-token': manifestsToken }
  const applicationName = (path: string): string => (path === 'quote' ? name : `${name}-${path.replaceAll('/', '-')}`)
  const made: string[] = []

  await apply(namespaceOf(name, { host: ecr.host, password: ecr.password() }))
  await argocd.ask('POST', 'repositories?upsert=true', {
    repo: url,
    username: 'x-access-token',
    password: manifestsToken,
  })

  const answers = async (service: string): Promise<string[]> => {
    const ready = '{range .items[?(@.status.containerStatuses[0].ready==true)]}{.status.podIP}{"\\n"}{end}'
    const listed = await inCluster('get', 'pods', `--selector=app=${service}`, `--output=jsonpath=${ready}`)
    const addresses = listed.split('\n').filter((address) => address !== '')
    return Promise.all(addresses.map(async (address) => (await (await fetch(`http://${address}:8080/`)).text()).trim()))
  }

  return {
    name,
    url,
    repository,
    argocd,
    ecr,
    git,
    manifests,
    push: async (version, { service = 'quote', args = [] } = {}) => {
      const folder = `${service}-${version}`
      await writePodLayout(join(checkout.directory, folder), version, args)
      const { outputs, log } = await runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository: `shop/${service}`, 'oci-layout': folder, 'aws-region': ecr.region },
        env: ecr.env,
        workspace: checkout.directory,
      })
      const { 'image-json': json, tag, digest } = outputs
      if (json === undefined || tag === undefined || digest === undefined) throw new Error(`not pushed:\n${log}`)
      return { json, tag, digest, repository: `${ecr.host}/shop/${service}` }
    },
    bump: (...images) =>
      runAction({
        directory: 'actions/gitops-bump',
        inputs: { ...manifests, 'manifests-files': '**', images: images.map(({ json }) => json).join('\n') },
        secrets: [manifestsToken],
      }),
    health: async ({ commit = '', images = '' }, inputs = {}, watch = {}) => {
      const { applications = name } = inputs
      const token = inputs['argocd-token'] ?? argocd.token
      await using _ = recordScenes({ title, argocd, repository, url, applications, commit, images })
      return await runAction({
        directory: 'actions/argocd-health',
        inputs: {
          ...manifests,
          'argocd-server': argocd.url,
          'argocd-token': token,
          applications,
          revision: commit,
          images,
          'stable-for': '2s',
          'degraded-grace': '3s',
          timeout: '90s',
          ...inputs,
        },
        secrets: [manifestsToken, token],
        ...watch,
      })
    },
    applicationName,
    application: async (path, settings = {}) => {
      made.push(applicationName(path))
      const application = { name: applicationName(path), namespace: name, url, path, settings }
      await argocd.ask('POST', 'applications?upsert=true&validate=false', applicationOf(application))
    },
    kubectl: inCluster,
    apply: (...objects) => apply(objects.map((object) => JSON.stringify(object)).join('\n---\n')),
    pullWithLogin: () => {
      const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } }
      return apply(JSON.stringify({ ...account, imagePullSecrets: [{ name: 'registry' }] }))
    },
    answers,
    untilAnswers: (service, wanted) =>
      until({ what: `${service} answers ${wanted}`, layout, daemons: [] }, async () =>
        isDeepStrictEqual(await answers(service), wanted) ? wanted : undefined,
      ).then(() => undefined),
    [Symbol.asyncDispose]: async () => {
      for (const application of made) {
        await argocd.ask('DELETE', `applications/${application}?cascade=true`).catch(() => undefined)
      }
      await inCluster('delete', 'namespace', name, '--wait=false').catch(() => undefined)
      await argocd.ask('DELETE', `repositories/${encodeURIComponent(url)}`).catch(() => undefined)
      await Promise.all([ecr.stop(), git.stop()])
      await checkout[Symbol.asyncDispose]()
    },
  }
}
