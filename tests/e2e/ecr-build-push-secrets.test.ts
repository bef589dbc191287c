import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuildKit } from '../support/buildkit.ts'
import { type Checkout, makeCheckout } from '../support/checkout.ts'
import { type EngineWorld, engines, openEngineWorld } from '../support/engine-world.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks, watchArguments } from '../support/secrets.ts'

const tools = await findBuildKit()
const value = 'npm_s3cr=et with a blank'
const fromFile = 'second-secret-from-a-file'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

// The build fails unless it sees both; the sum that it looks for cannot be turned back into a secret.
const script = [
  "const { readFileSync } = require('node:fs')",
  "const sum = (id) => require('node:crypto').createHash('sha256').update(readFileSync('/run/secrets/' + id)).digest('hex')",
  `if (sum('npm') !== '${sha256(value)}' || sum('file') !== '${sha256(fromFile)}') throw new Error('other secrets')`,
].join('; ')
const dockerfile = `ARG BASE
FROM \${BASE}
COPY content /content
RUN --mount=type=secret,id=npm --mount=type=secret,id=file ${JSON.stringify(['node', '-e', script])}
`
const slow =
  'ARG BASE\nFROM ${BASE}\nCOPY content /c\nRUN ["node", "-e", "console.log(\'it \' + \'runs\'); setTimeout(() => {}, 60000)"]\n'

describe.runIf(tools)('secrets reach the build by files alone, and nobody else', () => {
  let world: EngineWorld
  let checkout: Checkout

  beforeAll(async () => {
    if (!tools) return
    world = await openEngineWorld({ tools, repositories: engines.map((name) => `secrets/${name}`) })
    const content = `${Date.now()}`
    checkout = await makeCheckout({ Dockerfile: dockerfile, content, '.dockerignore': '.npm,rc', Slow: slow })
    await checkout.write('.npm,rc', fromFile)
  })
  afterAll(async () => {
    await checkout[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
  })

  const build = (engine: (typeof engines)[number], changes: Record<string, string> = {}) =>
    runAction({
      directory: 'actions/ecr-build-push',
      inputs: {
        repository: `secrets/${engine}`,
        ...world.inputs(engine, ['BASE']),
        secrets: `npm=${value}`,
        'secret-files': 'file=.npm,rc',
        rebuild: 'always',
        ...changes,
      },
      env: world.env,
      workspace: checkout.directory,
    })

  test.each(engines)('%s', async (engine) => {
    const secrets = { npm: value, file: fromFile }
    const watch = watchArguments(secrets)
    const built = await build(engine)
    expect(watch.stop()).toEqual([])
    expect(built.outputs.outcome).toBe('built')
    expect(findLeaks(built, secrets)).toEqual([])
    expect(built.masks).toContain(value)
    expect(built.leftovers).toEqual({ processes: [], files: [] })
  })

  test('a wrong secret fails the build, so that the test above can fail', async () => {
    // Secrets do not count for the engine's cache either.
    await checkout.write('content', 'changed')
    const failed = await build('docker', { secrets: 'npm=another secret' })
    expect(failed.outputs).toMatchObject({ outcome: 'failed', reason: 'build-error' })
    expect(findLeaks(failed, { npm: 'another secret' })).toEqual([])
  })

  test('a mistake in the secrets quotes none of them, and is told with all others', async () => {
    const failed = await build('docker', { secrets: 'a-secret-without-its-id', 'secret-files': 'x', labels: 'y' })
    expect(failed.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
    expect(failed.log).toMatch(
      /secrets: should be lines of id=value[\s\S]*secret-files: should be[\s\S]*labels: should be/,
    )
    expect(findLeaks(failed, { whole: 'a-secret-without-its-id' })).toEqual([])
  })

  test('a secret file that is not there is told before the build', async () => {
    const failed = await build('docker', { 'secret-files': 'file=missing' })
    expect(failed.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
    expect(failed.log).toContain('secret-files: file cannot be read: there is no file `missing`')
  })

  test('a run that is cancelled in its build leaves no secret behind', async () => {
    const cancelled = await runAction({
      directory: 'actions/ecr-build-push',
      inputs: {
        repository: 'secrets/docker',
        ...world.inputs('docker', ['BASE']),
        secrets: `npm=${value}`,
        rebuild: 'always',
        file: 'Slow',
      },
      env: world.env,
      workspace: checkout.directory,
      cancelWhen: { line: /it runs/ },
    })
    expect(cancelled.outcome).toBe('cancelled')
    expect(cancelled.leftovers.files).toEqual([])
  })
})
