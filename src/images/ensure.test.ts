import { describe, expect, test } from 'vitest'
import { findEngine } from '../../tests/support/engine.ts'
import { type ImageWorld, openImageWorld } from '../../tests/support/image-world.ts'
import type { Docker } from './docker/docker.ts'
import { type EnsureOutside, ensure } from './ensure.ts'

const engine = await findEngine()
const repository = 'shop/quote'
let count = 0

const open = async () => {
  count += 1
  const content = `made at ${Date.now()} as number ${count}`
  return openImageWorld({
    files: { Dockerfile: 'FROM scratch\nCOPY content /content\n', content },
    repositories: [{ name: repository }, { name: 'shop/fixed', immutable: true }],
    docker: engine?.docker,
  })
}

describe.runIf(engine)('with a Docker engine', { timeout: 60_000 }, () => {
  test('builds what ECR does not have, pushes it, and reports the digest that ECR serves', async () => {
    await using world = await open()
    const result = await ensure(world.request({ tags: ['v1'] }), world.outside())
    const served = world.ecr.image(repository, 'v1')
    expect(result).toMatchObject({
      outcome: 'built',
      image: { name: 'quote', repository, digest: served?.digest },
      reference: `${world.ecr.host}/${repository}@${served?.digest}`,
      layers: 1,
      tags: ['v1'],
    })
  })

  test('the same content again is reused, by one question about its images and no push', async () => {
    await using world = await open()
    const first = await ensure(world.request(), world.outside())
    world.ecr.operations.length = 0
    const second = await ensure(world.request(), world.outside())
    expect(second).toEqual({ ...first, outcome: 'reused', why: 'ECR has an image of this content' })
    expect(world.ecr.operations).toEqual(['DescribeRepositories', 'BatchGetImage'])
  })

  test('a changed file makes another image; salted, the same one gets another tag', async () => {
    await using world = await open()
    const [first, salted] = [
      await ensure(world.request(), world.outside()),
      await ensure(world.request({}, { salt: 'run 1' }), world.outside()),
    ]
    await world.checkout.write('content', 'changed')
    const changed = await ensure(world.request(), world.outside())
    expect([first.outcome, salted.outcome, changed.outcome]).toEqual(['built', 'built', 'built'])
    expect(Object.keys(world.ecr.tags(repository))).toHaveLength(3)
    expect(world.log).toContain('Not as committed, so they count as they lie here: content')
  })

  test('tags of the user are applied to a reused image, bare or with its host', async () => {
    await using world = await open()
    await ensure(world.request(), world.outside())
    const tags = ['v1', `${world.ecr.host}/${repository}:v2`]
    const reused = await ensure(world.request({ tags }), world.outside())
    expect(reused).toMatchObject({ outcome: 'reused', tags: ['v1', 'v2'] })
    expect(Object.keys(world.ecr.tags(repository))).toEqual([expect.stringMatching(/^src-/), 'v1', 'v2'])
  })

  test('two that looked before either pushed agree on one digest', async () => {
    await using world = await open()
    const request = world.request({ repository: 'shop/fixed' })
    const race = createRace(2)
    const results = await Promise.all(
      ['one', 'other'].map((name) => ensure(request, race(world.outside('shop/fixed'), name))),
    )
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['built', 'reused'])
    const digests = results.map((result) => result.pushed && result.image.digest)
    expect(digests[0]).toBe(digests[1])
    expect(Object.values(world.ecr.tags('shop/fixed'))).toEqual([digests[0]])
  })

  test('what is pushed while this one builds is taken, and nothing is pushed over it', async () => {
    await using world = await open()
    const winner = await ensure(world.request(), unlike(world, repository))
    world.ecr.hideReads(1)
    const result = await ensure(world.request(), world.outside())
    expect(result).toMatchObject({ outcome: 'reused', image: winner.pushed && winner.image })
  })

  test('what is pushed over a mutable tag right after ours is what is reported, since it is what ECR serves', async () => {
    await using world = await open()
    const overwritten = wrapped(world.outside(), async (docker, args) => {
      const shown = await docker.show(args)
      if (args[0] !== 'push') return shown
      const tag = args[1] ?? ''
      await docker.run(['build', '--label', 'by=other', '--tag', tag, world.checkout.directory])
      await docker.run(args)
      return shown
    })
    const result = await ensure(world.request(), overwritten)
    const [standing] = Object.values(world.ecr.tags(repository))
    expect(result).toMatchObject({ outcome: 'reused', image: { digest: standing } })
  })

  test('a mutable tag of the user moves to the new image', async () => {
    await using world = await open()
    await ensure(world.request({ tags: ['latest'] }), world.outside())
    await world.checkout.write('content', 'changed')
    const second = await ensure(world.request({ tags: ['latest'] }), world.outside())
    expect(second).toMatchObject({ outcome: 'built', image: { digest: world.ecr.tags(repository).latest } })
  })

  test('reads the image back though ECR does not show it at once', async () => {
    await using world = await open()
    const outside = world.outside()
    const hiding = hideAfterPush(world, outside)
    expect(await ensure(world.request(), hiding)).toMatchObject({ outcome: 'built' })
  })

  test('a broken build is a build-error with its last lines, and nothing is pushed', async () => {
    await using world = await open()
    await world.checkout.write('Dockerfile', 'FROM scratch\nCOPY missing-file /content\n')
    await expect(ensure(world.request(), world.outside())).rejects.toMatchObject({
      reason: 'build-error',
      message: expect.stringContaining('missing-file'),
    })
    expect(world.ecr.tags(repository)).toEqual({})
  })

  test('a push that ECR denies is told with what to allow', async () => {
    await using world = await open()
    world.ecr.deny('InitiateLayerUpload')
    await expect(ensure(world.request(), world.outside())).rejects.toMatchObject({
      reason: 'denied',
      message: expect.stringMatching(/InitiateLayerUpload/),
    })
  })

  test('an immutable tag of the user that stands for another image is a conflict, told before the build', async () => {
    await using world = await open()
    await ensure(world.request({ repository: 'shop/fixed', tags: ['v1'] }), world.outside('shop/fixed'))
    await world.checkout.write('content', 'changed')
    const second = ensure(world.request({ repository: 'shop/fixed', tags: ['v1'] }), world.outside('shop/fixed'))
    await expect(second).rejects.toMatchObject({ reason: 'conflict', message: expect.stringContaining('`v1`') })
    expect(Object.keys(world.ecr.tags('shop/fixed'))).toHaveLength(2)
  })

  test('a repository that is missing is created when asked: with immutable tags, and scanned; or the job fails', async () => {
    await using world = await open()
    const missing = world.request({ repository: 'shop/new' })
    await expect(ensure(missing, world.outside('shop/new'))).rejects.toMatchObject({ reason: 'not-found' })
    const request = { ...missing, createRepository: true }
    const race = await Promise.all([1, 2, 3].map(() => ensure(request, world.outside('shop/new'))))
    expect(new Set(race.map((result) => result.pushed && result.image.digest)).size).toBe(1)
    expect(world.ecr.repository('shop/new')).toEqual({ immutable: true, scanOnPush: true })
    expect(world.log.filter((line) => line.startsWith('Created the repository shop/new'))).toHaveLength(1)
  })

  test('a repository that may not be created is told with what to allow', async () => {
    await using world = await open()
    world.ecr.deny('CreateRepository')
    const request = world.request({ repository: 'shop/new', createRepository: true })
    await expect(ensure(request, world.outside('shop/new'))).rejects.toMatchObject({
      reason: 'denied',
      message: expect.stringContaining('ecr:CreateRepository'),
    })
  })

  test('without a push AWS is not asked', async () => {
    await using world = await open()
    const result = await ensure(world.request({ push: false }), world.outside())
    expect(result).toMatchObject({ outcome: 'built', pushed: false, tag: expect.stringMatching(/^src-/) })
    expect(world.ecr.operations).toEqual([])
  })
})

