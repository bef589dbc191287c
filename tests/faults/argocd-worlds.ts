import type { IncomingMessage } from 'node:http'
import { formatReportLine } from '../../src/lib/drill-report.ts'
import { startDex } from '../support/argocd/dex.ts'
import { startDrillArgocd } from '../support/argocd/drill.ts'
import { startFront } from '../support/argocd/front.ts'
import { openShop } from '../support/argocd/shop.ts'
import type { FaultDoor } from '../support/fault-door/door.ts'
import { type RunOptions, runAction } from '../support/runner/run-action.ts'
import type { Scenario, World } from './scenario.ts'

const readToken = 'a-token-that-reads-the-manifests'
const idToken = 'a-token-that-github-signed'
const requestToken = 'a-token-to-ask-github-with'

/** Argo CD reads the same repository, with a token of its own. */
const isOurs = ({ headers }: IncomingMessage): boolean =>
  Buffer.from(String(headers.authorization).replace('Basic ', ''), 'base64').toString().endsWith(`:${readToken}`)

/** What is asked about was deployed before the newest commit, so that the repository must say which is newer. */
const openHealth = async (door: FaultDoor, logsIn: boolean): Promise<World> => {
  const shop = await openShop({ readTokens: [readToken], gitGuard: door.guard('git', isOurs) })
  const revision = await shop.repository.head()
  await shop.repository.commit({ 'README.md': 'Changed\n' })
  const dex = await startDex({ connector: 'github-actions', idToken, accessToken: shop.token })
  const front = await startFront({ argocd: shop.argocd.url, dex: dex.url, idToken, guard: door.guard('Argo CD') })
  const login: [Record<string, string>, Partial<RunOptions>] = logsIn
    ? [{ 'argocd-auth': 'github-oidc' }, { idToken: { url: `${front.url}/token?a=1`, token: requestToken } }]
    : [{ 'argocd-token': shop.token }, {}]
  return {
    secrets: () => ({ 'Argo CD token': shop.token, 'manifests token': readToken, idToken, requestToken }),
    run: (timeout) =>
      runAction({
        directory: 'actions/argocd-health',
        inputs: {
          'argocd-server': front.url,
          applications: 'quote',
          'manifests-repository': shop.manifests.url,
          'manifests-token': readToken,
          revision,
          images: `shop/quote@${shop.digest}`,
          'stable-for': '1s',
          timeout,
          ...login[0],
        },
        ...login[1],
      }),
    wrongAfter: () => undefined,
    [Symbol.asyncDispose]: async () => {
      await front[Symbol.asyncDispose]()
      await dex[Symbol.asyncDispose]()
      await shop[Symbol.asyncDispose]()
    },
  }
}

const drillToken = 'argocd-token-of-the-drills'

const openDrill = async (door: FaultDoor): Promise<World> => {
  let held = 0
  const argocd = await startDrillArgocd({
    ...{ token: drillToken, name: 'drill-oom-kill', project: 'drills', guard: door.guard('Argo CD') },
    run: (uid) => {
      held += 1
      const report = formatReportLine({
        ...{ drill: 'oom-kill', verdict: 'passed', job: uid, alert: 'ContainerOOMKilled', object: 'Pod drills/oom' },
        ...{ because: 'ContainerOOMKilled fired for the right pod', startedAt: '2026-01-01T00:00:00.000Z' },
        ...{ measures: [], timeline: [] },
      })
      return {
        log: () => Promise.resolve(['   +0.0s  precheck', report]),
        ended: new Promise((resolve) => setTimeout(() => resolve(0), 500)),
      }
    },
  })
  return {
    secrets: () => ({ 'Argo CD token': drillToken }),
    run: (timeout) =>
      runAction({
        directory: 'actions/argocd-drill',
        inputs: { drill: 'oom-kill', 'argocd-server': argocd.url, 'argocd-token': drillToken, timeout },
      }),
    wrongAfter: ({ outputs }) => (outputs.report ? undefined : 'no report'),
    halfDone: () => (held <= 1 ? undefined : `${held} drills were held`),
    [Symbol.asyncDispose]: () => argocd[Symbol.asyncDispose](),
  }
}

export const argocdScenarios: Scenario[] = [
  { to: 'argocd-health with a token', good: ['live'], sample: 2, open: (door) => openHealth(door, false) },
  { to: 'argocd-health that logs in', good: ['live'], sample: 1, open: (door) => openHealth(door, true) },
  { to: 'argocd-drill', good: ['passed'], sample: 2, open: openDrill },
]
