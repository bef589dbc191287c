import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Edit } from '../../scripts/demonstration/deliveries.ts'
import { manifestFiles } from '../../scripts/demonstration/manifest-files.ts'
import { cloneSource } from '../../scripts/demonstration/source.ts'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { dispatchEvent, type Event, pushEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowRun } from '../support/act/run-workflow.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { importBaseImage, nodeRootFileSystem } from '../support/base-image.ts'
import type { Engine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import { type ClusterShop, openClusterShop } from './shop.ts'

const callers = join(import.meta.dirname, '../../workflows')
const environments = ['demo', 'production'] as const
type Environment = (typeof environments)[number]

const repository = 'team/shop'
const jobToken = 'token-of-the-job'

/** A shop of one service with the callers that people copy, and both of its environments on the cluster. */
export type WorkflowWorld = AsyncDisposable & {
  shop: ClusterShop
  /** Commits to the source, and runs its caller `deliver.yml` for that push. */
  deliver: (message: string, edit?: Edit) => Promise<WorkflowRun>
  /** Starts a caller by hand. */
  dispatch: (caller: string, inputs: Record<string, string>) => Promise<WorkflowRun>
  /** What ten items cost in an environment, asked through its Service; undefined while nobody answers. */
  tenItems: (environment: Environment) => Promise<unknown>
}

export const openWorkflowWorld = async (engine: Engine): Promise<WorkflowWorld> => {
  await using made = new AsyncDisposableStack()
  const shop = made.use(await openClusterShop('workflows'))
  made.defer(() => removeImages(engine.docker, { registry: shop.ecr.host }))
  const folder = await mkdtemp(join(tmpdir(), 'slipway-workflows-'))
  made.defer(() => rm(folder, { recursive: true }))
  const toolkit = made.use(await openToolkit({ edit: waitBriefly }))

  const base = await importBaseImage(engine.docker, await nodeRootFileSystem())
  const written = ['deliver', 'promote', 'rollback'].map(async (name): Promise<[string, string]> => {
    return [`.github/workflows/${name}.yml`, await readFile(join(callers, `${name}.yml`), 'utf8')]
  })
  const origin = await shop.git.createRepository(repository, {
    'services.yaml': catalogue(base),
    ...Object.fromEntries(await Promise.all(written)),
  })
  const source = await cloneSource(origin.path, join(folder, 'checkout'))
  await shop.repository.commit(await environmentFiles(shop.ecr.host))
  await shop.pullWithLogin()
  for (const environment of environments) await shop.application(`overlays/${environment}`)

  const run = async (caller: string, event: Event): Promise<WorkflowRun> => {
    await using checkout = await checkOutCaller({ repository: origin, url: `${shop.git.url}/${repository}` })
    return await runWorkflow({
      toolkit,
      directory: checkout.directory,
      repository,
      workflow: `.github/workflows/${caller}`,
      event,
      secrets: { MANIFESTS_TOKEN: shop.manifests['manifests-token'], ARGOCD_TOKEN: shop.argocd.token },
      vars: {
        AWS_REGION: shop.ecr.region,
        MANIFESTS_REPOSITORY: 'team/manifests',
        ARGOCD_SERVER: shop.argocd.url,
      },
      token: jobToken,
      github: { serverUrl: shop.git.url, apiUrl: `${shop.git.url}/api` },
      machine: shop.ecr.env,
      programs: [dirname(engine.docker)],
      timeoutMilliseconds: 200_000,
    })
  }
  const kept = made.move()
  return {
    shop,
    deliver: async (message, edit) => {
      const before = await origin.head()
      const after = await source.commit(message, edit)
      return run('deliver.yml', pushEvent(repository, { before, after }))
    },
    dispatch: (caller, inputs) => run(caller, dispatchEvent(repository, inputs)),
    tenItems: async (environment) => {
      const address = await shop.kubectl(
        'get',
        'service',
        `quote-${environment}`,
        '--output=jsonpath={.spec.clusterIP}',
      )
      const question = { method: 'POST', headers: { connection: 'close' }, body: '{"numberOfItems":10}' }
      const answer = await fetch(`http://${address}:8080/getquote`, question).catch(() => undefined)
      return answer?.json()
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** What lasts is seen as fast as it can be told here: nothing flaps. */
const waitBriefly = (_file: string, text: string): string =>
  text.replaceAll(/^( +)argocd-server: (?=.*inputs)/gm, '$1stable-for: 1s\n$1degraded-grace: 3s\n$1argocd-server: ')

const catalogue = (base: string): string => `repository-prefix: shop
services:
  - name: quote
    context: services/quote
    platforms: [linux/${process.arch === 'x64' ? 'amd64' : process.arch}]
    build-args: { NODE_BUILD_IMAGE: "${base}", NODE_RUNTIME_IMAGE: "${base}" }
`

/** Both environments in one namespace; each pins its own image, and none is there yet. */
const environmentFiles = async (registry: string): Promise<Record<string, string>> => {
  const { 'base/kustomization.yaml': pinned = '', ...objects } = await manifestFiles(registry, 'base')
  const images = pinned.slice(pinned.indexOf('images:'))
  return {
    ...objects,
    'base/kustomization.yaml': 'resources: [deployment.yaml, service.yaml]\n',
    ...Object.fromEntries(environments.map((environment) => [overlay(environment), overlayOf(environment, images)])),
  }
}

const overlay = (environment: Environment): string => `overlays/${environment}/kustomization.yaml`

const overlayOf = (environment: Environment, images: string): string => `resources: [../../base]
nameSuffix: -${environment}
labels:
  - pairs: { environment: ${environment} }
    includeSelectors: true
${images}`
