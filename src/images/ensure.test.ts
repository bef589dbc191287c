import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from '../../tests/support/ecr/ecr.ts'
import { findEngine } from '../../tests/support/engine.ts'
import { createClock } from '../outside/clock.ts'
import { createGit } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import { createDockerAccess } from './docker-access.ts'
import { createEcr } from './ecr.ts'
import { type EnsureOutside, ensure } from './ensure.ts'
import type { DockerfileSource, EnsureRequest } from './request.ts'

const engine = await findEngine()
const repository = 'shop/quote'
let ecr: LocalEcr
let workspace: string
let temporaryDirectory: string
let secrets: string[]
let log: string[]

beforeEach(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }, { name: 'shop/fixed', immutable: true }] })
  const directory = await mkdtemp(join(tmpdir(), 'slipway-ensure-'))
  workspace = join(directory, 'checkout')
  temporaryDirectory = join(directory, 'temp')
  secrets = []
  log = []
  await mkdir(temporaryDirectory)
  await write('service/Dockerfile', 'FROM scratch\nARG GREETING=hello\nCOPY . /app\n')
  await write('service/main.txt', `made at ${performance.timeOrigin + performance.now()}`)
  git('init', '--quiet')
  commit()
})
afterEach(async () => {
  await ecr.stop()
  await rm(dirname(workspace), { recursive: true })
})

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}
const git = (...args: string[]) => execFileSync('git', ['-C', workspace, ...args], { encoding: 'utf8' })
const commit = () => {
  git('add', '--all')
  git('-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '--quiet', '--message', 'x')
}

const outside = (): EnsureOutside => {
  const { signal } = new AbortController()
  const processes = createProcesses({ signal, fence: (work) => work() })
  return {
    ecr: createEcr({
      region: ecr.region,
      repository,
      signal,
      client: { endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1 },
    }),
    git: createGit({ processes, directory: workspace }),
    docker: createDockerAccess({
      processes,
      directory: workspace,
      userDirectory: join(workspace, '.no-docker'),
      temporaryDirectory,
      mask: (secret) => secrets.push(secret),
      onConfig: () => undefined,
      command: engine?.docker ?? 'docker',
    }),
    progress: { say: (line) => log.push(line), warn: (line) => log.push(line), phase: (_name, work) => work() },
    clock: createClock(signal),
    temporaryDirectory,
  }
}

const source: DockerfileSource = {
  kind: 'dockerfile',
  context: 'service',
  buildArguments: [],
  platforms: ['linux/amd64'],
  paths: [],
  engine: 'auto',
}
const request = (changes: Partial<EnsureRequest> = {}): EnsureRequest => ({
  workspace,
  repository,
  name: 'quote',
  source,
  tags: [],
  push: true,
  budgetMilliseconds: 60_000,
  ...changes,
})

describe.runIf(engine)('with a Docker engine', () => {
  test('builds what ECR does not have, pushes it, and reports the digest that ECR serves', async () => {
    const result = await ensure(request({ tags: ['v1'] }), outside())
    const served = ecr.image(repository, 'v1')
    expect(result).toMatchObject({
      outcome: 'built',
      image: { name: 'quote', repository, digest: served?.digest },
      reference: `${ecr.host}/${repository}@${served?.digest}`,
      layers: 1,
    })
  })

  test('the same content again is reused, by one question about its images and no push', async () => {
    const first = await ensure(request(), outside())
    ecr.operations.length = 0
    expect(await ensure(request(), outside())).toEqual({
      ...first,
      outcome: 'reused',
      why: 'ECR has an image of this content',
    })
    expect(ecr.operations).toEqual(['DescribeRepositories', 'BatchGetImage'])
  })
})

test('leaves nothing behind when nothing was logged in', async () => {
  expect(await readdir(temporaryDirectory)).toEqual([])
})
