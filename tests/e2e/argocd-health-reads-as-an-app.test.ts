import { expect, test } from 'vitest'
import { pushTinyImage } from '../support/argocd/push-image.ts'
import { kustomization, programs, quoteManifests } from '../support/argocd/shop.ts'
import { startArgocd } from '../support/argocd/start.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { createApp } from '../support/github/apps.ts'
import { startGitHub } from '../support/github/github.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const argocdToken = 'argocd-token-of-the-shop'
const gitToken = 'ghs_somebody-else-0123456789'

test('the history of the manifests is read as a GitHub App that may read alone, and its token is gone afterwards', async () => {
  const app = createApp({ repositories: ['shop/manifests'], permissions: { contents: 'read', metadata: 'read' } })
  const github = await startGitHub({ token: gitToken, apps: [app] })
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  const digest = await pushTinyImage(ecr, 'shop/quote', 'v1')
  const { repository } = await github.createRepository('shop/manifests', {
    'quote/quote.yaml': quoteManifests('quote', programs.serving('first')),
    'quote/kustomization.yaml': kustomization(ecr.host, { digest }),
  })
  const asked = await repository.head()
  const newer = await repository.commit({ 'README.md': 'Changed\n' })
  const url = `${github.git.url}/shop/manifests`
  const quote = { name: 'quote', project: 'shop', namespace: 'shop', branch: 'main', path: 'quote', automated: true }
  const argocd = await startArgocd({
    token: argocdToken,
    engine: 'none',
    repositoryAuth: { username: 'x-access-token', password: gitToken },
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    applications: [{ ...quote, repository: url }],
  })
  const health = (inputs: Record<string, string>) =>
    runAction({
      directory: 'actions/argocd-health',
      inputs: {
        'argocd-server': argocd.url,
        'argocd-token': argocdToken,
        applications: 'quote',
        'manifests-repository': 'shop/manifests',
        'manifests-app-client-id': app.clientId,
        'manifests-app-private-key': app.privateKey,
        revision: asked,
        images: `shop/quote@${digest}`,
        'stable-for': '1s',
        timeout: '30s',
        ...inputs,
      },
      github: { server_url: github.git.url, api_url: github.apiUrl, repository: 'shop/quote' },
      secrets: [app.privateKey, argocdToken],
    })
  try {
    const run = await health({})
    expect(run.outputs).toMatchObject({ outcome: 'live', reason: '', revision: newer })
    const minted = run.masks.find((mask) => mask.startsWith('ghs_')) ?? ''
    expect(minted).toMatch(/^ghs_/)
    expect(findLeaks(run, { minted, key: app.privateKey.split('\n')[3] ?? '' })).toEqual([])
    expect(github.tokens.live().filter(({ isApp }) => isApp)).toEqual([])
    expect([run.post?.outcome, run.leftovers]).toEqual(['success', { processes: [], files: [] }])

    const wrong = await health({ 'manifests-token': 'ghp_0123456789', 'manifests-repository': '' })
    expect(wrong.annotations[0]?.message.split('\n').map((line) => line.split(':')[0])).toEqual([
      'manifests-token',
      'manifests-repository',
    ])
  } finally {
    await Promise.all([argocd.stop(), ecr.stop(), github.stop()])
  }
})
