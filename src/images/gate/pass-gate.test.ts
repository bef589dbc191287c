import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ScanScript } from '../../../tests/support/ecr/scans.ts'
import { findEngine } from '../../../tests/support/engine.ts'
import { type ImageWorld, openImageWorld } from '../../../tests/support/image-world.ts'
import { writeIndexLayout, writePlainLayout } from '../../../tests/support/oci-index.ts'
import { type EnsureOutside, ensure } from '../ensure.ts'
import type { EnsureRequest } from '../ensure-request.ts'

const engine = await findEngine()
const repository = 'shop/quote'
const hole = { id: 'CVE-2026-1', severity: 'CRITICAL', package: 'zlib', fixedIn: '1.3' }
const oldHole = { id: 'CVE-2020-9', severity: 'HIGH', package: 'openssl' }
const gate = { severity: 'high' as const, timeoutMilliseconds: 300_000 }

const open = async ({ immutable = true }: { immutable?: boolean } = {}) => {
  const world = await openImageWorld({
    files: { 'README.md': '' },
    repositories: [{ name: repository, immutable }],
    docker: engine?.docker,
  })
  const layout = (name: string) => join(world.checkout.directory, name)
  return {
    ...world,
    image: (name: string, content: string) => writePlainLayout(layout(name), content),
    index: (name: string, content: string) => writeIndexLayout(layout(name), content),
    deliver: (path: string, changes: Partial<EnsureRequest> = {}) =>
      ensure(
        { ...world.request({ gate, ...changes }), source: { kind: 'oci-layout', path } },
        hurried(world.outside()),
      ),
    tags: () => Object.keys(world.ecr.tags(repository)),
    pushes: () => world.ecr.requests.filter(({ operation }) => operation === 'InitiateLayerUpload').length,
  }
}

/** The same handles, in a time that passes as fast as it is slept. */
const hurried = (outside: EnsureOutside): EnsureOutside => {
  let slept = 0
  return {
    ...outside,
    clock: {
      now: () => Date.now() + slept,
      sleep: async (milliseconds) => {
        slept += milliseconds
      },
    },
  }
}

const tagOf = (digest: string): string => `img-${digest.slice(7, 23)}`

describe('an image that passes', () => {
  test('gets its tag, with the digest that was scanned, and those of the user', async () => {
    await using world = await open()
    const { digest } = await world.image('good', 'good')
    world.ecr.scans.scripts.set('*', { first: ['PENDING', 'IN_PROGRESS'], findings: [{ ...hole, severity: 'MEDIUM' }] })
    const result = await world.deliver('good', { tags: ['v1'] })
    expect(result).toMatchObject({
      outcome: 'built',
      image: { tag: tagOf(digest), digest },
      scan: { verdict: 'passed', why: 'no finding is high or worse' },
    })
    expect(world.ecr.tags(repository)).toEqual({
      [`scan-${tagOf(digest)}`]: digest,
      [tagOf(digest)]: digest,
      v1: digest,
    })
  })

  test('is checked again before it is reused, and refused when a hole became known since', async () => {
    await using world = await open()
    await world.image('good', 'good')
    await world.deliver('good')
    const pushes = world.pushes()
    expect(await world.deliver('good')).toMatchObject({ outcome: 'reused', scan: { verdict: 'passed' } })
    world.ecr.scans.scripts.set('*', { findings: [hole] })
    expect(await world.deliver('good', { tags: ['v1'] })).toMatchObject({ outcome: 'blocked-by-scan', pushed: false })
    expect(world.tags()).not.toContain('v1')
    expect(world.pushes()).toBe(pushes)
  })

  test('is scanned anew when its last basic scan is of an earlier day', async () => {
    await using world = await open()
    await world.image('good', 'good')
    await world.deliver('good')
    world.ecr.scans.started.clear()
    world.ecr.scans.scripts.set('*', { completedAt: new Date(Date.now() - 30 * 3_600_000), findings: [hole] })
    world.ecr.operations.length = 0
    expect(await world.deliver('good')).toMatchObject({ outcome: 'blocked-by-scan' })
    expect(world.ecr.operations).toContain('StartImageScan')
  })
})

