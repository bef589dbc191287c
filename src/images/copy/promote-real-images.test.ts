import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findBuildKit, makeDockerDirectory, startBuildKit } from '../../../tests/support/buildkit.ts'
import { startEcr } from '../../../tests/support/ecr/ecr.ts'
import { openImageWorld } from '../../../tests/support/image-world.ts'
import { findTool } from '../../../tests/support/tools.ts'
import { ensure } from '../ensure.ts'
import { promote } from '../promote.ts'
import { createPromoteHandles } from '../promote-handles.ts'

const tools = await findBuildKit()
const crane = await findTool('crane')
const repository = 'shop/quote'
const execute = promisify(execFile)

/** What BuildKit really makes of two platforms and their provenance, through a gate and into another registry. */
const open = async (kit: NonNullable<typeof tools>) => {
  await using stack = new AsyncDisposableStack()
  const directory = stack.use(await makeDockerDirectory(kit))
  const world = stack.use(
    await openImageWorld({
      files: { Dockerfile: 'FROM scratch\nCOPY content /content\n', content: `made at ${Date.now()}` },
      repositories: [{ name: repository, immutable: true }],
      docker: kit.docker,
      dockerDirectory: directory.path,
    }),
  )
  const buildKit = stack.use(await startBuildKit(kit, [world.ecr.host]))
  await directory.buildx('create', '--name', 'remote', '--driver', 'remote', '--use', buildKit.address)
  const there = await startEcr({ accountId: '222222222222', region: 'us-east-1', repositories: [{ name: repository }] })
  stack.defer(there.stop)
  const login = await mkdtemp(join(tmpdir(), 'slipway-login-'))
  stack.defer(() => rm(login, { recursive: true }))
  const auth = Buffer.from(`AWS:${there.password()}`).toString('base64')
  await writeFile(join(login, 'config.json'), JSON.stringify({ auths: { [there.host]: { auth } } }))
  const run = (command: string, ...args: string[]) =>
    execute(command, args, { env: { DOCKER_CONFIG: login, HOME: login } })
  const disposal = stack.move()
  return { world, there, login, run, [Symbol.asyncDispose]: () => disposal.disposeAsync() }
}

describe.runIf(tools && crane)('with a remote BuildKit and crane', { timeout: 60_000 }, () => {
  test('what was built for two platforms with provenance passes its gate, is copied, and is whole for others', async () => {
    if (!tools || !crane) return
    await using opened = await open(tools)
    const { world, there, login, run } = opened
    const { ecr } = world
    const built = await ensure(
      world.request(
        { gate: { severity: 'high', timeoutMilliseconds: 20_000 } },
        { platforms: ['linux/amd64', 'linux/arm64'], provenance: 'max' },
      ),
      world.outside(),
    )
    if (!built.pushed) throw new Error(`it was not pushed: ${built.outcome}`)
    expect(built).toMatchObject({ outcome: 'built', scan: { verdict: 'passed' } })
    expect(Object.keys(ecr.tags(repository)).toSorted()).toEqual([
      `scan-${built.image.tag}`,
      `scan-${built.image.tag}-linux-amd64`,
      `scan-${built.image.tag}-linux-arm64`,
      built.image.tag,
    ])

    const { digest } = built.image
    const progress = {
      say: () => undefined,
      warn: () => undefined,
      phase: <T>(_: string, work: () => Promise<T>) => work(),
    }
    const clientOf = ({ url: endpoint, credentials }: typeof ecr) => ({ endpoint, credentials })
    const copied = await promote(
      {
        source: { account: ecr.accountId, region: ecr.region, repository, digest },
        repository,
        region: there.region,
        name: 'quote',
        tags: ['v1'],
      },
      createPromoteHandles({
        source: { region: ecr.region, repository, registryId: ecr.accountId, client: clientOf(ecr) },
        destination: { region: there.region, repository, client: clientOf(there) },
        signal: new AbortController().signal,
        progress,
      }),
    )
    expect(copied).toMatchObject({ outcome: 'promoted', manifests: 5, image: { digest } })
    expect(copied.reference).toBe(`${there.host}/${repository}@${digest}`)
    // It reads every manifest and every layer, and compares each with its digest.
    await run(crane, 'pull', '--format', 'oci', copied.reference, join(login, 'pulled'))
    const pulled: unknown = JSON.parse(await readFile(join(login, 'pulled', 'index.json'), 'utf8'))
    expect(pulled).toMatchObject({ manifests: [{ digest }] })
    const { stdout } = await run(tools.docker, 'pull', copied.reference)
    expect(stdout).toContain(digest)
    await run(tools.docker, 'image', 'rm', copied.reference)
  })
})
