import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  type BuildKit,
  type BuildKitTools,
  type DockerDirectory,
  findBuildKit,
  makeDockerDirectory,
  startBuildKit,
} from '../../../tests/support/buildkit.ts'
import { type ImageWorld, openImageWorld } from '../../../tests/support/image-world.ts'
import { createHttp } from '../../outside/http.ts'
import { type EnsureOutside, ensure } from '../ensure.ts'
import type { CacheWish } from '../ensure-request.ts'
import { createEcrLookup } from '../selection/ecr-lookup.ts'

const tools = await findBuildKit()
const repository = 'shop/quote'

describe.runIf(tools)('with a remote BuildKit', { timeout: 60_000 }, () => {
  let world: ImageWorld
  let directory: DockerDirectory
  let buildKit: BuildKit
  let builds = 0

  const open = async ({ docker, buildkitd, buildx }: BuildKitTools): Promise<void> => {
    directory = await makeDockerDirectory({ docker, buildkitd, buildx })
    world = await openImageWorld({
      files: { Dockerfile: 'FROM scratch\nCOPY content /content\n', content: 'none', 'more/file': 'more' },
      repositories: [{ name: repository, immutable: true }],
      docker,
      dockerDirectory: directory.path,
    })
    buildKit = await startBuildKit({ docker, buildkitd, buildx }, [world.ecr.host])
    await directory.buildx('create', '--name', 'remote', '--driver', 'remote', '--use', buildKit.address)
  }

  beforeAll(async () => {
    if (tools) await open(tools)
  })
  afterAll(async () => {
    await buildKit[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
    await directory[Symbol.asyncDispose]()
  })

  /** New content, so that there is something to build. */
  const change = async () => {
    builds += 1
    await world.checkout.write('content', `build ${builds} at ${Date.now()}`)
  }

  /** The handles, and what docker was told and said. */
  const recorded = (): { outside: EnsureOutside; said: string[]; told: string[][]; added: unknown[] } => {
    const [said, told, added]: [string[], string[][], unknown[]] = [[], [], []]
    const outside = world.outside()
    const docker: EnsureOutside['docker'] = async (login) => {
      const real = await outside.docker(login)
      const show: typeof real.show = async (args, options) => {
        const shown = await real.show(args, options)
        told.push(args)
        added.push(options?.env)
        said.push(...shown.lastLines)
        return shown
      }
      return { ...real, show }
    }
    return { outside: { ...outside, docker }, said, told, added }
  }

  test('the builder that the user made current builds two platforms and pushes them as one index', async () => {
    await change()
    const platforms = ['linux/amd64', 'linux/arm64']
    const result = await ensure(world.request({ tags: ['v1'] }, { platforms }), world.outside())
    const served = world.ecr.image(repository, 'v1')
    expect(result).toMatchObject({ outcome: 'built', image: { digest: served?.digest } })
    expect(JSON.parse(served?.manifest ?? '').manifests).toMatchObject([
      { platform: { os: 'linux', architecture: 'amd64' } },
      { platform: { os: 'linux', architecture: 'arm64' } },
    ])
    expect(await ensure(world.request({}, { platforms }), world.outside())).toMatchObject({ outcome: 'reused' })
  })

  test('the builder that the runner names in BUILDX_BUILDER builds, whichever is current', async () => {
    await change()
    await directory.buildx('create', '--name', 'nowhere', '--driver', 'remote', '--use', 'tcp://127.0.0.1:9')
    onTestFinished(async () => {
      vi.unstubAllEnvs()
      await directory.buildx('rm', 'nowhere')
      await directory.buildx('use', 'remote')
    })
    vi.stubEnv('BUILDX_BUILDER', 'remote')
    expect(await ensure(world.request(), world.outside())).toMatchObject({ outcome: 'built' })
  })

  test('an index with attestations says what its images were made of, so that a later run can explain itself', async () => {
    await change()
    await ensure(world.request({}, { platforms: ['linux/amd64', 'linux/arm64'], provenance: 'max' }), world.outside())
    const { signal } = new AbortController()
    const { region, url: endpoint, credentials } = world.ecr
    const client = { endpoint, credentials }
    const newest = await createEcrLookup({ region, signal, http: createHttp({ signal }), client }).newest(repository)
    expect(JSON.parse(newest?.label ?? '')).toMatchObject({ platforms: 'linux/amd64, linux/arm64', context: '' })
  })

  const cacheRef = `${repository}-cache:main`
  const cache: CacheWish = { kind: 'registry', read: [cacheRef], write: cacheRef }

  test('a cache whose repository is missing is left out with a word, or its repository is created', async () => {
    await change()
    expect(await ensure(world.request({}, { cache }), world.outside())).toMatchObject({ outcome: 'built' })
    expect(world.log.at(-1)).toContain(`There is no repository ${repository}-cache`)
    await change()
    await ensure(world.request({ createRepository: true }, { cache }), world.outside())
    expect(world.ecr.repository(`${repository}-cache`)).toEqual({ immutable: false, scanOnPush: false })
    expect(world.ecr.image(`${repository}-cache`, 'main')?.mediaType).toBe('application/vnd.oci.image.manifest.v1+json')
  })

  test('another builder takes from the cache what this one wrote; a pull request reads it and writes nothing', async () => {
    await change()
    await ensure(world.request({}, { cache }), world.outside())
    const written = world.ecr.image(`${repository}-cache`, 'main')?.digest
    await directory.buildx('prune', '--all', '--force')
    const { outside, said, told } = recorded()
    const read: CacheWish = { kind: 'registry', read: [`${repository}-cache:feature`, cacheRef] }
    await ensure(world.request({}, { cache: read, salt: 'again' }), outside)
    expect(told[0]?.filter((argument) => argument.startsWith('type='))).toEqual([
      `type=registry,ref=${world.ecr.host}/${cacheRef}`,
      'type=cacheonly',
    ])
    expect(said.some((line) => /CACHED$/.test(line))).toBe(true)
    expect(world.ecr.tags(`${repository}-cache`)).toEqual({ main: written })
  })

  test('a cache that cannot be written is a warning; the image is built and pushed', async () => {
    await change()
    world.ecr.fault({ kind: 'refusal', type: 'AccessDeniedException' }, { line: /PUT .*-cache\/manifests/, times: 9 })
    const result = await ensure(world.request({}, { cache }), world.outside())
    expect(result).toMatchObject({ outcome: 'built' })
    expect(world.log.filter((line) => line.startsWith('The build cache could not be written'))).toHaveLength(1)
  })

  test('without a push, as in a pull request from a fork, AWS is asked for nothing, not even for the cache', async () => {
    await change()
    world.ecr.operations.length = 0
    const { outside, told } = recorded()
    const result = await ensure(world.request({ push: false, createRepository: true }, { cache }), outside)
    expect(result).toMatchObject({ outcome: 'built', pushed: false })
    expect(told.map((args) => args.filter((argument) => argument.startsWith('type=')))).toEqual([['type=cacheonly']])
    expect(world.ecr.operations).toEqual([])
  })

  test.each([
    { what: 'gives no answer', claims: { nbf: 0 }, builds: 1, says: /127\.0\.0\.1:9/ },
    // BuildKit fails with such a cache, whatever `ignore-error` says: it is built once more, without one.
    { what: 'gave a strange token', claims: {}, builds: 2, says: /failed to configure gha cache exporter/ },
  ])('a cache of GitHub that $what is a warning, too, and only the build gets its token', async (row) => {
    await change()
    const environment = {
      ACTIONS_RUNTIME_TOKEN: runtimeToken(row.claims),
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
      ACTIONS_CACHE_SERVICE_V2: 'true',
    }
    const { outside, told, added } = recorded()
    const cache: CacheWish = { kind: 'gha', scope: repository, write: true, environment }
    const result = await ensure(world.request({}, { cache }), outside)
    expect(result).toMatchObject({ outcome: 'built' })
    expect(told[0]).toContain(`type=gha,scope=${repository},mode=max,ignore-error=true`)
    expect(added).toEqual([environment, ...(row.builds === 2 ? [{}] : []), undefined])
    expect(world.log.at(-1)).toMatch(/^The build cache could not be written: /)
    expect(world.log.at(-1)).toMatch(row.says)
  })

  test('a provenance is part of the index that is pushed', async () => {
    await change()
    const result = await ensure(world.request({ tags: ['attested'] }, { provenance: 'max' }), world.outside())
    const served = world.ecr.image(repository, 'attested')
    expect(result).toMatchObject({ outcome: 'built', image: { digest: served?.digest } })
    const types = JSON.parse(served?.manifest ?? '').manifests.map(annotationOf)
    expect(types).toEqual([undefined, 'attestation-manifest'])
  })

  test('a further context counts as content, and its files and the labels are in the image', async () => {
    await change()
    await world.checkout.write('Dockerfile', 'FROM scratch\nCOPY content /content\nCOPY --from=extra file /file\n')
    const buildContexts = [{ name: 'extra', value: 'more' }]
    const labels = [{ name: 'org.opencontainers.image.revision', value: 'c0ffee' }]
    const first = await ensure(world.request({}, { buildContexts, labels }), world.outside())
    await world.checkout.write('more/file', 'changed')
    const second = await ensure(world.request({}, { buildContexts, labels: [] }), world.outside())
    await world.checkout.write('more/file', 'more')
    const third = await ensure(world.request({}, { buildContexts, labels: [] }), world.outside())
    expect([first.outcome, second.outcome, third.outcome]).toEqual(['built', 'built', 'reused'])
    const manifest = JSON.parse((first.pushed && world.ecr.image(repository, first.image.tag)?.manifest) || '')
    const config = JSON.parse(world.ecr.layer(repository, manifest.config.digest)?.toString() ?? '')
    expect(config.config.Labels).toMatchObject({ 'org.opencontainers.image.revision': 'c0ffee' })
    expect(config.rootfs.diff_ids).toHaveLength(2)
  })
})

/** A token as GitHub's: a JWT that says which caches it is for, with a signature that nobody looks at. */
const runtimeToken = (claims: object): string => {
  const scopes = JSON.stringify([{ Scope: 'refs/heads/main', Permission: 3 }])
  const now = Math.round(Date.now() / 1000)
  return [{ alg: 'HS256' }, { ac: scopes, exp: now + 3_600, ...claims }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}

const annotationOf = ({ annotations }: { annotations?: Record<string, string> }) =>
  annotations?.['vnd.docker.reference.type']