describe('an image that is blocked', () => {
  test.each([{ immutable: true }, { immutable: false }])(
    'is never reused: not when run again, not when something else is pushed (immutable: $immutable)',
    async ({ immutable }) => {
      await using world = await open({ immutable })
      const bad = await world.image('bad', 'bad')
      const good = await world.image('good', 'good')
      world.ecr.scans.scripts.set(bad.digest, { findings: [hole, oldHole] })
      const first = await world.deliver('bad', { tags: ['v1'] })
      expect(first).toMatchObject({
        outcome: 'blocked-by-scan',
        pushed: false,
        digest: bad.digest,
        scan: { why: '2 findings are high or worse', findings: [{ id: hole.id, blocks: true }, { id: oldHole.id }] },
      })
      expect(world.tags()).toEqual([`scan-${tagOf(bad.digest)}`])
      const pushes = world.pushes()
      expect(await world.deliver('bad')).toMatchObject({ outcome: 'blocked-by-scan', digest: bad.digest })
      expect(world.pushes()).toBe(pushes)
      expect(await world.deliver('good')).toMatchObject({ outcome: 'built', image: { digest: good.digest } })
      expect(await world.deliver('bad')).toMatchObject({ outcome: 'blocked-by-scan' })
      expect(world.tags().filter((tag) => !tag.startsWith('scan-'))).toEqual([tagOf(good.digest)])
    },
  )

  test('passes by the same bytes, without a push, once its findings are gone', async () => {
    await using world = await open()
    const { digest } = await world.image('bad', 'bad')
    world.ecr.scans.scripts.set(digest, { findings: [hole] })
    await world.deliver('bad')
    const pushes = world.pushes()
    world.ecr.scans.scripts.clear()
    expect(await world.deliver('bad')).toMatchObject({ outcome: 'reused', image: { digest } })
    expect(world.pushes()).toBe(pushes)
  })
})

describe('a baseline', () => {
  test('lets through what it has, and nothing new', async () => {
    await using world = await open()
    const live = await world.image('live', 'live')
    await world.deliver('live')
    await world.image('next', 'next')
    const compared = { gate: { ...gate, baseline: live.digest } }
    world.ecr.scans.scripts.set('*', { findings: [oldHole] })
    expect(await world.deliver('next')).toMatchObject({ outcome: 'blocked-by-scan' })
    expect(await world.deliver('next', compared)).toMatchObject({
      outcome: 'reused',
      scan: { verdict: 'passed', baseline: live.digest, findings: [{ id: oldHole.id, isNew: false, blocks: false }] },
    })
    const worse = await world.image('worse', 'worse')
    world.ecr.scans.scripts.set(worse.digest, { findings: [oldHole, hole] })
    expect(await world.deliver('worse', compared)).toMatchObject({
      outcome: 'blocked-by-scan',
      scan: { why: '1 finding is high or worse that the baseline does not have' },
    })
  })

  test('that is not there lets nothing through, and says so', async () => {
    await using world = await open()
    await world.image('bad', 'bad')
    world.ecr.scans.scripts.set('*', { findings: [oldHole] })
    const result = await world.deliver('bad', { gate: { ...gate, baseline: `sha256:${'0'.repeat(64)}` } })
    expect(result).toMatchObject({ outcome: 'blocked-by-scan' })
    expect(world.log).toContainEqual(expect.stringContaining('the repository does not have it'))
  })
})

describe('an index', () => {
  test.each(['basic', 'enhanced'] as const)('is judged by its platforms’ images, %s scanning', async (kind) => {
    await using world = await open()
    world.ecr.scans.kind = kind
    const { digest, platforms } = await world.index('all', 'all')
    world.ecr.scans.scripts.set(platforms['linux/arm64/v8'] ?? '', { findings: [hole] })
    expect(await world.deliver('all')).toMatchObject({
      outcome: 'blocked-by-scan',
      digest,
      scan: { findings: [{ id: hole.id, platforms: ['linux/arm64/v8'], fixedIn: kind === 'basic' ? '' : '1.3' }] },
    })
    const waiting = `scan-${tagOf(digest)}`
    expect(world.tags().toSorted()).toEqual([waiting, `${waiting}-linux-amd64`, `${waiting}-linux-arm64-v8`])
    world.ecr.scans.scripts.clear()
    expect(await world.deliver('all')).toMatchObject({ outcome: 'reused', image: { tag: tagOf(digest), digest } })
  })
})

test('a blocked image is no baseline of itself; one that was released may be', async () => {
  await using world = await open()
  const { digest } = await world.image('bad', 'bad')
  world.ecr.scans.scripts.set('*', { findings: [hole] })
  const itself = { gate: { ...gate, baseline: digest } }
  await world.deliver('bad')
  expect(await world.deliver('bad', itself)).toMatchObject({ outcome: 'blocked-by-scan' })
  expect(world.log).toContainEqual(expect.stringContaining('is the image itself'))

  world.ecr.scans.scripts.clear()
  await world.deliver('bad')
  world.ecr.scans.scripts.set('*', { findings: [hole] })
  expect(await world.deliver('bad', itself)).toMatchObject({ outcome: 'reused', scan: { verdict: 'passed' } })
})

