import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../../../tests/support/checkout.ts'
import { createGit, type Git } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import { readCommit } from './commit-files.ts'

test.each([
  { what: 'all of its history', options: [], isShallow: 'false' },
  { what: 'one commit', options: ['--depth=1'], isShallow: 'true' },
])('a commit that a push threw away is fetched, and a checkout of $what stays one', async ({ options, isShallow }) => {
  await using origin = await makeCheckout({ 'main.ts': 'old', kept: 'same' })
  origin.git('commit', '--quiet', '--allow-empty', '--message=y')
  const thrownAway = origin.git('rev-parse', 'HEAD').trim()
  origin.git('reset', '--quiet', '--hard', 'HEAD~1')
  await origin.write('main.ts', 'new')
  origin.commit()
  const root = await mkdtemp(join(tmpdir(), 'slipway-clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', ...options, `file://${origin.directory}`, root])
    const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
    const git = createGit({ processes, directory: root })
    const { changed } = await readCommit({ git, root, commit: thrownAway, committed: [] })
    expect(changed).toEqual(['main.ts'])
    expect((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim()).toBe(isShallow)
  } finally {
    await rm(root, { recursive: true })
  }
})

test('what git cannot read is told in its words', async () => {
  const answer = (code: number, stderr = '') => ({ code, stdout: '', stderr, bytes: Buffer.alloc(0) })
  const git: Git = async (args) => (args.includes('cat-file') ? answer(128, 'fatal: bad object\n') : answer(0))
  const { read } = await readCommit({ git, root: '/work', commit: 'c0ffee', committed: [] })
  await expect(read(['Dockerfile'])).rejects.toMatchObject({
    reason: 'unexpected',
    message: 'git cannot read files of /work: fatal: bad object. Run the job again',
  })
})
