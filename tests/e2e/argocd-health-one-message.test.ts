import { expect, test } from 'vitest'
import { openShop } from '../support/argocd/shop.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

test('every mistake ends in one message, and in its own outcome', async () => {
  await using shop = await openShop({})
  const revision = await shop.repository.head()
  const right = {
    'argocd-server': shop.argocd.url,
    'argocd-token': shop.token,
    applications: 'quote',
    revision,
    'detect-timeout': '2s',
    'stable-for': '1s',
  }
  const run = async (changes: Record<string, string>) => {
    const ended = await runAction({ directory: 'actions/argocd-health', inputs: { ...right, ...changes } })
    const { exitCode, outputs, annotations } = ended
    expect(findLeaks(ended, { 'Argo CD token': shop.token, 'manifests token': shop.manifests.token })).toEqual([])
    const errors = annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)
    return { exitCode, said: `${outputs.outcome} ${outputs.reason}`, errors }
  }
  const failure = (said: string, message: string) => ({
    exitCode: 1,
    said,
    errors: [expect.stringContaining(message)],
  })

  expect(await run({ 'argocd-token': 'wrong' })).toEqual(failure('unauthorized denied', 'does not accept argocd-token'))
  expect(await run({ 'argocd-token': '' })).toEqual(failure('unauthorized denied', 'argocd-token is empty'))
  expect(await run({ applications: 'cart' })).toEqual(failure('not-found not-found', 'has no application cart'))
  expect(await run({ revision: 'f'.repeat(40) })).toEqual(failure('not-detected timed-out', 'not ffffffff'))
  const denied = { 'manifests-repository': shop.manifests.url, 'manifests-token': 'wrong', revision: 'f'.repeat(40) }
  expect(await run(denied)).toEqual(failure('not-detected timed-out', 'correct manifests-repository or its token'))
  expect(await run({ 'argocd-server': `${shop.argocd.url}/elsewhere`, project: 'shop' })).toEqual(
    failure('not-found not-found', 'Not Found'),
  )
  expect(
    await run({ 'argocd-server': 'not an address', applications: 'Bad Name', revision: 'main', images: '\u0001junk' }),
  ).toEqual(failure('failed invalid-input', 'argocd-server: should be the address of Argo CD'))
  expect(await run({ revision: '' })).toEqual(
    failure('failed invalid-input', 'revision: should be set where images is empty'),
  )
  // It has looked, and had Argo CD look; it has changed nothing.
  expect(shop.argocd.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})
