import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../../../tests/support/checkout.ts'
import { createGit } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import { isFolder, resolveContexts } from './build-contexts.ts'
import { readCheckout } from './checkout-files.ts'
import { readRecipe } from './recipe.ts'

test.each([
  { value: 'shared', folder: true },
  { value: '../shared', folder: true },
  { value: './a:b', folder: true },
  { value: 'docker-image://node:24', folder: false },
  { value: 'oci-layout://layout:base', folder: false },
  { value: 'https://github.com/acme/shared.git#main', folder: false },
  { value: 'git@github.com:acme/shared.git', folder: false },
  { value: 'target:build', folder: false },
])('$value is a folder: $folder', ({ value, folder }) => {
  expect(isFolder({ name: 'a', value })).toBe(folder)
})

const open = async () => {
  const files = {
    Dockerfile: 'FROM base\nCOPY --from=shared /lib /lib\nFROM scratch',
    'shared/lib': '1',
    'app/main': '1',
  }
  const checkout = await makeCheckout({ ...files, 'layout/index.json': '{}' })
  const workspace = checkout.directory
  const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const git = createGit({ processes, directory: workspace })
  const read = () => readCheckout({ git, workspace, paths: ['.'] })
  const resolved = async (value: string) => {
    const [only] = await resolveContexts({ contexts: [{ name: 'c', value }], workspace, checkout: await read() })
    return only?.resolved
  }
  return { checkout, workspace, read, resolved, [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose]() }
}

test('a folder stands for its files, committed or not, and for nothing else', async () => {
  await using world = await open()
  const before = await world.resolved('shared')
  await world.checkout.write('app/main', '2')
  expect(await world.resolved('shared')).toBe(before)
  await world.checkout.write('shared/lib', '2')
  const changed = await world.resolved('shared')
  expect(changed).not.toBe(before)
  world.checkout.commit()
  expect(await world.resolved('shared')).toBe(changed)
})

test('an OCI layout stands for its index, any other address for itself', async () => {
  await using world = await open()
  const before = await world.resolved('oci-layout://layout:base')
  await writeFile(join(world.workspace, 'layout/index.json'), '{"manifests":[]}')
  expect(await world.resolved('oci-layout://layout:base')).not.toBe(before)
  expect(await world.resolved('docker-image://node:24')).toBe('docker-image://node:24')
})

test('what a further context gives is no base image to be asked for', async () => {
  await using world = await open()
  const { workspace, read } = world
  const source = { context: '.', buildArguments: [], platforms: ['linux/amd64'], paths: [] }
  const buildContexts = [{ name: 'shared', value: 'shared' }]
  const [without, within] = [
    await readRecipe({ source, workspace, checkout: await read() }),
    await readRecipe({ source: { ...source, buildContexts }, workspace, checkout: await read() }),
  ]
  expect([without.recipe.references, within.recipe.references]).toEqual([['base', 'shared'], ['base']])
  expect(within.recipe.buildContexts).toMatchObject([{ name: 'shared', resolved: await world.resolved('shared') }])
})
