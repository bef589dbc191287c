import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../../tests/support/checkout.ts'
import { createGit } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import { byPath, parseTreeEntry } from './checkout-files.ts'
import { readCommit } from './commit-files.ts'
import type { TreeEntry } from './fingerprint.ts'

const gitIn = (directory: string) =>
  createGit({
    processes: createProcesses({ signal: new AbortController().signal, fence: (work) => work() }),
    directory,
  })

const listed = (checkout: Checkout, commit: string): TreeEntry[] =>
  checkout.git('ls-tree', '-r', '-z', commit).split('\0').filter(Boolean).map(parseTreeEntry).sort(byPath)

test('tells the files of another commit by what differs from HEAD', async () => {
  await using checkout = await makeCheckout({
    ...{ 'changed.ts': 'old', 'gone.ts': 'gone', 'same.ts': 'same', 'run.sh': '', 'file or folder': '' },
    ...{ 'a "q" ü\n\tname': 'old', 'lib/a.ts': 'a' },
  })
  const commit = checkout.git('rev-parse', 'HEAD').trim()
  const at = (path: string): string => join(checkout.directory, path)
  for (const path of ['gone.ts', 'file or folder']) await rm(at(path))
  await chmod(at('run.sh'), 0o755)
  await symlink('same.ts', at('link'))
  const written = ['changed.ts', 'new.ts', 'file or folder/index.ts', 'a "q" ü\n\tname', 'lib.ts']
  for (const path of written) await checkout.write(path, 'new')
  checkout.commit()

  const committed = listed(checkout, 'HEAD')
  const root = checkout.directory
  const { entries, read } = await readCommit({ git: gitIn(root), root, commit, committed })
  expect(entries).toEqual(listed(checkout, commit))
  const same = ['lib/a.ts', 'same.ts']
  expect(entries.filter((entry) => committed.includes(entry)).map(({ path }) => path)).toEqual(same)
  const files = await read(['changed.ts', 'no such file', 'file or folder', 'lib', 'same.ts'])
  expect([...files].map(([path, { bytes }]) => [path, bytes.toString()])).toEqual([
    ['changed.ts', 'old'],
    ['file or folder', ''],
    ['same.ts', 'same'],
  ])
})

test('fetches a commit that a depth-1 checkout lacks', async () => {
  await using origin = await makeCheckout({ 'a.ts': 'old\n', 'b.ts': 'same' })
  const commit = origin.git('rev-parse', 'HEAD').trim()
  await origin.write('a.ts', 'new')
  origin.commit()
  const root = await mkdtemp(join(tmpdir(), 'slipway-shallow-'))
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${origin.directory}`, root])

  const committed = listed(origin, 'HEAD')
  const { entries, read } = await readCommit({ git: gitIn(root), root, commit, committed })
  expect(entries).toEqual(listed(origin, commit))
  expect((await read(['a.ts'])).get('a.ts')?.bytes.toString()).toBe('old\n')
  await rm(root, { recursive: true })
})

test('says what to do when the commit cannot be had', async () => {
  await using checkout = await makeCheckout({ 'a.ts': 'a' })
  const root = checkout.directory
  const reading = readCommit({ git: gitIn(root), root, commit: 'a'.repeat(40), committed: [] })
  await expect(reading).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringMatching(/is not in the checkout and cannot be fetched .* fetch-depth: 2 or 0/),
  })
})
