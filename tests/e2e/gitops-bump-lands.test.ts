import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks, searchTexts, watchArguments } from '../support/secrets.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const digest = `sha256:${'d'.repeat(64)}`
const image = JSON.stringify({ name: 'quote', repository: 'shop/quote', tag: 'src-2', digest })
const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

let server: GitServer
let repository: Repository

beforeAll(async () => {
  server = await startGitServer({ token })
  repository = await server.createRepository('shop/manifests', {
    'apps/quote/kustomization.yaml': `# the quote service\nimages:\n  - name: quote # ours\n    newName: ${registry}/shop/quote\n    newTag: src-1\n    digest: sha256:${'1'.repeat(64)}\n`,
    'apps/cart/values.yaml': `image:\r\n  repository: ${registry}/shop/cart\r\n  tag: 'v1'\r\n`,
  })
})
afterAll(() => server.stop())

const bump = (inputs: Record<string, string>): Promise<Run> =>
  runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-token': token,
      'manifests-files': 'apps/**',
      ...inputs,
    },
    github: { server_url: server.url, repository: 'shop/quote', sha: 'c0ffee'.padEnd(40, '0') },
    secrets: [token],
  })

test('a batch becomes one commit, and a second run finds it standing', async () => {
  const before = await repository.head()
  const watch = watchArguments({ token })
  const first = await bump({ images: `${image}\ncart=1.10` })
  expect(watch.stop()).toEqual([])
  expect([first.exitCode, first.outputs.outcome, first.outputs.reason]).toEqual([0, 'bumped', ''])
  expect(first.outputs.commit).toBe(await repository.head())
  expect(first.outputs.images?.split('\n')).toEqual([
    image,
    JSON.stringify({ name: 'cart', repository: 'shop/cart', tag: '1.10', digest: '' }),
  ])
  expect((await repository.read('apps/quote/kustomization.yaml')).toString()).toBe(
    `# the quote service\nimages:\n  - name: quote # ours\n    newName: ${registry}/shop/quote\n    newTag: src-2\n    digest: ${digest}\n`,
  )
  expect((await repository.read('apps/cart/values.yaml')).toString()).toBe(
    `image:\r\n  repository: ${registry}/shop/cart\r\n  tag: '1.10'\r\n`,
  )
  const [ours] = await repository.log()
  expect(ours).toMatchObject({ subject: 'Deploy quote src-2, cart 1.10', parents: [before] })
  expect(ours?.body).toContain(
    `Source-Commit: ${'c0ffee'.padEnd(40, '0')}\nImage-Digest: quote=shop/quote:src-2@${digest}`,
  )
  expect(first.summary).toContain('2 images in 2 files')

  const second = await bump({ images: `${image}\ncart=1.10` })
  expect(second.outputs).toEqual({
    ...first.outputs,
    outcome: 'unchanged',
    results: expect.stringContaining('"name":"quote","outcome":"unchanged"'),
    timeline: expect.stringMatching(/^\[\{"name":/),
    summary: expect.stringMatching(/^gz:/),
  })
  expect(await repository.log()).toHaveLength(2)

  const runs = [first, second]
  expect(runs.flatMap((run) => findLeaks(run, { token }))).toEqual([])
  expect(runs.flatMap((run) => [...run.leftovers.files, ...run.leftovers.processes])).toEqual([])
  const outputs = runs.flatMap((run) => Object.entries(run.outputs)).map(([where, text]) => ({ where, text }))
  expect(searchTexts(outputs, { registry })).toEqual([])
})

test('a dry run says what would change and changes nothing', async () => {
  const head = await repository.head()
  const run = await bump({ images: 'cart=v3', 'dry-run': 'true' })
  expect([run.exitCode, run.outputs.outcome, run.outputs.commit]).toEqual([0, 'dry-run', head])
  expect(JSON.parse(run.outputs.results ?? '')).toEqual([
    { name: 'cart', outcome: 'dry-run', places: [{ path: 'apps/cart/values.yaml', line: 3, from: '1.10', to: 'v3' }] },
  ])
  expect(await repository.head()).toBe(head)
})
