import { expect, test } from 'vitest'
import { type Entry, expectTold, transcript } from '../../support/docs/transcript.ts'
import { type Run, runAction } from '../../support/runner/run-action.ts'
import { clusterLayout } from '../layout.ts'
import { serviceFiles } from '../manifests.ts'
import { openLiveShop } from '../soak/live-shop.ts'
import { until } from '../until.ts'

type Shop = Awaited<ReturnType<typeof openLiveShop>>

const page = 'docs/foundations/kubernetes.md'
const columns = [
  'READY:.status.containerStatuses[0].ready',
  'RESTARTS:.status.containerStatuses[0].restartCount',
  'WAITS:.status.containerStatuses[0].state.waiting.reason',
  'ENDED:.status.containerStatuses[0].lastState.terminated.exitCode',
].join(',')

/** What kubectl says of the pods of the service, those that serve first. */
const podsOf = async (shop: Shop): Promise<Entry> => {
  const shown = [`--output=custom-columns=${columns}`, '--sort-by=.metadata.creationTimestamp']
  const said = await shop.kubectl('get', 'pods', '--selector=app=quote', ...shown)
  return { command: `kubectl get pods --selector=app=quote ${shown.join(' ')}`, said }
}

/** What the step says to who looks at its log, of its end: the last line, without the run's own names. */
const saidBy = (shop: Shop, { log }: Run): string => {
  const told = log.split('\n').flatMap((line) => /^(?:::error.*?::|error: )(.*)/.exec(line)?.[1] ?? [])
  return `\`\`\`text\n${told.join('\n').replaceAll(shop.name, 'quote')}\n\`\`\``
}

const tell = (name: string, block: string): Promise<void> => expectTold({ page, name, block })

test('a pod that crashes is started again by the kubelet', async () => {
  await using shop = await openLiveShop('crash')
  const address = await shop.kubectl(
    'get',
    'pods',
    '--selector=app=quote',
    '--output=jsonpath={.items[0].status.podIP}',
  )
  await fetch(`http://${address}:8080/crash`).catch(() => undefined)
  await until({ what: 'the container runs again', layout: clusterLayout(), daemons: [] }, async () =>
    /true +1 /.test((await podsOf(shop)).said) ? true : undefined,
  )
  expect(await shop.answers('quote')).toEqual(['one'])
  const last = ['logs', '--selector=app=quote', '--previous']
  const entries = [await podsOf(shop), { command: `kubectl ${last.join(' ')}`, said: await shop.kubectl(...last) }]
  await tell('pod crash', transcript(entries))
})

test('of a deployment that is bad nobody but the one who made it hears', async () => {
  await using shop = await openLiveShop('bad-deployment')
  const bad = await shop.push('two', { args: ['exit', '7'] })
  const bump = await shop.bump(bad)
  const health = await shop.health(bump.outputs)
  expect(health.outputs.outcome, health.log).toBe('degraded')
  await tell('bad deployment', saidBy(shop, health))
  await tell('bad deployment, pods', transcript([await podsOf(shop)]))
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
  await tell('configuration error, pods', transcript([await podsOf(shop)]))
  expect(await shop.answers('quote')).toEqual(['one'])

  const data = { currency: 'EUR' }
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'quote' }, data }
  const mended = await shop.repository.commit(serviceFiles('quote', program, shop.first, { config }))
  const live = await shop.health({ commit: mended, images: shop.first.json })
  expect(live.outputs.outcome, live.log).toBe('live')
})
