import { join } from 'node:path'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { connectArgocd } from './argocd-client.ts'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { applicationOf, namespaceOf } from './objects.ts'
import { writePodLayout } from './pod-layout.ts'

/** A namespace of its own, a Git repository of manifests and a registry; our bundles act on them as on GitHub. */
export type ClusterShop = AsyncDisposable & {
  name: string
  repository: Repository
  /** Pushes an image whose pods answer with `version`. */
  push: (version: string) => Promise<Pushed>
  bump: (image: Pushed) => Promise<Run>
  health: (of: { outputs: Record<string, string | undefined> }, inputs?: Record<string, string>) => Promise<Run>
  /** Lets Argo CD deploy the folder of the manifests into the namespace. */
  application: (path: string, settings?: { automated?: boolean }) => Promise<void>
  kubectl: (...args: string[]) => Promise<string>
  /** What each ready pod of the service answers, asked of the pod itself. */
  answers: (service: string) => Promise<string[]>
}

export type Pushed = { json: string; repository: string; tag: string; digest: string }

const manifestsToken = 'manifests-token-of-the-cluster'

/** Opens a shop on the cluster that is up. */
export const openClusterShop = async (name: string): Promise<ClusterShop> => {
  const layout = clusterLayout()
  const argocd = await connectArgocd(layout)
  const checkout = await makeCheckout({ 'README.md': 'Images are made here\n' })
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  const git = await startGitServer({ token: manifestsToken })
  const repository = await git.createRepository('team/manifests', { 'README.md': 'The manifests\n' })
  const url = `${git.url}/team/manifests`
  const inCluster = (...args: string[]): Promise<string> =>
    kubectl(layout, ['--namespace', name, ...args], { kubeconfig: argocd.kubeconfig })
  const manifests = { 'manifests-repository': url, 'manifests-token': manifestsToken }

  await kubectl(layout, ['apply', '--filename=-'], {
    kubeconfig: argocd.kubeconfig,
    input: namespaceOf(name, { host: ecr.host, password: ecr.password() }),
  })
  await argocd.ask('POST', 'repositories?upsert=true', {
    repo: url,
    username: 'x-access-token',
    password: manifestsToken,
  })

  return {
    name,
    repository,
    push: async (version) => {
      await writePodLayout(join(checkout.directory, version), version)
      const { outputs, log } = await runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository: 'shop/quote', 'oci-layout': version, 'aws-region': ecr.region },
        env: ecr.env,
        workspace: checkout.directory,
      })
      const { 'image-json': json, tag, digest } = outputs
      if (json === undefined || tag === undefined || digest === undefined) throw new Error(`not pushed:\n${log}`)
      return { json, tag, digest, repository: `${ecr.host}/shop/quote` }
    },
    bump: (image) =>
      runAction({
        directory: 'actions/gitops-bump',
        inputs: { ...manifests, 'manifests-files': '**', images: image.json },
        secrets: [manifestsToken],
      }),
    health: ({ outputs: { commit = '', images = '' } }, inputs = {}) =>
      runAction({
        directory: 'actions/argocd-health',
        inputs: {
          ...manifests,
          'argocd-server': argocd.url,
          'argocd-token': argocd.token,
          applications: name,
          revision: commit,
          images,
          'stable-for': '2s',
          'degraded-grace': '3s',
          timeout: '90s',
          ...inputs,
        },
        secrets: [manifestsToken, argocd.token],
      }),
    application: async (path, { automated = true } = {}) => {
      await argocd.ask('POST', 'applications?upsert=true&validate=false', applicationOf(name, { url, path, automated }))
    },
    kubectl: inCluster,
    answers: async (service) => {
      const ready = '{range .items[?(@.status.containerStatuses[0].ready==true)]}{.status.podIP}{"\\n"}{end}'
      const listed = await inCluster('get', 'pods', `--selector=app=${service}`, `--output=jsonpath=${ready}`)
      const addresses = listed.split('\n').filter((address) => address !== '')
      return Promise.all(
        addresses.map(async (address) => (await (await fetch(`http://${address}:8080/`)).text()).trim()),
      )
    },
    [Symbol.asyncDispose]: async () => {
      await argocd.ask('DELETE', `applications/${name}?cascade=true`).catch(() => undefined)
      await inCluster('delete', 'namespace', name, '--wait=false').catch(() => undefined)
      await argocd.ask('DELETE', `repositories/${encodeURIComponent(url)}`).catch(() => undefined)
      await Promise.all([ecr.stop(), git.stop()])
      await checkout[Symbol.asyncDispose]()
    },
  }
}
