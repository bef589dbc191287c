import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { putArtifact, putAttestation } from '../../tests/support/ecr/artifacts.ts'
import { type LocalEcr, type Repositories, startEcr } from '../../tests/support/ecr/ecr.ts'
import { putIndex, putPlainImage } from '../../tests/support/ecr/images.ts'
import { findRepository } from '../../tests/support/ecr/store.ts'
import { Failure } from '../lib/failure.ts'
import type { CopyOutside } from './copy/copy-layers.ts'
import type { PromoteRequest } from './promote.ts'
import { promote } from './promote.ts'
import { createPromoteHandles } from './promote-handles.ts'

const repository = 'shop/quote'

/** Two registries: of another account in another region, and the one to copy to. */
const open = async ({
  repositories = [{ name: repository, immutable: true }],
}: {
  repositories?: Repositories
} = {}) => {
  const source = await startEcr({
    accountId: '111111111111',
    region: 'us-east-1',
    repositories: [{ name: repository }],
  })
  const destination = await startEcr({ repositories })
  return {
    source,
    destination,
    [Symbol.asyncDispose]: async () => void (await Promise.all([source.stop(), destination.stop()])),
  }
}
type World = Awaited<ReturnType<typeof open>>

const putAll = (ecr: LocalEcr, layer: Buffer = randomBytes(2_000)) => {
  const children = ['amd64', 'arm64'].map((architecture) =>
    putPlainImage(ecr, repository, { content: ['shared', layer, architecture], architecture }),
  )
  const attestations = children.map((child) => putAttestation(ecr, repository, child))
  const index = putIndex(ecr, repository, { tag: 'v1', children, attestations })
  return { index, manifests: [...children, ...attestations, index], layer }
}

/** An index of one platform with its attestation: all kinds of what travels, in few requests. */
const putSmall = (ecr: LocalEcr) => {
  const child = putPlainImage(ecr, repository, { content: ['the layer'] })
  const index = putIndex(ecr, repository, { children: [child], attestations: [putAttestation(ecr, repository, child)] })
  return { index }
}

const log: string[] = []
const handles = (from: LocalEcr, to: LocalEcr, name = repository): CopyOutside =>
  createPromoteHandles({
    source: { region: from.region, repository, registryId: from.accountId, client: clientOf(from) },
    destination: { region: to.region, repository: name, client: clientOf(to) },
    signal: new AbortController().signal,
    progress: { say: (line) => log.push(line), warn: (line) => log.push(line), phase: (_name, work) => work() },
  })
const clientOf = ({ url: endpoint, credentials }: LocalEcr) => ({ endpoint, credentials })

const requestOf = (
  from: LocalEcr,
  to: LocalEcr,
  digest: string,
  changes: Partial<PromoteRequest> = {},
): PromoteRequest => ({
  source: { account: from.accountId, region: from.region, repository, digest },
  repository,
  region: to.region,
  name: 'quote',
  tags: ['v1'],
  ...changes,
})

const copy = ({ source, destination }: World, digest: string, changes: Partial<PromoteRequest> = {}) =>
  promote(
    requestOf(source, destination, digest, changes),
    handles(source, destination, changes.repository ?? repository),
  )

const uploads = (ecr: LocalEcr): string[] => ecr.requests.flatMap(({ digest = [] }) => digest)
const reads = (ecr: LocalEcr): number => ecr.requests.filter(({ door }) => door === 'layers').length

describe('an index with its platforms and attestations', () => {
  test('is the very same in the other account and region, manifest by manifest and layer by layer', async () => {
    await using world = await open()
    const { index, manifests } = putAll(world.source)
    const result = await copy(world, index.digest, { tags: ['v1', `${world.destination.host}/${repository}:live`] })
    expect(result).toMatchObject({
      outcome: 'promoted',
      image: { name: 'quote', repository, tag: 'v1', digest: index.digest },
      reference: `${world.destination.host}/${repository}@${index.digest}`,
      manifests: 5,
    })
    expect(world.destination.tags(repository)).toEqual({ v1: index.digest, live: index.digest })
    for (const { digest } of manifests) {
      expect(world.destination.image(repository, digest)).toEqual(world.source.image(repository, digest))
    }
    const layersOf = ({ store }: LocalEcr) => store.repositories.get(repository)?.layers
    expect(layersOf(world.destination)).toEqual(layersOf(world.source))
  })

  test('is already there the second time, and the source is asked for nothing but what refers to it', async () => {
    await using world = await open()
    const { index } = putAll(world.source)
    await copy(world, index.digest)
    world.source.operations.length = 0
    expect(await copy(world, index.digest)).toMatchObject({ outcome: 'already-there', manifests: 0 })
    expect(world.source.operations.toSorted()).toEqual(['BatchGetImage', ...Array(3).fill('ListImageReferrers')])
    expect(await copy(world, index.digest, { tags: ['v2'] })).toMatchObject({ outcome: 'promoted', manifests: 0 })
    expect(world.destination.tags(repository)).toEqual({ v1: index.digest, v2: index.digest })
  })

  test('keeps the type that ECR says where the manifest does not', async () => {
    await using world = await open()
    const child = putPlainImage(world.source, repository, { content: ['a'] })
    const index = putIndex(world.source, repository, { tag: 'v1', children: [child], mediaType: false })
    await copy(world, index.digest)
    expect(world.destination.image(repository, 'v1')).toEqual(world.source.image(repository, 'v1'))
  })
})

