import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edit } from '../../scripts/demonstration/deliveries.ts'
import { manifestFiles } from '../../scripts/demonstration/manifest-files.ts'
import { cloneSource } from '../../scripts/demonstration/source.ts'
import type { BuildKitTools } from '../support/buildkit.ts'
import { git, gitText } from '../support/git-server/real-git.ts'
import { openRemoteBuilder } from '../support/remote-builder.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { clusterLayout } from './layout.ts'
import { openClusterShop } from './shop.ts'
import { until } from './until.ts'

const selector = '--selector=app.kubernetes.io/name=quote'

/** `services/quote` on its way from a commit of its source into the cluster, each step an action's committed bundle. */
export const openQuoteDelivery = async (tools: BuildKitTools) => {
  const shop = await openClusterShop('delivery')
  const builder = await openRemoteBuilder({ tools, registries: [shop.ecr.host] })
  const folder = await mkdtemp(join(tmpdir(), 'slipway-delivery-'))
  const origin = await shop.git.createRepository('team/shop', { 'README.md': '# Shop\n' })
  const source = await cloneSource(origin.path, join(folder, 'checkout'))
  await shop.repository.commit(await manifestFiles(shop.ecr.host, 'quote'))
  await shop.pullWithLogin()

  const { 'manifests-token': token } = shop.manifests
  const step = async (name: string, inputs: Record<string, string>): Promise<Run> => {
    const sha = await gitText(source.directory, ['rev-parse', 'HEAD'])
    return runAction({
      directory: `actions/${name}`,
      workspace: source.directory,
      inputs,
      env: { ...shop.ecr.env, ...builder.env },
      github: { repository: 'team/shop', sha, server_url: shop.git.url },
      secrets: [token],
    })
  }
  const write = (name: string, inputs: Record<string, string>): Promise<Run> =>
    step(name, { ...shop.manifests, 'manifests-files': '**', ...inputs })
  const pods = async (path: string): Promise<string> =>
    shop.kubectl('get', 'pods', selector, `--output=jsonpath=${path}`)

  return {
    shop,
    commit: (message: string, edit?: Edit): Promise<string> => source.commit(message, edit),
    build: (): Promise<Run> =>
      step('ecr-build-push', {
        repository: 'shop/quote',
        context: 'services/quote',
        platforms: `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`,
        'aws-region': shop.ecr.region,
        ...builder.inputs,
        'build-args': ['BUILD', 'RUNTIME'].map((stage) => `NODE_${stage}_IMAGE=${builder.baseName}`).join('\n'),
      }),
    bump: (images: string | undefined): Promise<Run> =>
      write('gitops-bump', { images: images ?? '', 'source-token': token }),
    rollBack: (inputs: Record<string, string>): Promise<Run> =>
      write('gitops-rollback', { 'verify-images': 'true', 'aws-region': shop.ecr.region, ...inputs }),
    /** By a person, in a clone of the manifests; returns the commit. */
    revertByHand: async (commit: string): Promise<string> => {
      const clone = join(folder, 'manifests')
      await git(folder, ['clone', '--quiet', shop.repository.path, clone])
      const person = ['-c', 'user.name=Dana Developer', '-c', 'user.email=dana@example.com']
      await git(clone, [...person, 'revert', '--no-edit', commit])
      await git(clone, ['push', '--quiet', 'origin', 'HEAD:main'])
      return gitText(clone, ['rev-parse', 'HEAD'])
    },
    /** What ten items cost, asked through the Service. */
    tenItems: async (): Promise<unknown> => {
      const address = await shop.kubectl('get', 'service', 'quote', '--output=jsonpath={.spec.clusterIP}')
      const headers = { connection: 'close' }
      const body = '{"numberOfItems":10}'
      return (await fetch(`http://${address}:8080/getquote`, { method: 'POST', headers, body })).json()
    },
    /** The digests that the kubelet says its ready pods run. */
    running: async (): Promise<string[]> => {
      const ready = '{range .items[*]}{.status.containerStatuses[?(@.ready==true)].imageID}{"\\n"}{end}'
      return (await pods(ready)).split('\n').flatMap((id) => id.split('@')[1] ?? [])
    },
    /** What the kubelet says of a pod with this image that is not given the login. */
    pullOfAStranger: async (image: string): Promise<string> => {
      const container = { name: 'stranger', image, imagePullPolicy: 'Always' }
      await shop.apply(
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'stranger' } },
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'stranger' },
          spec: { serviceAccountName: 'stranger', restartPolicy: 'Never', containers: [container] },
        },
      )
      const message = '--output=jsonpath={.status.containerStatuses[0].state.waiting.message}'
      const wait = { what: 'a pull without a login', layout: clusterLayout(), daemons: [] }
      return until(wait, async () => (await shop.kubectl('get', 'pod', 'stranger', message)) || undefined)
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await shop[Symbol.asyncDispose]()
      await builder[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}
