import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findEngine, whyNoEngine } from './engine.ts'

const made: string[] = []

afterAll(async () => {
  await Promise.all(made.map((directory) => rm(directory, { recursive: true })))
})

const directoryWithDocker = async (script: string) => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-engine-'))
  made.push(directory)
  const docker = join(directory, 'docker')
  await writeFile(docker, `#!/bin/sh\n${script}\n`)
  await chmod(docker, 0o755)
  return directory
}

const answers = (server: string, client: string, buildx: 'with buildx' | 'without buildx') =>
  `case "$1" in version) echo "${server} ${client}";; buildx) exit ${buildx === 'with buildx' ? 0 : 1};; esac`

test('no docker on the path is no engine', async () => {
  expect(await findEngine('/nowhere')).toBeUndefined()
  expect(await whyNoEngine('/nowhere')).toBe('there is no docker on the path')
})

test('a docker whose engine is down is no engine', async () => {
  const down = await directoryWithDocker('echo "Cannot connect to the Docker daemon" >&2; exit 1')
  expect(await findEngine(down)).toBeUndefined()
  expect(await whyNoEngine(down)).toBe('Cannot connect to the Docker daemon')
})

test.each([
  { name: 'an old client brings BuildKit itself', client: '20.10.24', buildx: 'without buildx', buildKit: true },
  { name: 'a new client with the plugin', client: '28.2.2', buildx: 'with buildx', buildKit: true },
  { name: 'a new client without the plugin', client: '28.2.2', buildx: 'without buildx', buildKit: false },
] as const)('BuildKit: $name', async ({ client, buildx, buildKit }) => {
  const directory = await directoryWithDocker(answers('20.10.24+dfsg1', client, buildx))
  expect(await findEngine(directory)).toEqual({
    docker: join(directory, 'docker'),
    version: '20.10.24+dfsg1',
    buildKit,
  })
})

test('the client that can build with BuildKit wins over the one before it on the path', async () => {
  const lame = await directoryWithDocker(answers('20.10.24', '28.2.2', 'without buildx'))
  const able = await directoryWithDocker(answers('20.10.24', '20.10.24', 'without buildx'))
  expect(await findEngine(`${lame}:${able}`)).toMatchObject({ docker: join(able, 'docker'), buildKit: true })
})
