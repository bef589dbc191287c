import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuildKit } from '../support/buildkit.ts'
import { makeCheckout } from '../support/checkout.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { removeImages } from '../support/engine-images.ts'
import { type EngineWorld, openEngineWorld, snapshot } from '../support/engine-world.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { runAction } from '../support/runner/run-action.ts'

const run = promisify(execFile)
const tools = await findBuildKit()
const proxies = { default: { httpProxy: 'http://proxy.example:3128', noProxy: '127.0.0.1,localhost' } }

describe.runIf(tools)('what others set up still works, during and after', () => {
  let other: LocalEcr
  let world: EngineWorld
  let privateBase: string

  beforeAll(async () => {
    if (!tools) return
    other = await startEcr({ accountId: '999999999999', repositories: [{ name: 'base' }] })
    world = await openEngineWorld({ tools, repositories: ['shop/quote'], otherRegistries: [other.host] })
    privateBase = `${other.host}/base@${await pushBase({ directory: world.directory, registry: other, content: 'private' })}`
    await mkdir(join(world.directory, 'bin'))
    const helper = join(world.directory, 'bin/docker-credential-test')
    const credentials = JSON.stringify({ Username: 'AWS', Secret: other.password() })
    const nothing = "echo 'credentials not found in native keychain'; exit 1"
    await writeFile(
      helper,
      `#!/bin/sh\nread host\n[ "$host" = "${other.host}" ] && echo '${credentials}' || { ${nothing}; }\n`,
    )
    await chmod(helper, 0o755)
    // As docker/setup-buildx-action leaves it.
    await world.user.buildx('use', 'remote')
  })
  afterAll(async () => {
    await removeImages(tools?.docker ?? '', { registry: other.host })
    await world[Symbol.asyncDispose]()
    await other.stop()
  })

  const auths = () => ({ [other.host]: { auth: Buffer.from(`AWS:${other.password()}`).toString('base64') } })

  test.each([
    {
      what: 'a login of docker/login-action, and the builder that is current',
      config: () => ({ auths: auths() }),
      driver: 'remote',
      inputs: {},
    },
    {
      what: 'the same on the engine',
      config: () => ({ auths: auths() }),
      driver: 'docker',
      inputs: { builder: 'default' },
    },
    {
      what: 'a credential helper for one registry',
      config: () => ({ credHelpers: { [other.host]: 'test' } }),
      driver: 'remote',
      inputs: {},
    },
    {
      what: 'a credential store for all',
      config: () => ({ credsStore: 'test' }),
      driver: 'docker',
      inputs: { builder: 'default' },
    },
  ])('a private base image is pulled by $what', async ({ config, driver, inputs }) => {
    if (!tools) return
    await writeFile(
      join(world.user.path, 'config.json'),
      JSON.stringify({ ...config(), proxies, detachKeys: 'ctrl-x' }),
    )
    await using checkout = await makeCheckout({
      Dockerfile: `FROM ${privateBase}\nCOPY content /content\n`,
      content: `${Math.random()}`,
    })
    const env = { ...world.env, PATH: `${join(world.directory, 'bin')}:${world.env.PATH}` }
    const before = await snapshot(world.user.path)
    const built = await runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository: 'shop/quote', engine: 'buildx', ...inputs },
      env,
      workspace: checkout.directory,
    })
    expect(built.log).toContain(`using ${driver} driver`)
    expect(built.outputs).toMatchObject({ outcome: 'built' })
    expect(await snapshot(world.user.path)).toEqual(before)

    const theirs = { env: { ...process.env, ...env } }
    const { stdout } = await run(tools.docker, ['buildx', 'inspect'], theirs)
    expect(stdout).toMatch(/^Name: +remote$/m)
    await run(tools.docker, ['pull', '--quiet', privateBase], theirs)
    await removeImages(tools.docker, { registry: other.host })
  })

  test('a private base image that moves under its name is built on again, by a builder that no engine tells of it', async () => {
    await writeFile(join(world.user.path, 'config.json'), JSON.stringify({ auths: auths() }))
    await using checkout = await makeCheckout({ Dockerfile: `FROM ${other.host}/base:moving\nCOPY Dockerfile /\n` })
    const build = () =>
      runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository: 'shop/quote', builder: 'remote' },
        env: world.env,
        workspace: checkout.directory,
      })
    const [first, again] = [await build(), await build()]
    const digest = await pushBase({ directory: world.directory, registry: other, content: 'patched' })
    const moved = await build()
    expect([first, again, moved].map(({ outputs }) => outputs.outcome)).toEqual(['built', 'reused', 'built'])
    expect(moved.log).toContain(`Base image ${other.host}/base:moving: ${digest}`)
  })

  test.each(['docker', 'buildx', 'remote'] as const)(
    'a proxy of the configuration reaches the steps of the build: %s',
    async (engine) => {
      await writeFile(join(world.user.path, 'config.json'), JSON.stringify({ proxies }))
      const script = `if (process.env.HTTP_PROXY !== '${proxies.default.httpProxy}') throw new Error('no proxy ${Math.random()}')`
      await using checkout = await makeCheckout({
        Dockerfile: `ARG BASE\nFROM \${BASE}\nRUN ${JSON.stringify(['node', '-e', script])}\n`,
      })
      const built = await runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository: 'shop/quote', ...world.inputs(engine, ['BASE']) },
        env: world.env,
        workspace: checkout.directory,
      })
      expect(built.outputs).toMatchObject({ outcome: 'built' })
    },
  )
})

type Base = { directory: string; registry: LocalEcr; content: string }

/** A small image in the other registry, also as `moving`, put there by the action itself; and its digest. */
const pushBase = async ({ directory, registry, content }: Base): Promise<string> => {
  const layout = join(directory, `base-${content}`)
  const written = await writeOciLayout(layout, {
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    config: { User: '', Env: [], Entrypoint: [], WorkingDir: '/', ExposedPorts: {} },
    layers: [packLayer([{ path: 'private', mode: 0o644, content: Buffer.from(content) }])],
  })
  const inputs = { repository: 'base', 'oci-layout': layout, tags: 'moving' }
  await runAction({ directory: 'actions/ecr-build-push', inputs, env: registry.env })
  return written.digest
}
