import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../../../tests/support/checkout.ts'
import { createGit } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import { readCheckout } from './checkout-files.ts'
import { sourceFiles } from './source-files.ts'

const files = {
  'service/main.ts': 'main',
  'service/notes.md': 'notes',
  'lib/a.ts': 'a',
  'other/b.ts': 'b',
  '.gitignore': 'dist/\n',
}

const read = async (
  checkout: Checkout,
  options: { context?: string; paths?: string[]; dockerignore?: string } = {},
) => {
  const { signal } = new AbortController()
  const processes = createProcesses({ signal, fence: (work) => work() })
  const git = createGit({ processes, directory: checkout.directory })
  const { context = 'service', paths = [], dockerignore = '' } = options
  const workspace = checkout.directory
  const found = await readCheckout({ git, workspace, paths: [context, ...paths] })
  return sourceFiles(found, { workspace, context, paths, dockerignore })
}
const namesIn = async (checkout: Checkout, options?: Parameters<typeof read>[1]) =>
  (await read(checkout, options)).files.map(({ path }) => path).sort()

test.each([
  { what: 'the context', options: {}, names: ['service/main.ts', 'service/notes.md'] },
  { what: 'the whole checkout', options: { context: '.' }, names: Object.keys(files).sort() },
  {
    what: 'declared paths',
    options: { context: '.', paths: ['lib', 'service/main.ts'] },
    names: ['lib/a.ts', 'service/main.ts'],
  },
  { what: 'what .dockerignore lets through', options: { dockerignore: '*.md' }, names: ['service/main.ts'] },
  {
    what: 'paths outside of the context, which it cannot ignore',
    options: { paths: ['lib'], dockerignore: '**' },
    names: ['lib/a.ts'],
  },
])('reads $what', async ({ options, names }) => {
  await using checkout = await makeCheckout(files)
  expect(await namesIn(checkout, options)).toEqual(names)
})

test('a file that is not committed has the id that git will give it, so committing changes nothing', async () => {
  await using checkout = await makeCheckout(files)
  await checkout.write('service/main.ts', 'changed')
  await checkout.write('service/new file "q".ts', 'new')
  await symlink('main.ts', join(checkout.directory, 'service/link'))
  const before = await read(checkout)
  expect(before.uncommitted.sort()).toEqual(['service/link', 'service/main.ts', 'service/new file "q".ts'])
  checkout.commit()
  const after = await read(checkout)
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)
  expect(before.files.sort(byPath)).toEqual(after.files.sort(byPath))
  expect(after.uncommitted).toEqual([])
})

test('what Docker will see counts although git ignores it; what is deleted does not', async () => {
  await using checkout = await makeCheckout(files)
  await checkout.write('service/dist/main.js', 'built')
  await rm(join(checkout.directory, 'service/notes.md'))
  expect(await namesIn(checkout)).toEqual(['service/dist/main.js', 'service/main.ts'])
  expect(await namesIn(checkout, { dockerignore: 'dist' })).toEqual(['service/main.ts'])
})

test('a checkout within the checkout counts file by file, without its .git', async () => {
  await using checkout = await makeCheckout(files)
  await mkdir(join(checkout.directory, 'service/inner'))
  checkout.git('init', '--quiet', join(checkout.directory, 'service/inner'))
  await checkout.write('service/inner/x.ts', 'x')
  expect(await namesIn(checkout)).toEqual(['service/inner/x.ts', 'service/main.ts', 'service/notes.md'])
})

/** A checkout with another one in it, beside git or as a submodule, that has the service. */
const makeNested = async (kind: 'beside git' | 'a submodule') => {
  const inner = await makeCheckout({ 'service/main.ts': 'main', 'service/notes.md': 'notes', '.gitignore': 'dist/\n' })
  const outer = await makeCheckout(files)
  if (kind === 'beside git') outer.git('clone', '--quiet', inner.directory, 'inner')
  else outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.directory, 'inner')
  if (kind === 'a submodule') outer.commit()
  await inner[Symbol.asyncDispose]()
  return outer
}

describe.each(['beside git', 'a submodule'] as const)('a checkout within the checkout, %s:', (kind) => {
  test('a context that lies in it counts file by file, as the files lie there', async () => {
    await using checkout = await makeNested(kind)
    const options = { context: 'inner/service', dockerignore: '*.md' }
    const before = await read(checkout, options)
    await checkout.write('inner/service/main.ts', 'changed')
    await checkout.write('inner/service/dist/main.js', 'built')
    const after = await read(checkout, options)
    expect(before.files.map(({ path }) => path)).toEqual(['inner/service/main.ts'])
    expect(after.files.map(({ path }) => path).sort()).toEqual(['inner/service/dist/main.js', 'inner/service/main.ts'])
    expect(after.files.find(({ path }) => path.endsWith('.ts'))?.oid).not.toBe(before.files[0]?.oid)
  })

  test('a file of it that .dockerignore takes in again counts', async () => {
    await using checkout = await makeNested(kind)
    const options = { context: '.', dockerignore: '*\n!inner/service/main.ts' }
    const before = await read(checkout, options)
    await checkout.write('inner/service/main.ts', 'changed')
    const after = await read(checkout, options)
    expect(after.files).not.toEqual(before.files)
    expect(after.files.map(({ path }) => path)).toEqual(['inner/service/main.ts'])
  })
})

test('a file that is generated in a submodule counts though the submodule ignores it', async () => {
  await using checkout = await makeNested('a submodule')
  const before = await read(checkout, { context: 'inner' })
  await checkout.write('inner/service/dist/main.js', 'built')
  const after = await read(checkout, { context: 'inner' })
  expect(before.files.map(({ path }) => path)).toEqual(['inner'])
  expect(after.files.map(({ path }) => path)).toContain('inner/service/dist/main.js')
})

test.each(['committed', 'untracked', 'in a checkout within'])('refuses a name that is not UTF-8, %s', async (where) => {
  await using checkout = await makeNested('beside git')
  const folder = where === 'in a checkout within' ? 'inner' : 'service'
  await writeFile(Buffer.concat([Buffer.from(`${checkout.directory}/${folder}/caf`), Buffer.from([0xe9])]), 'x')
  if (where === 'committed') checkout.commit()
  await expect(read(checkout, { context: folder })).rejects.toThrow('is not UTF-8')
  expect((await namesIn(checkout, { context: folder, dockerignore: 'caf*' })).length).toBeGreaterThan(0)
})

test('a workspace that is no checkout may hold the one of the context', async () => {
  await using checkout = await makeNested('beside git')
  await rm(join(checkout.directory, '.git'), { recursive: true })
  expect(await namesIn(checkout, { context: 'inner/service' })).toEqual(['service/main.ts', 'service/notes.md'])
})

test.each([
  { what: 'a path that is not there', options: { paths: ['none'] }, says: 'there is no `none`' },
  { what: 'a path outside', options: { paths: ['..'] }, says: 'is not in the git checkout' },
])('refuses $what', async ({ options, says }) => {
  await using checkout = await makeCheckout(files)
  await expect(read(checkout, options)).rejects.toMatchObject({
    reason: 'invalid-input',
    message: expect.stringContaining(says),
  })
})

test('refuses a folder that is no checkout', async () => {
  await using checkout = await makeCheckout(files)
  await rm(join(checkout.directory, '.git'), { recursive: true })
  await expect(read(checkout)).rejects.toThrow('run actions/checkout first')
})
