import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Clock } from '../../lib/time.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import type { Docker, Shown } from './docker.ts'
import type { Build } from './docker-arguments.ts'
import { pushFromBuilder, pushFromEngine } from './docker-push.ts'

const digest = `sha256:${'d'.repeat(64)}`
const reference = 'ecr.example/shop/quote:src-0'
const configDigest = `sha256:${'c'.repeat(64)}`
const other: StoredImage = { digest, mediaType: 'm', manifest: '{"config":{}}' }
const done: Shown = { code: 0, lastLines: ['a: Pushed', `src-0: digest: ${digest} size: 523`] }
const broken = (line: string): Shown => ({ code: 1, lastLines: [line] })

/** A Docker that says these things one after the other, and a clock that passes at once. */
const setUp = ({ says, standing }: { says: Shown[]; standing?: StoredImage }) => {
  const shown: string[][] = []
  const log: string[] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
    },
  }
  const docker: Docker = {
    run: async () => ({ code: 0, stdout: `${configDigest}\n`, stderr: '', bytes: Buffer.alloc(0) }),
    show: async (args) => says[shown.push(args) - 1] ?? broken('said nothing more'),
  }
  const pushing = {
    docker,
    logIn: async () => {
      log.push('new login')
      return docker
    },
    clock,
    progress: {
      say: (line: string) => log.push(line),
      warn: () => undefined,
      phase: <T>(_: string, work: () => Promise<T>) => work(),
    },
    destination: {
      reference,
      host: 'ecr.example',
      login: async () => ({ username: 'AWS', password: 'p' }),
      standing: async () => standing,
      mayCreate: false,
      budgetMilliseconds: 60_000,
    },
  }
  return { pushing, shown, log }
}

test('takes the digest that Docker says it pushed', async () => {
  const { pushing, shown } = setUp({ says: [done] })
  expect(await pushFromEngine(pushing)()).toEqual({ digests: [digest] })
  expect(shown).toEqual([['push', reference]])
})

test('repeats the push alone when the line was bad', async () => {
  const { pushing, shown, log } = setUp({ says: [broken('unexpected EOF'), broken('500 Internal Server Error'), done] })
  expect(await pushFromEngine(pushing)()).toEqual({ digests: [digest] })
  expect(shown).toHaveLength(3)
  expect(log).toEqual([
    'The push failed and is repeated: unexpected EOF',
    'The push failed and is repeated: 500 Internal Server Error',
  ])
})

test('does not repeat what a policy denies', async () => {
  const sentence = 'denied: User: u is not authorized to perform: ecr:PutImage on resource: r'
  const { pushing, shown } = setUp({ says: [broken(sentence), done] })
  await expect(pushFromEngine(pushing)()).rejects.toMatchObject({ reason: 'denied' })
  expect(shown).toHaveLength(1)
})

test('takes a new login when the old one has expired', async () => {
  const expired = broken('denied: Your authorization token has expired. Reauthenticate and try again.')
  const { pushing, shown, log } = setUp({ says: [expired, done] })
  expect(await pushFromEngine(pushing)()).toEqual({ digests: [digest] })
  expect(shown).toHaveLength(2)
  expect(log).toContain('new login')
})

test('gives up when no login is taken', async () => {
  const { pushing, shown } = setUp({
    says: Array.from({ length: 9 }, () => broken('unauthorized: authentication required')),
  })
  await expect(pushFromEngine(pushing)()).rejects.toMatchObject({ reason: 'denied' })
  expect(shown).toHaveLength(4)
})

test('is content when another one pushed first, whatever Docker says', async () => {
  const { pushing } = setUp({ says: [broken('tag invalid: immutable')], standing: other })
  expect(await pushFromEngine(pushing)()).toBe('taken')
})

test('knows its own image when the answer to its push was lost', async () => {
  const ours = { ...other, manifest: JSON.stringify({ config: { digest: configDigest } }) }
  const { pushing, shown } = setUp({ says: [broken('connection reset by peer')], standing: ours })
  expect(await pushFromEngine(pushing)()).toEqual({ digests: [digest] })
  expect(shown).toHaveLength(1)
})

test('gives up when its time is over, with what Docker said last', async () => {
  const { pushing } = setUp({ says: Array.from({ length: 999 }, () => broken('connection refused')) })
  await expect(pushFromEngine(pushing)()).rejects.toMatchObject({
    reason: 'timed-out',
    message: expect.stringContaining('connection refused'),
  })
})

test('a builder says by its metadata what it pushed, and the file is taken away', async () => {
  const temporaryDirectory = await mkdtemp(join(tmpdir(), 'slipway-push-'))
  const { pushing, shown } = setUp({ says: [] })
  const docker: Docker = {
    ...pushing.docker,
    show: async (args) => {
      shown.push(args)
      const file = args[args.indexOf('--metadata-file') + 1] ?? ''
      await writeFile(file, JSON.stringify({ 'containerimage.digest': digest }))
      return { code: 0, lastLines: [] }
    },
  }
  const build: Build = {
    ...{ context: '/w', file: '/w/Dockerfile', buildArguments: [], platforms: ['linux/arm64'], reference },
    ...{ secrets: [], buildContexts: [], labels: [], provenance: 'none', sbom: false },
  }
  const push = pushFromBuilder({ ...pushing, docker, build, builder: 'remote', temporaryDirectory })
  expect(await push()).toEqual({ digests: [digest] })
  expect(shown[0]?.slice(0, 4)).toEqual(['buildx', 'build', '--builder', 'remote'])
  expect(shown[0]).toContain('--push')
  expect(await readdir(temporaryDirectory)).toEqual([])
  await rm(temporaryDirectory, { recursive: true })
})
