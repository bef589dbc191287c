import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openImageWorld } from '../../../tests/support/image-world.ts'
import type { DockerfileSource } from '../ensure-request.ts'
import { dockerfileImage } from './dockerfile-image.ts'

const node = { reference: 'node:24', resolved: `sha256:${'a'.repeat(64)}` }

const open = () =>
  openImageWorld({ files: { Dockerfile: 'FROM node:24\nCOPY content /content\n', content: 'content' } })

/** Nothing here asks an engine: what the base image stands for is given. */
const tagIn = async (world: Awaited<ReturnType<typeof open>>, source: Partial<DockerfileSource> = {}) => {
  const request = world.request({}, { bases: [node], builder: 'remote', ...source })
  if (request.source.kind !== 'dockerfile') throw new Error('not built from a Dockerfile')
  const { source: asked, workspace, repository } = request
  return (await dockerfileImage({ source: asked, workspace, repository }, world.outside())).tag
}

test('takes the tag that was selected for this very content, salted or not', async () => {
  await using world = await open()
  const own = await tagIn(world)
  const salted = await tagIn(world, { salt: 'run 1' })
  expect(salted).not.toBe(own)
  expect(await tagIn(world, { fingerprint: own })).toBe(own)
  expect(await tagIn(world, { fingerprint: salted })).toBe(salted)
})

test('refuses a tag that was selected for other content', async () => {
  await using world = await open()
  const selected = await tagIn(world)
  await world.checkout.write('content', 'changed')
  await expect(tagIn(world, { fingerprint: selected })).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringMatching(
      `${selected} was selected, but what lies in .*Check out the same commit as select-services did, give the inputs of the same row, and generate nothing in between$`,
    ),
  })
})

test('what a base image stood for at the selection counts, not what it stands for now', async () => {
  await using world = await open()
  const moved = [{ ...node, resolved: `sha256:${'b'.repeat(64)}` }]
  expect(await tagIn(world, { bases: moved })).not.toBe(await tagIn(world))
  expect(world.log).toContain(`Base image node:24: ${node.resolved}`)
})

test('a workspace that is reached through a link makes the same tag', async () => {
  await using world = await open()
  const link = join(world.temporaryDirectory, 'link')
  await symlink(world.checkout.directory, link)
  const { source } = world.request({}, { bases: [node], builder: 'remote' })
  if (source.kind !== 'dockerfile') throw new Error('not built from a Dockerfile')
  const { tag } = await dockerfileImage({ source, workspace: link, repository: 'shop/quote' }, world.outside())
  expect(tag).toBe(await tagIn(world))
})

test('what is not checked out of a further context is told before the build', async () => {
  await using world = await open()
  await world.checkout.write('lib/a.ts', 'a')
  await world.checkout.write('.dockerignore', 'lib')
  world.checkout.commit()
  world.checkout.git('sparse-checkout', 'set', '--no-cone', '/Dockerfile', '/content', '/.dockerignore')
  await mkdir(join(world.checkout.directory, 'lib'))
  const buildContexts = [{ name: 'lib', value: 'lib' }]
  const { source, workspace } = world.request({}, { bases: [node], builder: 'remote', buildContexts })
  if (source.kind !== 'dockerfile') throw new Error('not built from a Dockerfile')
  const { build } = await dockerfileImage({ source, workspace, repository: 'shop/quote' }, world.outside())
  await expect(build()).rejects.toThrow('the file `lib/a.ts` is not checked out')
})
