import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuildKitTools, findBuildKit, makeDockerDirectory } from '../support/buildkit.ts'
import type { LocalEcr } from '../support/ecr/ecr.ts'
import { removeImages } from '../support/engine-images.ts'
import { type EngineWorld, openEngineWorld } from '../support/engine-world.ts'
import { writeQuoteLayout } from '../support/quote-image.ts'
import { runAction } from '../support/runner/run-action.ts'

const tools = await findBuildKit()
const run = promisify(execFile)
const workspace = resolve(import.meta.dirname, '../..')
const service = 'services/quote'
const baseArguments = ['NODE_BUILD_IMAGE', 'NODE_RUNTIME_IMAGE']

const ways = [
  { name: 'docker', says: 'naming to' },
  { name: 'buildx', says: 'using docker driver' },
  { name: 'remote', says: 'using remote driver' },
  { name: 'layout', says: 'push: done' },
] as const

type Way = (typeof ways)[number]['name']

const inputsOf = (world: EngineWorld, way: Way): Record<string, string> =>
  way === 'layout'
    ? { 'oci-layout': join(world.directory, 'quote') }
    : { context: service, ...world.inputs(way, baseArguments) }

describe.runIf(tools)('the same service by every engine is pulled by Docker, and runs', () => {
  let world: EngineWorld

  beforeAll(async () => {
    if (!tools) return
    world = await openEngineWorld({ tools, repositories: ways.map(({ name }) => `engines/${name}`) })
    const { baseLayer: base, directory } = world
    await writeQuoteLayout({ service: join(workspace, service), base, directory: join(directory, 'quote') })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test.each(ways)('$name', async ({ name, says }) => {
    if (!tools) return
    const { ecr, env } = world
    const repository = `engines/${name}`
    const inputs = { repository, ...inputsOf(world, name) }
    const built = await runAction({ directory: 'actions/ecr-build-push', inputs, env, workspace })
    const { tag = '', image = '' } = built.outputs
    expect(built.log).toContain(says)
    expect(built.outputs).toMatchObject({ outcome: 'built', digest: ecr.image(repository, tag)?.digest })
    await removeImages(tools.docker, { registry: ecr.host })

    await using puller = await loggedIn(tools, ecr)
    const container = await puller.docker('run', '--detach', '--publish', '127.0.0.1::8080', image)
    try {
      const address = await puller.docker('port', container, '8080/tcp')
      expect(await askedForThree(`http://${address}/getquote`)).toBe(26.97)
    } finally {
      await puller.docker('rm', '--force', container)
    }
  })
})

/** A docker of its own that may pull. */
const loggedIn = async (found: BuildKitTools, ecr: LocalEcr) => {
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  const directory = await makeDockerDirectory(found, { auths: { [ecr.host]: { auth } } })
  const env = { ...process.env, DOCKER_CONFIG: directory.path }
  const docker = async (...args: string[]) => (await run(found.docker, args, { env })).stdout.trim()
  return { docker, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() }
}

const askedForThree = async (url: string): Promise<unknown> => {
  for (;;) {
    const answer = await fetch(url, { method: 'POST', body: '{"numberOfItems":3}' }).catch(() => undefined)
    if (answer !== undefined) return answer.json()
    await setTimeout(50)
  }
}
