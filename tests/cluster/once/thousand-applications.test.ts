import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { countBytes } from '../../../bench/byte-counter.ts'
import { packLines } from '../../../src/lib/packed-lines.ts'
import { runAction } from '../../support/runner/run-action.ts'
import { clusterLayout } from '../layout.ts'
import { startRecordingProxy } from '../recording-proxy.ts'
import { restart } from '../restart.ts'
import type { Wanted } from '../shop.ts'
import { readMemory, tellingMemory } from '../step-memory.ts'
import { openThousand, type ThousandWorld } from '../thousand-world.ts'

const applications = 1_000

/** What Argo CD does of its own accord, as often as in production: every application every two to three minutes. */
const unhurried = { ARGOCD_RECONCILIATION_TIMEOUT: '120s', ARGOCD_RECONCILIATION_JITTER: '60s' }
const hurried = { ARGOCD_RECONCILIATION_TIMEOUT: '30s', ARGOCD_RECONCILIATION_JITTER: '0' }

/** What its own page advises for 1,000 applications. */
const advised = {
  ARGOCD_APPLICATION_CONTROLLER_STATUS_PROCESSORS: '50',
  ARGOCD_APPLICATION_CONTROLLER_OPERATION_PROCESSORS: '25',
}

const asDelivered = Object.fromEntries(Object.keys(advised).map((name) => [name, '']))

const restartController = (environment: Record<string, string>): Promise<void> =>
  restart(clusterLayout(), 'argocd-application-controller', () => setTimeout(500), environment)

/** What a step took, as a row of the table. */
type Taken = {
  what: string
  outcome: string
  seconds: number
  requests: number
  mostAtOnce: number
  mebibytesAnswered: number
  memoryMebibytes: number
  processorSeconds: number
}

test('a thousand applications: what a wait for 1, 20, 200 and all of them takes, and a bump of 200', async () => {
  await using _ = { [Symbol.asyncDispose]: () => restartController({ ...hurried, ...asDelivered }) }
  await restartController({ ...unhurried, ...asDelivered })
  await using world = await openThousand(applications)
  console.info(`${applications} applications synced and healthy after ${world.syncedAfterSeconds.toFixed(0)} s`)
  const rows: Taken[] = []
  const measure = async (what: string, wanted: Wanted, inputs: Record<string, string>): Promise<Taken> => {
    const row = await health(world, wanted, { what, inputs })
    console.info(JSON.stringify(row))
    rows.push(row)
    return row
  }

  for (const count of [1, 20, 200]) {
    const wanted = await bump(world, `for-${count}`, count)
    const [selector, names] = [world.selector(count), world.names(count).join('\n')]
    await measure(`${count} by selector, from the bump to live`, wanted, { applications: '', selector })
    await measure(`${count} by selector, live before`, wanted, { applications: '', selector })
    await measure(`${count} by name, live before`, wanted, { applications: names })
  }
  const ofThree = await bump(world, 'for-three', 3)
  await measure('3 of all that follow the branch, by what they run', ofThree, { applications: '' })
  const { commit = '' } = ofThree
  await measure('all that follow the branch', { commit }, { applications: '', 'detect-timeout': '9m' })

  await restartController({ ...unhurried, ...advised })
  await setTimeout(20_000)
  const wanted = await bump(world, 'for-advised', 200)
  const selector = world.selector(200)
  await measure('200 by selector, from the bump to live, as Argo CD advises', wanted, { applications: '', selector })
  console.table(rows)

  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'live'))
  expect(Math.max(...rows.map(({ mostAtOnce }) => mostAtOnce))).toBeLessThan(150)
  expect(Math.max(...rows.map(({ memoryMebibytes }) => memoryMebibytes))).toBeLessThan(400)
}, 3_000_000)

const bump = async ({ shop, images }: ThousandWorld, version: string, count: number): Promise<Wanted> => {
  const wanted = await images(version, count)
  const door = await countBytes(shop.git.url)
  const asked = shop.git.requests.length
  const started = performance.now()
  const { outputs, log } = await runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      ...shop.manifests,
      'manifests-repository': shop.url.replace(shop.git.url, door.url),
      'manifests-files': '**',
      images: packLines(wanted),
    },
    secrets: [shop.manifests['manifests-token']],
  })
  const seconds = (performance.now() - started) / 1000
  await door.close()
  expect(outputs.outcome, log).toBe('bumped')
  const requests = shop.git.requests.length - asked
  console.info(`bump of ${count}: ${seconds.toFixed(1)} s, ${requests} requests of git, ${door.bytes()} bytes`)
  return outputs
}

type Measure = { what: string; inputs: Record<string, string> }

const health = async ({ shop }: ThousandWorld, wanted: Wanted, { what, inputs }: Measure): Promise<Taken> => {
  await using proxy = await startRecordingProxy(shop.argocd.url)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-memory-'))
  const file = join(folder, 'taken.json')
  const started = performance.now()
  const patience = { 'argocd-server': proxy.url, timeout: '10m' }
  const { outputs, log } = await shop.health(wanted, { ...patience, ...inputs }, { env: tellingMemory(file) })
  const seconds = (performance.now() - started) / 1000
  const { mebibytes, processorSeconds } = await readMemory(file)
  await rm(folder, { recursive: true })
  if (outputs.outcome !== 'live') console.info(log)
  return {
    what,
    outcome: outputs.outcome ?? '',
    seconds: Number(seconds.toFixed(1)),
    requests: proxy.requests.length,
    mostAtOnce: proxy.answers.mostAtOnce,
    mebibytesAnswered: Number((proxy.answers.bytes / 1024 / 1024).toFixed(1)),
    memoryMebibytes: mebibytes,
    processorSeconds: Number(processorSeconds.toFixed(1)),
  }
}