describe('a scan', () => {
  test('is read to its last page', async () => {
    await using world = await open()
    await world.image('bad', 'bad')
    const many = Array.from({ length: 1_100 }, (_, index) => ({ id: `CVE-${index}`, severity: 'LOW', package: 'a' }))
    world.ecr.scans.scripts.set('*', { findings: [...many, hole] })
    const result = await world.deliver('bad')
    expect(result).toMatchObject({ outcome: 'blocked-by-scan', scan: { why: '1 finding is high or worse' } })
    expect('scan' in result && result.scan?.findings).toHaveLength(1_101)
  })

  test('that nobody asked for is asked for', async () => {
    await using world = await open()
    world.ecr.scans.onPush = false
    await world.image('good', 'good')
    world.ecr.scans.scripts.set('*', { first: ['IN_PROGRESS'] })
    expect(await world.deliver('good')).toMatchObject({ outcome: 'built' })
    expect(world.ecr.operations.filter((operation) => operation === 'StartImageScan')).toHaveLength(1)
  })

  type Row = { what: string; script: ScanScript; kind?: 'enhanced'; says: RegExp }

  test.each<Row>([
    { what: 'never ends', script: { status: 'IN_PROGRESS' }, says: /IN_PROGRESS/ },
    { what: 'never begins', script: { status: 'PENDING' }, kind: 'enhanced', says: /PENDING/ },
    { what: 'fails', script: { status: 'FAILED', description: 'It broke.' }, says: /image: FAILED: It broke/ },
    { what: 'cannot be', script: { status: 'UNSUPPORTED_IMAGE' }, says: /FROM scratch/ },
    { what: 'is not kept up', script: { status: 'SCAN_ELIGIBILITY_EXPIRED' }, says: /rebuild: always/ },
  ])('that $what is scan-incomplete, and the image is not released', async ({ script, kind, says }) => {
    await using world = await open()
    world.ecr.scans.kind = kind ?? 'basic'
    await world.image('good', 'good')
    world.ecr.scans.scripts.set('*', script)
    const result = await world.deliver('good')
    expect(result).toMatchObject({ outcome: 'scan-incomplete', scan: { why: expect.stringMatching(says) } })
    expect(world.tags().filter((tag) => !tag.startsWith('scan-'))).toEqual([])
  })

  test('that says it is done before its findings are there is waited for', async () => {
    await using world = await open()
    await world.image('bad', 'bad')
    world.ecr.scans.scripts.set('*', { completedAt: 'never' })
    const outside = hurried(world.outside())
    const clock = {
      ...outside.clock,
      sleep: async (milliseconds: number) => {
        world.ecr.scans.scripts.set('*', { findings: [hole] })
        await outside.clock.sleep(milliseconds)
      },
    }
    const source = { kind: 'oci-layout' as const, path: 'bad' }
    const result = await ensure({ ...world.request({ gate }), source }, { ...outside, clock })
    expect(result).toMatchObject({ outcome: 'blocked-by-scan' })
  })

  test('that may not be read is told with the right that is missing', async () => {
    await using world = await open()
    await world.image('good', 'good')
    world.ecr.deny('DescribeImageScanFindings')
    await expect(world.deliver('good')).rejects.toMatchObject({
      reason: 'denied',
      message: expect.stringContaining('`ecr:DescribeImageScanFindings`'),
    })
  })
})

test('two that pass at once agree on one digest', async () => {
  await using world = await open()
  const { digest } = await world.image('good', 'good')
  const results = await Promise.all([world.deliver('good'), world.deliver('good')])
  expect(results.map((result) => result.pushed && result.image.digest)).toEqual([digest, digest])
})

describe.runIf(engine)('with a Docker engine', { timeout: 60_000 }, () => {
  const build = async (world: ImageWorld) => ensure(world.request({ gate }), hurried(world.outside()))

  test('a blocked build is not built again, and what passes gets src-', async () => {
    await using world = await open()
    await world.checkout.write('Dockerfile', `FROM scratch\nCOPY README.md /${Date.now()}\n`)
    world.ecr.scans.scripts.set('*', { findings: [hole] })
    expect(await build(world)).toMatchObject({ outcome: 'blocked-by-scan', tag: expect.stringMatching(/^src-/) })
    expect(world.tags()).toEqual([expect.stringMatching(/^scan-src-[0-9a-f]{16}$/)])
    world.ecr.scans.scripts.clear()
    const passed = await build(world)
    expect(passed).toMatchObject({ outcome: 'reused', image: { tag: expect.stringMatching(/^src-/) } })
    expect(new Set(Object.values(world.ecr.tags(repository))).size).toBe(1)
  })
})
