import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const digest = `sha256:${'d'.repeat(64)}`
const [first, second] = ['1'.repeat(40), '2'.repeat(40)]

let server: GitServer
let repository: Repository

beforeAll(async () => {
  server = await startGitServer({ token })
  repository = await server.createRepository('shop/manifests', {
    'demo/values.yaml': 'quote:\n  image:\n    tag: v1 # of the shop\n',
    'production/values.yaml': 'quote:\n  image:\n    tag: v0 # of the shop\n',
  })
})
afterAll(() => server.stop())

const bump = (inputs: Record<string, string>, sha: string, from = 'shop/quote'): Promise<Run> =>
  runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-token': token,
      'image-paths': 'quote=*/values.yaml#quote.image.tag',
      order: 'none',
      ...inputs,
    },
    github: { server_url: server.url, repository: from, sha },
    secrets: [token],
  })

test('what a run wrote at a chosen path of one environment is taken over into the next', async () => {
  const image = JSON.stringify({ name: 'quote', repository: 'shop/quote', tag: '1.10', digest })
  const deployed = await bump({ images: image, 'manifests-files': 'demo/**' }, first)
  expect([deployed.outputs.outcome, deployed.outputs.images]).toEqual(['bumped', image])

  const promoted = await bump({ from: 'demo/**', 'manifests-files': 'production/**' }, second)
  expect([promoted.exitCode, promoted.outputs.outcome]).toEqual([0, 'bumped'])
  expect((await repository.read('production/values.yaml')).toString()).toBe(
    'quote:\n  image:\n    tag: "1.10" # of the shop\n',
  )
  expect((await repository.log())[0]?.body).toContain(`Source-Commit: ${first}\nImage-Tag: quote=quote:1.10`)
  expect(promoted.summary).toContain('| `quote` | `v0` | `1.10` | [production/values.yaml:3](http')
})

test('what production has of a later commit of the image’s own repository stays, whichever repository promotes', async () => {
  const source = await server.createRepository('shop/cart', { code: '1' })
  const older = await source.head()
  const newer = await source.commit({ code: '2' })
  const values = (tag: string) => `image:\n  repository: shop/cart\n  tag: ${tag}\n`
  await repository.commit({ 'demo/cart.yaml': values('v0'), 'production/cart.yaml': values('v0') })
  const cart = (inputs: Record<string, string>, from: string, sha: string) =>
    bump({ 'image-paths': '', order: 'ancestry', 'source-token': token, ...inputs }, sha, from)
  await cart({ images: 'cart=v1', 'manifests-files': 'demo/cart.yaml' }, 'shop/cart', older)
  await cart({ images: 'cart=v2', 'manifests-files': 'production/cart.yaml' }, 'shop/cart', newer)
  const promotion = { from: 'demo/cart.yaml', 'manifests-files': 'production/cart.yaml' }
  const promoted = await cart(promotion, 'shop/promotions', 'e'.repeat(40))
  expect([promoted.exitCode, promoted.outputs.outcome]).toEqual([0, 'superseded'])
  expect((await repository.read('production/cart.yaml')).toString()).toBe(values('v2'))
  const hidden = await cart({ ...promotion, 'source-token': 'ghs_reads-nothing-0123456789' }, 'shop/promotions', second)
  expect(hidden.outputs.outcome).toBe('bumped')
  expect(hidden.annotations.map(({ kind, message }) => [kind, message])).toEqual([
    ['warning', expect.stringMatching(/cannot read the history of .*shop\/cart.*Let source-token read/)],
  ])
})

test('a name alone needs files to take its tag from, and a run needs something to write', async () => {
  const runs = [
    await bump({ images: 'quote', 'manifests-files': 'demo/**' }, first),
    await bump({ 'manifests-files': 'demo/**' }, first),
  ]
  expect(runs.map(({ exitCode, outputs, annotations }) => [exitCode, outputs.reason, annotations[0]?.message])).toEqual(
    [
      [1, 'invalid-input', expect.stringMatching(/^images: should be image-json.* it holds "quote"$/)],
      [1, 'invalid-input', 'images: should hold at least one line, unless `from` does'],
    ],
  )
})
