import { expect, test } from 'vitest'
import { type Entry, expectTold, transcript } from '../../support/docs/transcript.ts'
import { type Run, runAction } from '../../support/runner/run-action.ts'
import { crashPod } from '../crash-pod.ts'
import { clusterLayout } from '../layout.ts'
import { openLiveShop } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { until } from '../until.ts'

type Shop = Awaited<ReturnType<typeof openLiveShop>>

const page = 'docs/foundations/kubernetes.md'
const ofStatus = '.status.containerStatuses[0]'
const columns = {
  ready: `READY:${ofStatus}.ready`,
  restarts: `RESTARTS:${ofStatus}.restartCount`,
  waits: `WAITS:${ofStatus}.state.waiting.reason`,
  ended: `ENDED:${ofStatus}.lastState.terminated.exitCode`,
}

/** What kubectl says of the pods of the service, the older one first. */
const podsOf = async (shop: Shop, shown: (keyof typeof columns)[]): Promise<Entry> => {
  const output = `--output=custom-columns=${shown.map((name) => columns[name]).join(',')}`
  const asked = ['get', 'pods', '--selector=app=quote', output, '--sort-by=.metadata.creationTimestamp']
  return { command: `kubectl ${asked.join(' ')}`, said: await shop.kubectl(...asked) }
}

/** As soon as the pods are so. */
const podsWhen = (shop: Shop, shown: (keyof typeof columns)[], are: RegExp): Promise<Entry> =>
  until({ what: `the pods are ${are}`, layout: clusterLayout(), daemons: [] }, async () => {
    const pods = await podsOf(shop, shown)
    return are.test(pods.said) ? pods : undefined
  })

/** The error that the step ends with, without the run's own names. */
const saidBy = (shop: Shop, { log }: Run): string => {
  const told = log.split('\n').flatMap((line) => /^##\[error\](.*)/.exec(line)?.[1] ?? [])
  return `\`\`\`text\n${told.join('\n').replaceAll(shop.name, 'quote')}\n\`\`\``
}

const tell = (name: string, block: string): Promise<void> => expectTold({ page, name, block })

test('a pod that crashes is started again by the kubelet', async () => {
  await using shop = await openLiveShop('crash')
  await crashPod(shop)
  const pods = await podsWhen(shop, ['ready', 'restarts', 'ended'], /true +1 /)
  expect(await shop.answers('quote')).toEqual(['one'])
  const last = ['logs', '--selector=app=quote', '--previous']
  const entries = [pods, { command: `kubectl ${last.join(' ')}`, said: await shop.kubectl(...last) }]
  await tell('pod crash', transcript(entries))
})

test('of a deployment that is bad nobody but the one who made it hears', async () => {
  await using shop = await openLiveShop('bad-deployment')
  const bad = await shop.push('two', { args: ['exit', '7'] })
  const bump = await shop.bump(bad)
  const health = await shop.health(bump.outputs)
  expect(health.outputs.outcome, health.log).toBe('degraded')
  await tell('bad deployment', saidBy(shop, health))
  const pods = await podsWhen(shop, ['ready', 'waits', 'ended'], /CrashLoopBackOff +7/)
  await tell('bad deployment, pods', transcript([pods]))
  expect(await shop.answers('quote')).toEqual(['one'])

  const back = await runAction({
    directory: 'actions/gitops-rollback',
    inputs: { ...shop.manifests, 'manifests-files': '**', commit: bump.outputs.commit ?? '' },
    secrets: [shop.manifests['manifests-token']],
  })
  expect(back.outputs.outcome, back.log).toBe('rolled-back')
  const live = await shop.health({ commit: back.outputs.commit, images: shop.first.json })
  expect(live.outputs.outcome, live.log).toBe('live')
})

test('a setting that names what is not there stops the new pod, and no other', async () => {
  await using shop = await openLiveShop('configuration')
  const from = { configMapKeyRef: { name: 'quote', key: 'currency' } }
  const program = { args: ['serve'], container: { env: [{ name: 'CURRENCY', valueFrom: from }] } }
  const commit = await shop.repository.commit(serviceFiles('quote', program, shop.first))
  const health = await shop.health({ commit, images: shop.first.json })
  expect(health.outputs.outcome, health.log).toBe('degraded')
  await tell('configuration error', saidBy(shop, health))
  const pods = await podsWhen(shop, ['ready', 'waits'], /CreateContainerConfigError/)
  await tell('configuration error, pods', transcript([pods]))
  expect(await shop.answers('quote')).toEqual(['one'])

  const data = { currency: 'EUR' }
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'quote' }, data }
  const mended = await shop.repository.commit(serviceFiles('quote', program, shop.first, { config }))
  // The kubelet tries to make the container again after a while.
  const live = await shop.health({ commit: mended, images: shop.first.json }, { 'degraded-grace': '60s' })
  expect(live.outputs.outcome, live.log).toBe('live')
})
