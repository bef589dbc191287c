import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../tests/support/ecr/faults.ts'
import { type ImageWorld, openImageWorld } from '../../../tests/support/image-world.ts'
import { packLayer, writeOciLayout } from '../../../tests/support/oci-layout.ts'
import { tar } from '../../../tests/support/tar.ts'
import { ensure } from '../ensure.ts'
import { sha256 } from './layout-files.ts'

const repository = 'shop/quote'
const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }

const open = async () => {
  const world = await openImageWorld({ files: { 'README.md': '' }, docker: undefined })
  const folder = join(world.checkout.directory, 'image')
  // Random bytes do not compress, so the large layer goes up in three parts.
  const layers = [21_000_000, 10].map((size, index) =>
    packLayer([{ path: `file-${index}`, mode: 0o644, content: randomBytes(size) }]),
  )
  const content = { architecture: 'amd64', config, layers }
  const written: unknown = await writeOciLayout(folder, content)
  const index: { manifests: { digest: string }[] } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
  expect(written).toBeDefined()
  return { ...world, folder, layers, digest: index.manifests[0]?.digest ?? '' }
}

const push = (world: ImageWorld, path: string, tags: string[] = []) =>
  ensure({ ...world.request({ tags }), source: { kind: 'oci-layout', path } }, world.outside())

describe('an OCI layout', () => {
  test.each([
    { through: 'the registry’s door', denied: [], parts: 0 },
    { through: 'the API without the right to log in', denied: ['GetAuthorizationToken'], parts: 5 },
  ])('is pushed through $through, byte for byte, under a tag made of its digest', async ({ denied, parts }) => {
    await using world = await open()
    world.ecr.deny(...denied)
    const tag = `img-${world.digest.slice(7, 23)}`
    const result = await push(world, 'image', ['v1'])
    expect(result).toMatchObject({ outcome: 'built', image: { tag, digest: world.digest }, layers: 2 })
    expect(world.ecr.tags(repository)).toEqual({ [tag]: world.digest, v1: world.digest })
    for (const { bytes } of world.layers) {
      expect(world.ecr.layer(repository, sha256(bytes))?.equals(bytes)).toBe(true)
    }
    expect(world.ecr.operations.filter((name) => name === 'UploadLayerPart')).toHaveLength(parts)
  })

  test.each<Fault>([{ kind: 'reset' }, { kind: 'lose-answer' }, { kind: 'fails', status: 503 }])(
    'of whose layers one has trouble at the door goes on, and only that one goes through the API: $kind',
    async (fault) => {
      await using world = await open()
      world.ecr.fault(fault, { operation: 'CompleteLayerUpload' })
      expect(await push(world, 'image')).toMatchObject({ outcome: 'built', image: { digest: world.digest } })
      const count = (name: string) => world.ecr.operations.filter((operation) => operation === name).length
      // One whose answer alone was lost is there.
      expect(count('CompleteLayerUpload')).toBe(fault.kind === 'lose-answer' ? 0 : 1)
      expect(world.log).toContainEqual(expect.stringMatching(/^sha256:[0-9a-f]{12} goes through the API: /))
    },
  )

  test('costs six questions to the API', async () => {
    await using world = await open()
    await push(world, 'image')
    expect(world.ecr.operations).toEqual([
      'DescribeRepositories',
      'BatchGetImage',
      'BatchCheckLayerAvailability',
      'GetAuthorizationToken',
      'PutImage',
      'BatchGetImage',
    ])
  })

  test('is reused the second time', async () => {
    await using world = await open()
    await push(world, 'image')
    world.ecr.operations.length = 0
    expect(await push(world, 'image')).toMatchObject({ outcome: 'reused', image: { digest: world.digest } })
    expect(world.ecr.operations).toEqual(['DescribeRepositories', 'BatchGetImage'])
  })

  test('may be a tar', async () => {
    await using world = await open()
    const long = `a-folder-with-a-name-that-no-plain-tar-header-holds/${'x'.repeat(99)}`
    await world.checkout.write(`image/${long}`, '')
    execFileSync('tar', ['-C', world.folder, '-cf', join(world.checkout.directory, 'image.tar'), '.'])
    expect(await push(world, 'image.tar')).toMatchObject({ outcome: 'built', image: { digest: world.digest } })
  })

  test('is no other image, though somebody gave that its tag', async () => {
    await using world = await open()
    const other = join(world.checkout.directory, 'other')
    const { digest } = await writeOciLayout(other, { architecture: 'amd64', config, layers: world.layers.slice(1) })
    await push(world, 'other')
    const { ecr } = world.outside()
    const image = (await ecr.imagesByDigest([digest])).get(digest)
    if (image) await ecr.put(image, `img-${world.digest.slice(7, 23)}`)
    await expect(push(world, 'image', ['v1'])).rejects.toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('somebody moved it'),
    })
    expect(world.ecr.tags(repository)).not.toHaveProperty('v1')
  })

  test('may have several tags in its index', async () => {
    await using world = await open()
    const path = join(world.folder, 'index.json')
    const index: { manifests: object[] } = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(path, JSON.stringify({ ...index, manifests: [...index.manifests, ...index.manifests] }))
    expect(await push(world, 'image')).toMatchObject({ outcome: 'built', image: { digest: world.digest } })
  })

  test('two pushes at once agree', async () => {
    await using world = await open()
    const results = await Promise.all([push(world, 'image'), push(world, 'image')])
    expect(results.map((result) => result.pushed && result.image.digest)).toEqual([world.digest, world.digest])
  })
})

