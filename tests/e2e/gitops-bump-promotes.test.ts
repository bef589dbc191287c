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

const bump = (inputs: Record<string, string>, sha: string): Promise<Run> =>
  runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-token': token,
      'image-paths': 'quote=*/values.yaml#quote.image.tag',
      order: 'none',
      ...inputs,
    },
    github: { server_url: server.url, repository: 'shop/quote', sha },
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
  expect(promoted.summary).toContain('| `quote` | `v0` | `1.10` | `production/values.yaml:3` |')
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