type Shown = Awaited<ReturnType<Docker['show']>>
const wrapped = (outside: EnsureOutside, show: (docker: Docker, args: string[]) => Promise<Shown>): EnsureOutside => ({
  ...outside,
  docker: async (login) => {
    const docker = await outside.docker(login)
    return { ...docker, show: (args) => show(docker, args) }
  },
})

/**
 * Machines that build the same content into different digests, and push only when all have built and looked. They share
 * one engine here, so each names its image in its own way until its turn to push has come.
 */
const createRace = (parties: number) => {
  const arrivals = Promise.withResolvers<void>()
  let arrived = 0
  let turn = arrivals.promise
  return (outside: EnsureOutside, name: string): EnsureOutside =>
    wrapped(outside, async (docker, args) => {
      const own = (reference: string) => `${reference}-${name}`
      if (args[0] === 'build') {
        const tag = args.indexOf('--tag') + 1
        const renamed = args.with(tag, own(args[tag] ?? ''))
        return docker.show(['build', '--label', `by=${name}`, ...renamed.slice(1)])
      }
      arrived += 1
      if (arrived === parties) arrivals.resolve()
      const reference = args[1] ?? ''
      const pushed = turn.then(async () => {
        await docker.run(['tag', own(reference), reference])
        return docker.show(args)
      })
      turn = pushed.then(() => undefined)
      return pushed
    })
}

/** Builds the same content into another digest, as another machine would at another time. */
const unlike = (world: ImageWorld, name: string): EnsureOutside =>
  wrapped(world.outside(name), (docker, args) =>
    args[0] === 'build'
      ? docker.show(['build', '--label', `by=${Math.random()}`, ...args.slice(1)])
      : docker.show(args),
  )

const hideAfterPush = (world: ImageWorld, outside: EnsureOutside): EnsureOutside =>
  wrapped(outside, async (docker, args) => {
    const shown = await docker.show(args)
    if (args[0] === 'push') world.ecr.hideReads(2)
    return shown
  })