describe('what refers to an image', () => {
  /** Signatures and a bill of materials of an index and of its first platform, and a signature of that. */
  const putReferrers = (ecr: LocalEcr, { index, manifests: [platform] }: ReturnType<typeof putAll>) => {
    const signature = putArtifact(ecr, repository, { content: 'signature', subject: index })
    const bill = putArtifact(ecr, repository, { content: 'bill', ...(platform && { subject: platform }) })
    const signed = putArtifact(ecr, repository, { content: 'signature of the bill', subject: bill })
    const tag = `${index.digest.replace(':', '-')}.sig`
    const older = putArtifact(ecr, repository, { content: 'signature of an older cosign', tag })
    return { all: [signature, bill, signed, older], older, tag }
  }

  test('comes along, however it refers to it, and what comes to refer to it later by the next run', async () => {
    await using world = await open()
    const put = putAll(world.source)
    const { all, older, tag } = putReferrers(world.source, put)
    expect(await copy(world, put.index.digest)).toMatchObject({ outcome: 'promoted', manifests: 5, referrers: 4 })
    for (const { digest } of all) {
      expect(world.destination.image(repository, digest)).toEqual(world.source.image(repository, digest))
    }
    expect(world.destination.tags(repository)).toEqual({ v1: put.index.digest, [tag]: older.digest })
    expect(await copy(world, put.index.digest)).toMatchObject({ outcome: 'already-there', referrers: 0 })
    putArtifact(world.source, repository, { content: 'approval', subject: put.index })
    expect(await copy(world, put.index.digest)).toMatchObject({ outcome: 'promoted', referrers: 1 })
  })

  test('is asked for in pages', async () => {
    await using world = await open()
    const { index } = putSmall(world.source)
    for (let count = 0; count < 60; count += 1) {
      putArtifact(world.source, repository, { content: `signature ${count}`, subject: index })
    }
    expect(await copy(world, index.digest)).toMatchObject({ referrers: 60 })
  })

  test('is there before a tag lets the image be used', async () => {
    await using world = await open()
    const put = putAll(world.source)
    const { older } = putReferrers(world.source, put)
    const lost = JSON.parse(older.manifest.toString('utf8')).layers[0].digest
    const { layers } = findRepository(world.source.store, repository)
    const bytes = layers.get(lost) ?? Buffer.alloc(0)
    layers.delete(lost)
    await expect(copy(world, put.index.digest)).rejects.toMatchObject({ reason: 'rejected' })
    expect(world.destination.tags(repository)).toEqual({})
    layers.set(lost, bytes)
    expect(await copy(world, put.index.digest)).toMatchObject({ outcome: 'promoted' })
    expect(world.destination.tags(repository).v1).toBe(put.index.digest)
  })

  test.each(['AccessDeniedException', 'UnknownOperationException'])(
    'is warned of where it cannot be listed: %s',
    async (type) => {
      await using world = await open()
      const { index } = putAll(world.source)
      world.source.fault({ kind: 'refusal', type }, { operation: 'ListImageReferrers', times: 100 })
      log.length = 0
      expect(await copy(world, index.digest)).toMatchObject({ outcome: 'promoted', referrers: 0 })
      expect(log.filter((line) => /^Signatures .* not copied: .*ListImageReferrers/.test(line))).toHaveLength(1)
    },
  )

  test('is left as it is where its tag stands for something else there', async () => {
    await using world = await open()
    const put = putAll(world.source)
    const { tag } = putReferrers(world.source, put)
    const theirs = putArtifact(world.destination, repository, { content: 'signed there', tag })
    log.length = 0
    expect(await copy(world, put.index.digest)).toMatchObject({ outcome: 'promoted', referrers: 3 })
    expect(world.destination.tags(repository)[tag]).toBe(theirs.digest)
    expect(log.filter((line) => line.startsWith(`${tag} stands for another signature there`))).toHaveLength(1)
  })
})

