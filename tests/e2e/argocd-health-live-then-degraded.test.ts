import { expect, test } from 'vitest'
import { healthInputs } from '../support/argocd/health-inputs.ts'
import { openShop, programs } from '../support/argocd/shop.ts'
import { findEngine } from '../support/engine.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks, watchArguments } from '../support/secrets.ts'

const engine = await findEngine()

test('says live of what runs, and names the resource, its reason and the next step of what does not', async () => {
  await using shop = await openShop({ engine })
  const live = await shop.repository.head()
  const secrets = { 'Argo CD token': shop.token, 'manifests token': shop.manifests.token }
  const watch = watchArguments(secrets)
  const health = async (revision: string, digest: string) =>
    await runAction({
      directory: 'actions/argocd-health',
      inputs: {
        ...healthInputs(shop),
        revision,
        images: `shop/quote@${digest}`,
        'stable-for': '1s',
        'degraded-grace': '2s',
        timeout: '30s',
      },
    })
  const good = await health(live, shop.digest)
  const newer = await shop.repository.commit({ 'README.md': 'Changed\n' })
  const contained = await health(live, shop.digest)
  const missing = `sha256:${'1'.repeat(64)}`
  const broken = await shop.deploy(programs.serving('broken'), { digest: missing })
  const bad = await health(broken, missing)

  expect(good.outputs).toMatchObject({ outcome: 'live', reason: '', revision: live })
  expect(good.outcome).toBe('success')
  expect(contained.outputs).toMatchObject({ outcome: 'live', revision: newer })
  expect(bad.outcome).toBe('failure')
  expect(bad.outputs).toMatchObject({ outcome: 'degraded', reason: 'rejected', revision: broken })
  expect(JSON.parse(bad.outputs.results ?? '')).toMatchObject([
    {
      application: 'quote',
      outcome: 'degraded',
      cause: { kind: 'image-pull', resource: expect.stringMatching(/^Pod quote-/) },
    },
  ])
  expect(JSON.parse(bad.outputs.report ?? '')).toMatchObject({ outcome: 'degraded', timeline: expect.any(Array) })
  expect(bad.summary).toContain('what was deployed does not run')
  expect(bad.summary).toContain('cannot be pulled')
  expect(watch.stop()).toEqual([])
  for (const run of [good, contained, bad]) {
    expect(findLeaks(run, secrets)).toEqual([])
    expect(run.leftovers).toEqual({ processes: [], files: [] })
  }
})