/** A tar's first header, its checksum right, with this for the size of its file. */
const headerOfSize = (size: string): Buffer => {
  const [header = Buffer.alloc(0)] = tar([{ path: 'a', mode: 0o644, content: Buffer.alloc(0) }])
  header.write(size, 124)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0`, 148)
  return header
}

describe('refuses before anything is pushed', () => {
  const blob = (digest: string) => `image/blobs/${digest.replace(':', '/')}`
  test.each<{
    what: string
    path?: string
    spoil: (world: Awaited<ReturnType<typeof open>>) => Promise<unknown>
    says: RegExp
  }>([
    { what: 'a path with nothing there', path: 'none', spoil: async () => undefined, says: /nothing at `none`/ },
    { what: 'a folder without an index', path: '.', spoil: async () => undefined, says: /`\.` has no index\.json/ },
    {
      what: 'a text',
      path: 'README.md',
      spoil: ({ checkout }) => checkout.write('README.md', 'x'.repeat(2000)),
      says: /no tar/,
    },
    {
      what: 'binary junk',
      path: 'junk',
      spoil: ({ checkout }) => checkout.write('junk', randomBytes(5000)),
      says: /no tar/,
    },
    {
      what: 'a tar whose sizes lead back',
      path: 'backwards.tar',
      spoil: ({ checkout }) => checkout.write('backwards.tar', headerOfSize('-0000001000')),
      says: /size cannot be read/,
    },
    {
      what: 'an empty file',
      path: 'empty',
      spoil: ({ checkout }) => checkout.write('empty', ''),
      says: /no tar|no index/,
    },
    {
      what: 'gzip',
      path: 'a.tgz',
      spoil: ({ checkout }) => checkout.write('a.tgz', Buffer.concat([Buffer.from([0x1f, 0x8b]), randomBytes(600)])),
      says: /gunzip/,
    },
    {
      what: 'a damaged manifest',
      spoil: ({ checkout, digest }) => checkout.write(blob(digest), '{}'),
      says: /damaged/,
    },
    {
      what: 'a missing layer',
      spoil: ({ folder, layers }) =>
        rm(join(folder, 'blobs/sha256', sha256(layers[1]?.bytes ?? Buffer.alloc(0)).slice(7))),
      says: /has no blobs\/sha256/,
    },
    {
      what: 'two images',
      spoil: async ({ folder, layers }) => {
        const path = join(folder, 'index.json')
        const one: { manifests: object[] } = JSON.parse(await readFile(path, 'utf8'))
        await writeOciLayout(folder, { architecture: 'arm64', config, layers })
        const other: typeof one = JSON.parse(await readFile(path, 'utf8'))
        await writeFile(path, JSON.stringify({ ...one, manifests: [...one.manifests, ...other.manifests] }))
      },
      says: /names 2 images/,
    },
  ])('$what', async ({ path = 'image', spoil, says }) => {
    await using world = await open()
    await spoil(world)
    await expect(push(world, path)).rejects.toMatchObject({
      reason: 'invalid-input',
      message: expect.stringMatching(says),
    })
    expect(world.ecr.operations).not.toContain('PutImage')
    expect(world.ecr.operations).not.toContain('BatchCheckLayerAvailability')
  })

  test('a layer whose bytes are not its digest’s is refused by ECR, and no image comes of it', async () => {
    await using world = await open()
    const bytes = world.layers[1]?.bytes ?? Buffer.alloc(0)
    await world.checkout.write(`image/blobs/sha256/${sha256(bytes).slice(7)}`, randomBytes(bytes.length))
    await expect(push(world, 'image')).rejects.toThrow(/InvalidLayer|digest/)
    expect(world.ecr.tags(repository)).toEqual({})
  })
})
