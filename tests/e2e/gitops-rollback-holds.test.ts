import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const token = 'ghs_writes-the-manifests-0123456789'
let server: GitServer
let ecr: LocalEcr
let manifests: Repository
let source: Repository
/** The source's commits, each with the digest that it was built to. */
const builds = new Map<string, string>()

beforeAll(async () => {
  server = await startGitServer({ token })
  ecr = await startEcr({ repositories: [{ name: 'shop/quote' }, { name: 'shop/cart' }] })
  manifests = await server.createRepository('shop/manifests', {
    'kustomization.yaml': `images:\n  - name: quote\n    newName: ${ecr.host}/shop/quote\n    newTag: v0\n    digest: ${digestOf('0')}\n  - name: cart\n    newName: ${ecr.host}/shop/cart\n    newTag: v0\n`,
  })
  source = await server.createRepository('shop/source', { a: '0' })
  for (const tag of ['A', 'B', 'C']) builds.set(tag, await source.commit({ a: tag }))
})
afterAll(async () => {
  await server.stop()
  await ecr.stop()
})

const digestOf = (digit: string): string => `sha256:${digit.toLowerCase().repeat(64)}`
const quote = (tag: string): string =>
  JSON.stringify({ name: 'quote', repository: 'shop/quote', tag, digest: digestOf(tag) })

const run = (action: string, inputs: Record<string, string>, sha = ''): Promise<Run> =>
  runAction({
    directory: `actions/${action}`,
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-token': token,
      'manifests-files': '*.yaml',
      ...(action === 'gitops-bump' ? { 'source-token': token } : {}),
      ...inputs,
    },
    github: { server_url: server.url, repository: 'shop/source', ...(sha === '' ? {} : { sha }) },
    env: ecr.env,
    secrets: [token],
  })

const bump = (images: string, of: string) => run('gitops-bump', { images }, builds.get(of))
const stands = async (): Promise<string> =>
  [...(await manifests.read('kustomization.yaml')).toString().matchAll(/newTag: (\S+)/g)].map(([, tag]) => tag).join()

test('A, B (bad), rollback, another service’s push: A stays; a late run of A’s day changes nothing; fix C goes live', async () => {
  expect((await bump(quote('A'), 'A')).outputs.outcome).toBe('bumped')
  const bad = await bump(quote('B'), 'B')
  const late = await bump(quote('A'), 'A')
  expect([late.outputs.outcome, late.outputs.images, late.exitCode]).toEqual(['superseded', quote('B'), 0])

  const refused = await run('gitops-rollback', {
    commit: bad.outputs.commit ?? '',
    'verify-images': 'true',
    'aws-region': ecr.region,
  })
  expect([refused.outputs.outcome, refused.outputs.reason]).toEqual(['failed', 'not-found'])
  expect(refused.annotations[0]?.message).toContain(`shop/quote@${digestOf('A')} is not in ECR`)

  const back = await run('gitops-rollback', { commit: bad.outputs.commit ?? '' })
  expect(back.outputs).toMatchObject({
    outcome: 'rolled-back',
    reason: '',
    commit: await manifests.head(),
    images: quote('A'),
  })
  expect(JSON.parse(back.outputs.results ?? '')).toEqual([
    {
      name: 'quote',
      outcome: 'rolled-back',
      places: [{ path: 'kustomization.yaml', line: 4, from: `B@${digestOf('B')}`, to: `A@${digestOf('A')}` }],
      changed: [],
    },
  ])
  expect([await stands(), back.summary.includes('What was taken back is held')]).toEqual(['A,v0', true])

  const other = await bump(`${quote('B')}\ncart=C`, 'B')
  expect([other.outputs.outcome, other.outputs.images?.split('\n')[0], await stands()]).toEqual([
    'bumped',
    quote('A'),
    'A,C',
  ])
  expect(JSON.parse(other.outputs.results ?? '')[0]).toMatchObject({
    outcome: 'held',
    because: expect.stringContaining('rolled it back'),
  })
  const fix = await bump(quote('C'), 'C')
  expect([fix.outputs.outcome, await stands()]).toEqual(['bumped', 'C,C'])
  const again = await run('gitops-rollback', { commit: bad.outputs.commit ?? '' })
  expect(again.outputs).toMatchObject({ outcome: 'superseded', commit: fix.outputs.commit })
  const runs = [bad, late, back, other, fix, again]
  expect(runs.flatMap((one) => findLeaks(one, { token }))).toEqual([])
  expect(runs.flatMap((one) => [...one.leftovers.files, ...one.leftovers.processes])).toEqual([])
})

test('every mistake of the inputs is told at once', async () => {
  const { outputs, annotations } = await run('gitops-rollback', { 'aws-region': 'eu-west-1', timeout: 'soon' })
  expect(outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
  expect(annotations[0]?.message).toContain('timeout')
  const nothing = await run('gitops-rollback', { 'aws-region': 'eu-west-1' })
  expect(nothing.annotations[0]?.message.split('\n').map((line) => line.split(':')[0])).toEqual([
    'commit',
    'aws-region',
  ])
})
