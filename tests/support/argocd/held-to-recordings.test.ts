import { expect, test } from 'vitest'
import { readApplication } from '../../../src/argocd/answers/read-application.ts'
import { assess } from '../../../src/argocd/judgement/assess.ts'
import { seen } from './recorded.ts'
import { readScene } from './scene.ts'
import { openShop, programs, type Shop } from './shop.ts'

type State = {
  state: string
  /** Of tests/fixtures/argocd/scenes: the real Argo CD in the same state. */
  scene: string
  automated?: boolean
  bring: (shop: Shop) => Promise<unknown>
}

const invalid = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'quote' },
  spec: { replicas: 'many', template: { spec: { containers: [{ name: 'quote', image: 'quote' }] } } },
}

const states: State[] = [
  {
    state: 'a commit that changes nothing of the application',
    scene: 'unchanged-2',
    bring: ({ repository }) => repository.commit({ 'README.md': 'Another word\n' }),
  },
  {
    state: 'a folder that is gone',
    scene: 'missing-path-2',
    bring: ({ repository }) => repository.commit({ 'quote/quote.yaml': null, 'quote/kustomization.yaml': null }),
  },
  {
    state: 'a manifest that the cluster does not take',
    scene: 'invalid-4',
    bring: ({ repository }) =>
      repository.commit({
        'quote/quote.yaml': JSON.stringify(invalid),
        'quote/kustomization.yaml': 'resources: [quote.yaml]\n',
      }),
  },
  {
    state: 'a change that nobody syncs',
    scene: 'by-hand-2',
    automated: false,
    bring: async (shop) => {
      await ask(shop, '/sync', 'POST')
      await expect.poll(() => standsOf(shop), { timeout: 20_000 }).toMatch(/^Synced Healthy Succeeded/)
      await shop.deploy(programs.serving('next'))
    },
  },
]

const ask = async ({ argocd, token }: Shop, path: string, method = 'GET'): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = method === 'POST' ? { body: '{}' } : {}
  const answer = await fetch(`${argocd.url}/api/v1/applications/quote${path}`, { method, headers, ...body })
  return await answer.json()
}

/** What Argo CD says, and how the product takes it: everything but names, numbers and the words of the cluster. */
const meaningOf = (answer: unknown): string => {
  const application = readApplication(answer)
  const observation = seen(application, { workloads: [], pods: [] })
  const { kind } = assess({ observation, expectation: { commit: application.revisions[0], images: [] } })
  return `${application.sync} ${application.health} ${application.operation?.phase}: ${kind}`
}

const standsOf = async (shop: Shop): Promise<string> => meaningOf(await ask(shop, '?refresh=normal'))

test.each(states)(
  '$state: the stand-in says what the real one was recorded to say',
  {
    timeout: 60_000,
  },
  async ({ scene, automated = true, bring }) => {
    const { application, answers } = readScene(scene)
    await using shop = await openShop({ automated })
    if (automated) await expect.poll(() => standsOf(shop), { timeout: 20_000 }).toMatch(/^Synced Healthy Succeeded/)
    await bring(shop)
    const recorded = meaningOf(answers[`/${application}`]?.body)
    await expect.poll(() => standsOf(shop), { timeout: 20_000 }).toBe(recorded)
  },
)
