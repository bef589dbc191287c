import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readServices } from '../../scripts/platform/read-services.ts'
import { containersOf } from '../../scripts/platform/service.ts'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import { schemaFindings } from '../support/kubeconform.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findSchemas } from '../support/schemas/find-schemas.ts'
import { findTool } from '../support/tools.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const kustomize = await findTool('kustomize')
const schemas = (await findTool('kubeconform')) && (await findSchemas())
const overlays = ['demo', 'production'].map((name) => `manifests/shop/overlays/${name}/kustomization.yaml`)

let server: GitServer

beforeAll(async () => {
  server = await startGitServer({ token })
})
afterAll(() => server.stop())

/** Another digest for each image: no two may be mixed up. */
const digestOf = (index: number): string => `sha256:${String(index + 10).repeat(32)}`

/** Every entry of `images:` with what it pins replaced by what `wanted` says, byte for byte. */
const withVersions = (text: string, wanted: Map<string, { tag: string; digest: string }>): string =>
  text.replaceAll(/ {2}- name: (\S+)\n(?: {4}\w+: \S+\n)+/g, (entry, name) => {
    const { tag, digest } = wanted.get(name) ?? { tag: 'nobody asked', digest: 'for it' }
    return entry.replace(/newTag: .*/, `newTag: ${tag}`).replace(/digest: .*/, `digest: ${digest}`)
  })

const pinned = (text: string): string =>
  text.replaceAll(/( {4}newTag: \S+\n)(?! {4}digest)/g, `$1    digest: sha256:${'0'.repeat(64)}\n`)

test.each([
  { how: 'as the manifests are', before: (text: string) => text },
  { how: 'with a digest for each', before: pinned },
])('a bump of all 20 images is one commit that changes their versions alone, $how', async ({ before }) => {
  const services = readServices(await readFile('services.yaml', 'utf8'))
  const images = services.flatMap(containersOf).map(({ image }) => image)
  expect(images).toHaveLength(20)
  const wanted = new Map(images.map((name, index) => [name, { tag: `v${index}.1`, digest: digestOf(index) }]))
  const texts = await Promise.all(overlays.map(async (path) => [path, before(await readFile(path, 'utf8'))] as const))
  const name = `shop/manifests-${before === pinned}`
  const repository = await server.createRepository(name, Object.fromEntries(texts))
  const head = await repository.head()

  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': name,
      'manifests-token': token,
      'manifests-files': 'manifests/shop/overlays/*/kustomization.yaml',
      images: [...wanted].map(([image, { tag, digest }]) => `${image}=${tag}@${digest}`).join('\n'),
    },
    github: { server_url: server.url, repository: 'shop/source', sha: 'c0ffee'.padEnd(40, '0') },
    secrets: [token],
  })

  expect([run.exitCode, run.outputs.outcome, run.outputs.reason]).toEqual([0, 'bumped', ''])
  const [commit] = await repository.log()
  expect([commit?.commit, commit?.parents]).toEqual([run.outputs.commit, [head]])
  for (const [path, text] of texts) {
    expect((await repository.read(path)).toString()).toBe(withVersions(text, wanted))
  }
  if (kustomize === undefined) return
  const directory = await mkdtemp(join(tmpdir(), 'slipway-shop-'))
  await cp('manifests/shop', directory, { recursive: true })
  for (const path of overlays) {
    const overlay = path.replace('manifests/shop', directory)
    await writeFile(overlay, await repository.read(path))
    const { stdout } = await promisify(execFile)(kustomize, ['build', join(overlay, '..')])
    if (schemas !== undefined) expect(await schemaFindings(stdout)).toEqual([])
    const built = [...stdout.matchAll(/^ +(?:- )?image: (\S+)/gm)].map(([, image = '']) => image)
    const pins = [...wanted.values()].map(({ tag, digest }) => ({ tag, digest }))
    expect(pins.filter(({ tag }) => !built.some((image) => image.includes(`:${tag}`)))).toEqual([])
    expect(built.filter((image) => !pins.some(({ tag }) => image.split(':')[1]?.startsWith(tag)))).toEqual([])
  }
  await rm(directory, { recursive: true })
})

test('what demo was given is promoted to production, whose other images are pinned, and nothing else changes', async () => {
  const [demo = '', production = ''] = overlays
  const files: Record<string, string> = {
    [demo]: await readFile(demo, 'utf8'),
    [production]: pinned(await readFile(production, 'utf8')),
  }
  const repository = await server.createRepository('shop/promoted', files)
  const deploy = (inputs: Record<string, string>, commit: string) =>
    runAction({
      directory: 'actions/gitops-bump',
      inputs: { 'manifests-repository': 'shop/promoted', 'manifests-token': token, order: 'none', ...inputs },
      github: { server_url: server.url, repository: 'shop/source', sha: commit.repeat(40) },
      secrets: [token],
    })
  const built = { name: 'quote', repository: 'shop/quote', tag: 'src-0123456789abcdef', digest: digestOf(7) }
  const delivered = await deploy({ 'manifests-files': demo, images: JSON.stringify(built) }, '1')
  const promoted = await deploy({ 'manifests-files': production, from: demo, images: 'quote' }, '2')
  expect([delivered.outputs.outcome, promoted.outputs.outcome]).toEqual(['bumped', 'bumped'])
  const linesOf = (text: string | undefined): string[] => text?.split('\n') ?? []
  const before = linesOf(files[production])
  const after = linesOf((await repository.read(production)).toString())
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    `    newTag: ${built.tag}`,
    `    digest: ${built.digest}`,
  ])
})
