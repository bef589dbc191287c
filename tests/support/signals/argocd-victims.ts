import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DrillReport, formatReportLine } from '../../../src/lib/drill-report.ts'
import { runWith } from '../action-worlds/action-world.ts'
import { startDrillArgocd } from '../argocd/drill.ts'
import { healthInputs } from '../argocd/health-inputs.ts'
import { openShop, programs } from '../argocd/shop.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const openHealth = async (): Promise<Victim> => {
  const shop = await openShop({})
  const prepare = async (): Promise<Work> => ({
    run: runWith({
      directory: 'actions/argocd-health',
      inputs: {
        ...healthInputs(shop),
        revision: await shop.deploy(programs.serving(randomUUID())),
        'stable-for': '1s',
      },
    }),
    secrets: () => ({ 'Argo CD token': shop.token, 'manifests token': shop.manifests.token }),
    remains: async () => [],
    wrong: async (run) => unless(outcomeIn(run, 'live')),
  })
  return { prepare, close: () => shop[Symbol.asyncDispose]() }
}

const drillMilliseconds = 1_500

const openDrill = async (): Promise<Victim> => {
  const token = randomUUID()
  const reportOf = (job: string): DrillReport => ({
    ...{ drill: 'oom-kill', verdict: 'passed', job, alert: 'ContainerOOMKilled', object: 'Pod drills/oom-kill-1' },
    ...{ because: 'it fired', startedAt: '2026-01-01T00:00:00.000Z', measures: [], timeline: [] },
  })
  const argocd = await startDrillArgocd({
    ...{ token, name: 'drill-oom-kill', project: 'drills' },
    run: (uid) => ({
      log: async () => ['precheck …', formatReportLine(reportOf(uid))],
      ended: sleep(drillMilliseconds, 0),
    }),
  })
  const prepare = async (): Promise<Work> => ({
    run: runWith({
      directory: 'actions/argocd-drill',
      inputs: { drill: 'oom-kill', 'argocd-server': argocd.url, 'argocd-token': token },
    }),
    secrets: () => ({ 'Argo CD token': token }),
    remains: async () => {
      // One drill at a time: the next begins when this one, which nobody watches any more, has ended.
      await sleep(drillMilliseconds)
      return []
    },
    wrong: async (run) => unless(outcomeIn(run, 'passed')),
  })
  return { prepare, close: () => argocd[Symbol.asyncDispose]() }
}

export const argocdVictims: Opening[] = [
  { name: 'argocd-health', open: openHealth },
  { name: 'argocd-drill', open: openDrill },
]
