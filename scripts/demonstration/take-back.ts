import { dirname, join } from 'node:path'
import { serviceFiles } from '../../tests/cluster/manifests.ts'
import { writePodLayout } from '../../tests/cluster/pod-layout.ts'
import { git, gitText } from '../../tests/support/git-server/real-git.ts'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import type { DemoCluster } from './cluster.ts'
import { type Delivered, mistake, tenItems } from './deliver-all.ts'
import { application, repositories, type World } from './world.ts'

/** What a viewer is told of what happens after the deliveries. */
export type ShowTakingBack = {
  heading: (title: string) => void
  line: (line: string) => void
  ended: (text: string, mistakes: string[]) => void
}

type TakeBack = {
  world: World
  cluster: DemoCluster
  delivered: readonly Delivered[]
  show: ShowTakingBack
  signal: AbortSignal
}

const neighbour = 'cart'

/**
 * The broken delivery taken back while another service is bumped, then an older one by a `git revert`, as a person does it.
 * Returns what went otherwise than it should.
 */
export const takeBack = async ({ world, cluster, delivered, show, signal }: TakeBack): Promise<string[]> => {
  const [, dearer, , broken] = delivered.map(({ run }) => run.outputs)
  const action = actionsOf(world, signal)

  show.heading('5: The rollback, while another service is bumped')
  const first = await pushNeighbour(world, 'one')
  await world.manifests.commit(serviceFiles(neighbour, { args: ['serve'] }, first))
  await cluster.deploy(neighbour)
  const second = await pushNeighbour(world, 'two')
  const started = performance.now()
  const files = { 'manifests-files': '**' }
  const [back, bump] = await Promise.all([
    action('gitops-rollback', { ...files, commit: broken?.commit ?? '' }),
    action('gitops-bump', { ...files, images: second.json }),
  ])
  for (const line of [...back.log.split('\n'), ...bump.log.split('\n')]) show.line(line)
  const both = { applications: `${application.name}\n${neighbour}`, revision: await world.manifests.head() }
  const live = await action('argocd-health', { ...both, images: second.json }, show.line)
  const { price, answer } = { price: await tenItems(world), answer: await neighbourSays(cluster) }
  const mistakes = [
    mistake('the rollback', back.outputs.outcome, 'rolled-back'),
    mistake('the bump beside it', bump.outputs.outcome, 'bumped'),
    mistake('the outcome', live.outputs.outcome, 'live'),
    mistake('the price of ten items', price, 94.9),
    mistake('the other service', answer, 'two'),
  ].filter((text) => text !== '')
  show.ended(
    `${live.outputs.outcome} after ${secondsSince(started)}; ten items cost ${price?.toFixed(2)}, and ${neighbour} is at its new version, say the pods`,
    mistakes,
  )

  show.heading('6: A revert by hand: the price is to be the old one')
  const revertedAt = performance.now()
  const commit = await revertByHand(world, dearer?.commit ?? '')
  show.line(`git revert ${dearer?.commit?.slice(0, 7)}, and pushed`)
  const reverted = await action('argocd-health', { applications: application.name, revision: commit }, show.line)
  const oldPrice = await tenItems(world)
  const more = [
    mistake('the outcome', reverted.outputs.outcome, 'live'),
    mistake('the price of ten items', oldPrice, 89.9),
    mistake('the other service', await neighbourSays(cluster), 'two'),
  ].filter((text) => text !== '')
  show.ended(
    `${reverted.outputs.outcome} after ${secondsSince(revertedAt)}; ten items cost ${oldPrice?.toFixed(2)}, says the pod`,
    more,
  )
  return [...mistakes, ...more]
}

const secondsSince = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`

/** Runs the committed bundle of an action on the manifests. */
const actionsOf =
  ({ ecr, git: { url, token }, argocd, source }: World, signal: AbortSignal) =>
  async (name: string, inputs: Record<string, string>, onLine?: (line: string) => void): Promise<Run> => {
    signal.throwIfAborted()
    const patience = { 'stable-for': '1s', 'degraded-grace': '2s', timeout: '2m' }
    const health = { 'argocd-server': argocd.url, 'argocd-token': argocd.token, ...patience }
    const history = name === 'gitops-bump' ? { order: 'none' } : {}
    return runAction({
      directory: `actions/${name}`,
      workspace: source.directory,
      inputs: {
        'manifests-repository': `${url}/${repositories.manifests}`,
        'manifests-token': token,
        ...(name === 'argocd-health' ? health : history),
        ...inputs,
      },
      env: ecr.env,
      github: { repository: repositories.source, server_url: url },
      secrets: [token, argocd.token],
      cancelWhen: { signal },
      ...(onLine === undefined ? {} : { onLine }),
    })
  }

type Pushed = { json: string; repository: string; tag: string; digest: string }

/** The other service is a small program that answers with its version. */
const pushNeighbour = async ({ ecr, source }: World, version: string): Promise<Pushed> => {
  const layout = join(dirname(source.directory), `${neighbour}-${version}`)
  await writePodLayout(layout, version)
  const inputs = { repository: repositories.neighbour, 'oci-layout': layout, 'aws-region': ecr.region }
  const workspace = source.directory
  const { outputs, log } = await runAction({ directory: 'actions/ecr-build-push', inputs, env: ecr.env, workspace })
  const { 'image-json': json, tag, digest } = outputs
  if (!json || !tag || !digest) throw new Error(`${neighbour} was not pushed:\n${log}`)
  return { json, tag, digest, repository: `${ecr.host}/${repositories.neighbour}` }
}

const neighbourSays = async (cluster: DemoCluster): Promise<string | undefined> => {
  const pod = (await cluster.running(neighbour)).find(({ ready }) => ready)
  return pod && (await (await fetch(`${pod.url}/`)).text()).trim()
}

const person = ['-c', 'user.name=Dana Developer', '-c', 'user.email=dana@example.com']

const revertByHand = async ({ manifests, source }: World, commit: string): Promise<string> => {
  const clone = join(dirname(source.directory), 'manifests')
  await git(dirname(clone), ['clone', '--quiet', manifests.path, clone])
  await git(clone, [...person, 'revert', '--no-edit', commit])
  await git(clone, ['push', '--quiet', 'origin', 'HEAD:main'])
  return gitText(clone, ['rev-parse', 'HEAD'])
}
