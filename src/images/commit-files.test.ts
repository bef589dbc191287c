import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../../tests/support/checkout.ts'
import { createGit } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import { readCommit } from './commit-files.ts'

const gitIn = (directory: string) =>
  createGit({
    processes: createProcesses({ signal: new AbortController().signal, fence: (work) => work() }),
    directory,
  })

test('fetches a commit that a depth-1 checkout lacks, and reads its files and their bytes', async () => {
  await using origin = await makeCheckout({ 'a.ts': 'old\n', 'b.ts': 'same' })
  const commit = origin.git('rev-parse', 'HEAD').trim()
  await origin.write('a.ts', 'new')
  origin.commit()
  const root = await mkdtemp(join(tmpdir(), 'slipway-shallow-'))
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${origin.directory}`, root])

  const { entries, read } = await readCommit({ git: gitIn(root), root, commit })
  expect(entries.map(({ path }) => path)).toEqual(['a.ts', 'b.ts'])
  const [a = '', b = ''] = entries.map(({ oid }) => oid)
  const blobs = await read([a, b])
  expect([blobs.get(a)?.toString(), blobs.get(b)?.toString()]).toEqual(['old\n', 'same'])
  await rm(root, { recursive: true })
})

test('says what to do when the commit cannot be had', async () => {
  await using checkout = await makeCheckout({ 'a.ts': 'a' })
  const reading = readCommit({ git: gitIn(checkout.directory), root: checkout.directory, commit: 'a'.repeat(40) })
  await expect(reading).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringMatching(/is not in the checkout and cannot be fetched .* fetch-depth: 2 or 0/),
  })
})
