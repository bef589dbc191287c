import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import type { Ecr } from '../ecr/ecr.ts'
import type { CacheWish } from '../ensure-request.ts'
import { cacheTrouble } from './cache-trouble.ts'
import { prepareCache } from './prepare-cache.ts'

const image = { digest: `sha256:${'a'.repeat(64)}`, manifest: '{}', mediaType: 'm' }

/** A registry with these cache tags; without any there is no repository, or it says the failure. */
const registry = (tags: string[] | undefined, failure = new Failure('not-found', 'there is no repository')) => {
  const [log, asked, created]: [string[], string[], boolean[]] = [[], [], []]
  const never = () => Promise.reject(new Error('is not asked'))
  const ecrOf = (repository: string): Ecr => ({
    describe: never,
    put: never,
    missingLayers: never,
    uploadLayer: never,
    sendLayer: never,
    login: never,
    imagesByDigest: never,
    layerUrl: never,
    referrersOf: never,
    scanOf: never,
    startScan: never,
    create: async ({ immutable }) => {
      created.push(immutable)
      return 'created'
    },
    imagesByTag: async (wanted) => {
      asked.push(`${repository}: ${wanted}`)
      if (tags === undefined) throw failure
      return new Map(wanted.filter((tag) => tags.includes(tag)).map((tag) => [tag, image]))
    },
  })
  const progress = {
    say: (line: string) => log.push(`says: ${line}`),
    warn: (line: string) => log.push(`warns: ${line}`),
    phase: <T>(_: string, work: () => Promise<T>) => work(),
  }
  return { outside: { ecrOf, progress }, log, asked, created }
}

const wish: CacheWish = { kind: 'registry', read: ['shop/a-cache:x', 'shop/a-cache:main'], write: 'shop/a-cache:x' }
const to =
  'type=registry,ref=ecr.example/shop/a-cache:x,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true'
const nothing = { from: [], to: [], env: {} }

test('reads what is there, writes what ECR accepts, by one question', async () => {
  const { outside, asked, log } = registry(['main'])
  expect(await prepareCache({ wish, host: 'ecr.example', mayCreate: false }, outside)).toEqual({
    from: ['type=registry,ref=ecr.example/shop/a-cache:main'],
    to: [to],
    env: {},
  })
  expect({ asked, log }).toEqual({ asked: ['shop/a-cache: x,main'], log: [] })
})

test('no repository and none to be created: no cache, and a word of it', async () => {
  const { outside, log, created } = registry(undefined)
  expect(await prepareCache({ wish, host: 'ecr.example', mayCreate: false }, outside)).toEqual(nothing)
  expect(log).toEqual([expect.stringContaining('says: There is no repository shop/a-cache for the build cache')])
  expect(created).toEqual([])
})

test('no repository but one may be created: with mutable tags, and written to', async () => {
  const { outside, created } = registry(undefined)
  expect(await prepareCache({ wish, host: 'ecr.example', mayCreate: true }, outside)).toEqual({
    from: [],
    to: [to],
    env: {},
  })
  expect(created).toEqual([false])
})

test('a pull request, which only reads, creates nothing', async () => {
  const { outside, created } = registry(undefined)
  const { write: _, ...reading } = { ...wish }
  expect(await prepareCache({ wish: reading, host: 'ecr.example', mayCreate: true }, outside)).toEqual(nothing)
  expect(created).toEqual([])
})

test('a cache that may not be read is a warning, never a failure', async () => {
  const { outside, log } = registry(undefined, new Failure('denied', 'AWS does not allow it'))
  expect(await prepareCache({ wish, host: 'ecr.example', mayCreate: true }, outside)).toEqual(nothing)
  expect(log).toEqual([expect.stringMatching(/^warns: The build cache in shop\/a-cache cannot be used: AWS does not/)])
})

test('without a push AWS is not asked', async () => {
  const { outside, asked } = registry(['main'])
  expect(await prepareCache({ wish, host: undefined, mayCreate: true }, outside)).toEqual(nothing)
  expect(asked).toEqual([])
})

test('another registry is taken as it is, also without a push', async () => {
  const { outside, asked } = registry(['main'])
  const foreign: CacheWish = { kind: 'registry', read: ['ghcr.io/acme/cache:main'] }
  expect(await prepareCache({ wish: foreign, host: undefined, mayCreate: false }, outside)).toEqual({
    from: ['type=registry,ref=ghcr.io/acme/cache:main'],
    to: [],
    env: {},
  })
  expect(asked).toEqual([])
})

const environment = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results' }

test.each([
  { what: 'a branch writes', write: true, to: ['type=gha,scope=shop/a,mode=max,ignore-error=true'] },
  { what: 'a pull request reads', write: false, to: [] },
])('GitHub’s cache: $what', async ({ write, to }) => {
  const wish: CacheWish = { kind: 'gha', scope: 'shop/a', write, environment }
  const cache = await prepareCache({ wish, host: undefined, mayCreate: false }, registry([]).outside)
  expect(cache).toEqual({ from: ['type=gha,scope=shop/a'], to, env: environment })
})

test('GitHub’s cache outside of GitHub is a warning', async () => {
  const { outside, log } = registry([])
  const wish: CacheWish = { kind: 'gha', scope: 'shop/a', write: true, environment: {} }
  expect(await prepareCache({ wish, host: undefined, mayCreate: false }, outside)).toEqual(nothing)
  expect(log).toHaveLength(1)
})

// What buildx 0.33 with BuildKit 0.29 said.
const refused = 'error writing layer blob: failed to do request: dial tcp 127.0.0.1:5998: connect: connection refused'
const summary = ['------', ' > exporting cache to registry:', '------']

test.each([
  { what: 'all went well', lines: ['#6 exporting cache to registry', '#6 DONE 0.0s'], trouble: undefined },
  {
    what: 'the export failed',
    lines: ['#6 exporting cache to registry', '#6 sending cache export done', `#6 ERROR: ${refused}`, ...summary],
    trouble: refused,
  },
  {
    what: 'the export to GitHub failed',
    lines: [`#6 ERROR: ${refused}`, '------', ' > exporting to GitHub Actions Cache:', '------'],
    trouble: refused,
  },
  { what: 'its first line is far above', lines: [`#6 ERROR: ${refused}`, ...summary], trouble: refused },
  {
    what: 'only the import failed',
    lines: [
      '#3 importing cache manifest from h/c:main',
      '#3 ERROR: not found',
      '#6 exporting cache to registry',
      '#6 DONE',
    ],
    trouble: undefined,
  },
  {
    what: 'it could not be set up',
    lines: ['ERROR: failed to build: failed to solve: failed to configure gha cache exporter: token is unverifiable'],
    trouble: 'failed to configure gha cache exporter: token is unverifiable',
  },
  { what: 'the build failed', lines: ['#5 ERROR: process "false" did not complete: exit code: 1'], trouble: undefined },
])('cache trouble when $what: $trouble', ({ lines, trouble }) => {
  expect(cacheTrouble(lines)).toBe(trouble)
})