test('a large layer goes part by part, and each part is read once', async () => {
  await using world = await open()
  const layer = randomBytes(25_000_000)
  const image = putPlainImage(world.source, repository, { tag: 'v1', content: [layer] })
  expect(await copy(world, image.digest)).toMatchObject({ layers: { copied: 2, there: 0 } })
  expect(world.destination.operations.filter((name) => name === 'UploadLayerPart')).toHaveLength(4)
  expect(reads(world.source)).toBe(4)
})

test('a tag that says what an image was built of, and that it passed its gate, goes along and is never handed out', async () => {
  await using world = await open()
  const tag = 'src-0123456789abcdef'
  const { digest } = putPlainImage(world.source, repository, { tag, content: ['released'] })
  const blocked = putPlainImage(world.source, repository, { tag: 'scan-0123456789abcdef', content: ['blocked'] })
  await expect(copy(world, blocked.digest, { tags: [tag] })).rejects.toThrow(
    new Failure(
      'rejected',
      `tags: ${tag} says that ${repository}@${blocked.digest} was built of that content and passed its scan gate, and there it is ${digest}: give it only to the image that carries it in the source`,
    ),
  )
  expect(world.destination.tags(repository)).toEqual({})
  expect(await copy(world, digest, { tags: [tag] })).toMatchObject({ outcome: 'promoted', tags: [tag] })
})

test('each side is asked for what the README’s policies allow, and for nothing else', async () => {
  await using world = await open()
  await copy(world, putAll(world.source).index.digest)
  const readme = await readFile(join(import.meta.dirname, '../../actions/ecr-promote/README.md'), 'utf8')
  const policies = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => JSON.parse(text))
  const asked = [world.destination, world.source].map(({ operations }) =>
    [...new Set(operations)].toSorted().map((operation) => `ecr:${operation}`),
  )
  expect(asked).toEqual(policies.map(({ Statement: [{ Action }] }) => Action))
})

test('without tags it gets one that is made of its digest', async () => {
  await using world = await open()
  const { index } = putAll(world.source)
  const result = await copy(world, index.digest, { tags: [] })
  expect(result.image.tag).toBe(`img-${index.digest.slice(7, 23)}`)
  expect(Object.keys(world.destination.tags(repository))).toEqual([result.image.tag])
})

describe('within one registry', () => {
  const other = 'shop/other'
  const openOne = async () => {
    const world = await open({ repositories: [{ name: repository }, { name: other }] })
    return { ...world, source: world.destination, [Symbol.asyncDispose]: world[Symbol.asyncDispose] }
  }

  test('layers are mounted, and no byte of them travels', async () => {
    await using world = await openOne()
    const { index } = putAll(world.destination)
    const result = await copy(world, index.digest, { repository: other })
    expect(result).toMatchObject({ outcome: 'promoted', layers: { copied: 0, mounted: 9 } })
    expect(reads(world.destination)).toBe(0)
    expect(world.destination.image(other, 'v1')).toEqual(world.destination.image(repository, 'v1'))
  })

  test.each([
    { what: 'does not mount', fault: { kind: 'refusal', type: 'UnsupportedException' } as const },
    { what: 'hangs up', fault: { kind: 'refuse' } as const },
  ])('they are copied when the registry $what, and it is asked but a few times', async ({ fault }) => {
    await using world = await openOne()
    const { index } = putAll(world.destination)
    world.destination.fault(fault, { line: /blobs\/uploads/, times: 100 })
    const result = await copy(world, index.digest, { repository: other })
    expect(result).toMatchObject({ outcome: 'promoted', layers: { copied: 9, mounted: 0 } })
    expect(world.destination.requests.filter(({ door }) => door === 'registry').length).toBeLessThanOrEqual(4)
  })

  test('a tag in the same repository is all that is written', async () => {
    await using world = await openOne()
    const { index } = putAll(world.destination)
    const result = await copy(world, index.digest, { tags: ['live'] })
    expect(result).toMatchObject({ outcome: 'promoted', manifests: 0 })
    expect(world.destination.tags(repository)).toEqual({ v1: index.digest, live: index.digest })
    expect(world.destination.operations.filter((name) => /Layer/.test(name))).toEqual([])
  })
})

