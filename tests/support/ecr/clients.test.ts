import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { packLayer, writeOciLayout } from '../oci-layout.ts'
import { findTool } from '../tools.ts'
import { startEcr } from './ecr.ts'

const execute = promisify(execFile)
const crane = await findTool('crane')
const skopeo = await access('/usr/bin/skopeo').then(
  () => '/usr/bin/skopeo',
  () => undefined,
)
const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }

/** A local ECR, a layout of random bytes, and a login in a file such as Docker's. */
const open = async () => {
  const ecr = await startEcr({
    repositories: [{ name: 'shop/quote', immutable: true }, { name: 'shop/copy' }],
  })
  const directory = await mkdtemp(join(tmpdir(), 'slipway-clients-'))
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  const authFile = join(directory, 'config.json')
  await writeFile(authFile, JSON.stringify({ auths: { [ecr.host]: { auth } } }))
  const layout = join(directory, 'layout')
  const layers = [3_000_000, 10].map((size) => packLayer([{ path: 'f', mode: 0o644, content: randomBytes(size) }]))
  const { digest } = await writeOciLayout(layout, { architecture: 'amd64', config, layers })
  const run = async (command: string, ...args: string[]): Promise<string> => {
    const { stdout } = await execute(command, args, { env: { ...process.env, DOCKER_CONFIG: directory } })
    return stdout.trim()
  }
  const dispose = async () => {
    await ecr.stop()
    await rm(directory, { recursive: true })
  }
  const digestIn = async (folder: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')).manifests[0].digest
  return { ecr, directory, authFile, layout, digest, run, digestIn, [Symbol.asyncDispose]: dispose }
}

describe.runIf(crane)('crane', () => {
  const command = crane ?? ''
  test('pushes, asks, copies to another repository and pulls back the very bytes', async () => {
    await using world = await open()
    const { ecr, run, layout, digest } = world
    const [source, copy] = [`${ecr.host}/shop/quote`, `${ecr.host}/shop/copy`]
    expect(await run(command, 'push', layout, `${source}:v1`)).toContain(digest)
    expect(await run(command, 'digest', `${source}:v1`)).toBe(digest)
    expect(await run(command, 'ls', source)).toBe('v1')
    await run(command, 'validate', '--remote', `${source}@${digest}`)
    await run(command, 'copy', `${source}@${digest}`, `${copy}:v2`)
    expect(ecr.tags('shop/copy')).toEqual({ v2: digest })
    const pulled = join(world.directory, 'pulled')
    await run(command, 'pull', '--format', 'oci', `${copy}:v2`, pulled)
    expect(await world.digestIn(pulled)).toBe(digest)
  })

  test('is told that an immutable tag stays, and that a login has expired', async () => {
    await using world = await open()
    const { ecr, run, layout } = world
    const reference = `${ecr.host}/shop/quote:v1`
    await run(command, 'push', layout, reference)
    await expect(run(command, 'mutate', reference, '--label', 'a=b', '--tag', reference)).rejects.toThrow(
      /TAG_INVALID: The image tag 'v1' already exists/,
    )
    ecr.expireTokens()
    await expect(run(command, 'push', layout, `${ecr.host}/shop/copy:v1`)).rejects.toThrow(/HEAD .* 403 Forbidden/)
  })

  test('is told to come again, and comes again', async () => {
    await using world = await open()
    const { ecr, run, layout, digest } = world
    ecr.fault({ kind: 'fails', status: 503 }, { operation: 'PutImage' })
    await run(command, 'push', layout, `${ecr.host}/shop/quote:v1`)
    expect(ecr.tags('shop/quote')).toEqual({ v1: digest })
    expect(ecr.requests.filter(({ operation }) => operation === 'PutImage')).toHaveLength(2)
  })
})

describe.runIf(skopeo)('skopeo', () => {
  test('pushes, inspects and pulls back the very bytes', async () => {
    await using world = await open()
    const { ecr, layout, digest, directory, authFile } = world
    const run = (...args: string[]) => world.run(skopeo ?? '', '--insecure-policy', ...args)
    const image = `docker://${ecr.host}/shop/quote:v1`
    const plain = ['--authfile', authFile]
    await run('copy', ...plain, '--dest-tls-verify=false', `oci:${layout}`, image)
    expect(ecr.tags('shop/quote')).toEqual({ v1: digest })
    expect(JSON.parse(await run('inspect', ...plain, '--tls-verify=false', image))).toMatchObject({ Digest: digest })
    const pulled = join(directory, 'pulled')
    await run('copy', ...plain, '--src-tls-verify=false', image, `oci:${pulled}`)
    expect(await world.digestIn(pulled)).toBe(digest)
  })
})
