import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../../../tests/support/checkout.ts'
import { createGit } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import { baseOfMerge } from './base-of-merge.ts'
import { compareWithBase } from './compare-with-base.ts'

/** A checkout of GitHub's merge of a pull request whose base has moved since its last push; `origin` is not there any more. */
const checkOutMerge = async (depth: number) => {
  await using origin = await makeCheckout({ 'services.yaml': 'services: []\n' })
  const at = (name: string): string => origin.git('rev-parse', name).trim()
  const main = origin.git('branch', '--show-current').trim()
  const pushed = at('HEAD')
  origin.git('switch', '--quiet', '--create', 'proposal')
  await origin.write('proposed', 'new')
  origin.commit()
  origin.git('switch', '--quiet', main)
  await origin.write('README.md', 'moved')
  origin.commit()
  const moved = at('HEAD')
  origin.git('switch', '--quiet', '--create', 'merge')
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  origin.git(...identity, 'merge', '--quiet', '--no-ff', '--message=Merge', 'proposal')
  const root = await mkdtemp(join(tmpdir(), 'slipway-merge-'))
  const args = ['clone', '--quiet', `--depth=${depth}`, '--branch=merge', `file://${origin.directory}`, root]
  execFileSync('git', args)
  const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  return {
    ...{ root, pushed, moved, merge: at('merge'), proposal: at('proposal') },
    git: createGit({ processes, directory: root }),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  }
}

test('is what the pull request was merged with, not where its base was at its last push', async () => {
  await using checkout = await checkOutMerge(2)
  const { root, git, merge, moved, pushed } = checkout
  expect(await baseOfMerge({ git, root, commit: merge })).toBe(moved)
  expect(moved).not.toBe(pushed)
})

test('is known of a checkout that does not have it', async () => {
  await using checkout = await checkOutMerge(1)
  const { root, git, merge, moved } = checkout
  expect(await baseOfMerge({ git, root, commit: merge })).toBe(moved)
})

test('is not told of what is no merge, or is not there', async () => {
  await using checkout = await checkOutMerge(2)
  const { root, git, proposal } = checkout
  expect(await baseOfMerge({ git, root, commit: proposal })).toBeUndefined()
  expect(await baseOfMerge({ git, root, commit: 'a'.repeat(40) })).toBeUndefined()
})

test('is compared with where nothing can be fetched, as in a private repository whose checkout keeps no token', async () => {
  await using checkout = await checkOutMerge(2)
  const { root, git, merge: mergeCommit, pushed: baseCommit } = checkout
  const compare = (comparison: { mergeCommit: string | undefined }) =>
    compareWithBase(
      {
        ...{ prepared: [], workspace: root, checkout: { root, committed: [], lying: [] } },
        comparison: { ...comparison, baseCommit, catalog: 'services.yaml' },
      },
      git,
    )
  await expect(compare({ mergeCommit: undefined })).rejects.toMatchObject({ reason: 'not-found' })
  expect(await compare({ mergeCommit })).toEqual([])
})