describe('refuses', () => {
  test('an immutable tag that stands for another image, before anything is copied', async () => {
    await using world = await open()
    putPlainImage(world.destination, repository, { tag: 'v1', content: ['other'] })
    const { index } = putAll(world.source)
    await expect(copy(world, index.digest)).rejects.toMatchObject({ reason: 'conflict' })
    expect(world.source.requests).toEqual([])
    expect(world.destination.operations).toEqual(['DescribeRepositories', 'BatchGetImage'])
  })

  test('a tag that is no exception of immutable ones; one that is moves', async () => {
    await using world = await open({ repositories: [{ name: repository, immutable: true, exceptions: ['live'] }] })
    for (const tag of ['v1', 'live']) putPlainImage(world.destination, repository, { tag, content: ['other'] })
    const { index } = putAll(world.source)
    await expect(copy(world, index.digest)).rejects.toMatchObject({ reason: 'conflict' })
    expect(world.destination.operations).not.toContain('InitiateLayerUpload')
    await copy(world, index.digest, { tags: ['live'] })
    expect(world.destination.tags(repository).live).toBe(index.digest)
  })

  test('an image that the source does not have, or not whole', async () => {
    await using world = await open()
    await expect(copy(world, `sha256:${'0'.repeat(64)}`)).rejects.toMatchObject({
      reason: 'not-found',
      message: expect.stringContaining('source: the repository has no image sha256:0'),
    })
    const { index, manifests } = putAll(world.source)
    world.source.store.repositories.get(repository)?.images.delete(manifests[1]?.digest ?? '')
    await expect(copy(world, index.digest)).rejects.toMatchObject({
      reason: 'not-found',
      message: expect.stringContaining(`without ${manifests[1]?.digest}`),
    })
    expect(world.destination.operations).not.toContain('InitiateLayerUpload')
  })

  test('a source that may not be read, with the right that is missing there', async () => {
    await using world = await open()
    const { index } = putAll(world.source)
    world.source.deny('GetDownloadUrlForLayer')
    await expect(copy(world, index.digest)).rejects.toMatchObject({
      reason: 'denied',
      message: expect.stringMatching(/`ecr:GetDownloadUrlForLayer`/),
    })
    expect(world.destination.tags(repository)).toEqual({})
  })

  test('a layer that came with other bytes than its digest’s', async () => {
    await using world = await open()
    const { index, layer } = putAll(world.source)
    const layers = world.source.store.repositories.get(repository)?.layers ?? new Map<string, Buffer>()
    for (const [digest, bytes] of layers) if (bytes.equals(layer)) layers.set(digest, randomBytes(layer.length))
    await expect(copy(world, index.digest)).rejects.toMatchObject({ reason: 'invalid-input' })
    expect(world.destination.tags(repository)).toEqual({})
  })
})

describe('interrupted at every request', () => {
  /** How many requests a copy makes, one side by one. */
  const count = async () => {
    await using world = await open()
    await copy(world, putSmall(world.source).index.digest)
    return { source: world.source.requests.length, destination: world.destination.requests.length }
  }

  test.each(['source', 'destination'] as const)(
    'of the %s: a clear error, and the rerun copies only what is missing',
    async (side) => {
      const requests = (await count())[side]
      for (let request = 1; request <= requests; request += 1) {
        await using world = await open()
        const { index } = putSmall(world.source)
        world[side].fault({ kind: 'refusal', type: 'AccessDeniedException' }, { request })
        const interrupted = await copy(world, index.digest).then(
          () => 'done',
          (error: Error) => error.message,
        )
        world[side].clearFaults()
        const first = uploads(world.destination)
        await copy(world, index.digest)
        const all = uploads(world.destination)
        expect({ request, tags: world.destination.tags(repository) }).toEqual({ request, tags: { v1: index.digest } })
        // Layers are read from an address, which is asked for anew when it says no.
        expect(interrupted).toMatch(side === 'source' ? /^done$|Allow `ecr:/ : /Allow `ecr:/)
        expect({ request, twice: all.slice(first.length).filter((digest) => first.includes(digest)) }).toEqual({
          request,
          twice: [],
        })
      }
    },
    60_000,
  )

  test.each([
    { kind: 'reset' },
    { kind: 'lose-answer' },
    { kind: 'truncate' },
    { kind: 'fails', status: 503 },
  ] as const)(
    '$kind at any request of either side passes within the same run',
    async (fault) => {
      const requests = await count()
      for (const side of ['source', 'destination'] as const) {
        for (let request = 1; request <= requests[side]; request += 5) {
          await using world = await open()
          const { index } = putSmall(world.source)
          world[side].fault(fault, { request })
          const result = await copy(world, index.digest)
          expect({ side, request, result }).toMatchObject({ side, request, result: { outcome: 'promoted' } })
          expect(world.destination.tags(repository)).toEqual({ v1: index.digest })
        }
      }
    },
    60_000,
  )
})
