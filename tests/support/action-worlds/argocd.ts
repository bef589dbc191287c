import { formatReportLine } from '../../../src/lib/drill-report.ts'
import { startDrillArgocd } from '../argocd/drill.ts'
import { openShop } from '../argocd/shop.ts'
import { asItIs, type OpenWorld, runWith } from './action-world.ts'

const token = 'argocd-token-of-the-drills'
const nothing = async (): Promise<string> => 'nothing'

export const openHealth: OpenWorld = async ({ address = asItIs, common = asItIs } = {}) => {
  const shop = await openShop({ gitAt: (url) => common('git', url) })
  return {
    done: 'live',
    again: 'live',
    run: runWith({
      directory: 'actions/argocd-health',
      inputs: {
        'argocd-server': await address('argocd', shop.argocd.url),
        'argocd-token': shop.token,
        applications: 'quote',
        // Where Argo CD itself finds it, which is how an application is known.
        'manifests-repository': shop.manifests.url,
        'manifests-token': shop.manifests.token,
        revision: await shop.repository.head(),
        images: `shop/quote@${shop.digest}`,
        'stable-for': '1s',
        timeout: '30s',
      },
    }),
    stands: nothing,
    [Symbol.asyncDispose]: shop[Symbol.asyncDispose],
  }
}

export const openDrill: OpenWorld = async ({ address = asItIs } = {}) => {
  const argocd = await startDrillArgocd({
    token,
    name: 'drill-oom-kill',
    project: 'drills',
    run: (job) => ({ log: async () => [formatReportLine(reportOf(job))], ended: Promise.resolve(0) }),
  })
  return {
    done: 'passed',
    again: 'passed',
    run: runWith({
      directory: 'actions/argocd-drill',
      inputs: { drill: 'oom-kill', 'argocd-server': await address('argocd', argocd.url), 'argocd-token': token },
    }),
    stands: nothing,
    [Symbol.asyncDispose]: argocd[Symbol.asyncDispose],
  }
}

const reportOf = (job: string) => ({
  ...{
    drill: 'oom-kill',
    verdict: 'passed' as const,
    job,
    alert: 'ContainerOOMKilled',
    object: 'Pod drills/oom-kill-1',
  },
  because: 'ContainerOOMKilled fired for the right pod',
  startedAt: '2026-01-01T00:00:00.000Z',
  measures: [{ what: 'Prometheus: it fires', required: true, withinMilliseconds: 90_000, tookMilliseconds: 40_000 }],
  timeline: [{ afterMilliseconds: 0, what: 'precheck …' }],
})
