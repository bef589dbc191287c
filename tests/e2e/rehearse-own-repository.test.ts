import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../support/checkout.ts'
import { blocksIn, isExcerptOf } from '../support/docs/excerpt.ts'
import { findEngine } from '../support/engine.ts'

type Ended = { code: number; said: string; complained: string }

const run = (command: string, args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    execFile(command, args, options, (error, said, complained) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stripVTControlCharacters(said), complained })
    })
  })

const entry = `
images:
  - name: quote # what the pods call the image
    newName: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote
    newTag: not-yet-released
    digest: sha256:${'0'.repeat(64)}
`
/** Of a kind, and with a sidecar, that a stand-in does not run. */
const workload = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'quote' },
  spec: {
    serviceName: 'quote',
    selector: { matchLabels: { app: 'quote' } },
    template: {
      metadata: { labels: { app: 'quote' } },
      spec: {
        containers: [
          { name: 'quote', image: 'quote', envFrom: [{ configMapRef: { name: 'quote' } }] },
          { name: 'proxy', image: 'envoyproxy/envoy:v1.31.0' },
        ],
      },
    },
  },
}

/** `shop`, a repository of one service, and `manifests`, its GitOps repository, as a person has them side by side. */
const openRepositories = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-own-'))
  const shop = await makeCheckout(
    { 'services/quote/Dockerfile': 'FROM scratch\nCOPY price /price\n', 'services/quote/price': '42\n' },
    folder,
  )
  shop.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
  const manifests = await makeCheckout(
    {
      'base/kustomization.yaml':
        'namespace: shop\nresources: [quote.yaml]\nconfigMapGenerator: [{ name: quote, literals: [a=b] }]\n',
      'base/quote.yaml': JSON.stringify(workload),
      'overlays/demo/kustomization.yaml': `resources: [../../base]\n${entry}`,
    },
    folder,
  )
  return { shop, manifests, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

const setUp = ({ directory }: Checkout): Promise<Ended> =>
  run('scripts/init', [
    ...['--directory', directory, '--slipway', `acme/slipway@${'0'.repeat(40)}`],
    ...['--environment', 'demo=overlays/demo/**'],
  ])

/** Every file of a folder with what is in it, git's own included. */
const contentsOf = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const texts = entries.flatMap((file) => {
    const path = join(file.parentPath, file.name)
    if (file.isDirectory()) return []
    const bytes = file.isSymbolicLink() ? readlink(path) : readFile(path)
    return [bytes.then((content) => `${path} ${createHash('sha256').update(content).digest('hex')}`)]
  })
  return (await Promise.all(texts)).toSorted()
}

/** scripts/rehearse, with all that it makes in a folder that it has to leave empty. */
const rehearse = async ({ shop, manifests }: { shop: Checkout; manifests: Checkout }, ...args: string[]) => {
  const temporary = await mkdtemp(join(tmpdir(), 'slipway-rehearsed-'))
  const before = await Promise.all([shop, manifests].map(({ directory }) => contentsOf(directory)))
  const where = ['--repository', shop.directory, '--manifests', manifests.directory]
  const ended = await run('scripts/rehearse', [...where, ...args], { TMPDIR: temporary })
  const after = await Promise.all([shop, manifests].map(({ directory }) => contentsOf(directory)))
  const left = await readdir(temporary)
  await rm(temporary, { recursive: true })
  return { ...ended, changed: after.flat().filter((file) => !before.flat().includes(file)), left }
}

const outcomes = (said: string): string[] =>
  [...said.matchAll(/^→ ([a-z-]+|not run)(?: after .*)?$/gm)].map(([, word = '']) => word)

test('a repository that scripts/init has set up is delivered from its commit to live, and nothing of it is changed', async () => {
  await using world = await openRepositories()
  expect((await setUp(world.shop)).code).toBe(0)
  world.shop.commit()
  const built = (await findEngine()) ? 'built' : 'not run'
  const { code, said, complained, changed, left } = await rehearse(world)
  expect(complained).toBe('')
  expect(outcomes(said)).toEqual(['selected', built, 'nothing-to-build', 'bumped', 'live', 'live'])
  expect(said).toMatch(/^The delivery ended live, in \d+ s\. Nothing was pushed from this machine, .*$/m)
  expect({ code, changed, left }).toEqual({ code: 0, changed: [], left: [] })
  const excerpts = blocksIn(await readFile('docs/getting-started.md', 'utf8'), 'text')
  expect(excerpts).toHaveLength(1)
  expect(excerpts.filter((excerpt) => !isExcerptOf(said, excerpt))).toEqual([])
}, 300_000)

test('without an engine it says what was not rehearsed, and with a base it delivers what changed since', async () => {
  await using world = await openRepositories()
  await setUp(world.shop)
  world.shop.commit()
  const first = await rehearse(world, '--no-engine', '--base', 'HEAD~1')
  expect(outcomes(first.said)).toEqual([
    'selected',
    'selected',
    'not run',
    'nothing-to-build',
    'bumped',
    'live',
    'live',
  ])
  expect(first.said.match(/^Not rehearsed: build: .*$/gm)).toHaveLength(2)
  const second = await rehearse(world, '--no-engine', '--base', 'HEAD')
  expect(outcomes(second.said)).toEqual(['nothing-to-build'])
  expect([first.code, second.code]).toEqual([0, 0])
}, 300_000)

test('two mistakes are told at once, and nothing is begun', async () => {
  await using world = await openRepositories()
  await setUp(world.shop)
  world.shop.commit()
  await world.shop.write('services/quote/price', '43\n')
  await world.manifests.write(
    'overlays/demo/kustomization.yaml',
    `resources: [../../base]\n${entry.replaceAll('quote', 'cart')}`,
  )
  world.manifests.commit()
  const { code, said, complained, changed, left } = await rehearse(world)
  expect(complained.trim().split('\n')).toEqual([
    'Nothing was rehearsed:',
    `- --repository: should have all of it committed, since a commit is what is delivered, but services/quote/price in ${world.shop.directory} is not. Commit what belongs there, and let .gitignore name the rest`,
    '- quote: no image of that name in the 1 file that manifests-files covers; they name cart. Correct the name, or manifests-files',
  ])
  expect({ code, said, changed, left }).toEqual({ code: 2, said: '', changed: [], left: [] })
})

test('manifests that cannot be rendered end as they would in Argo CD', async () => {
  await using world = await openRepositories()
  await setUp(world.shop)
  world.shop.commit()
  await world.manifests.write('base/kustomization.yaml', 'resources: [quote.yaml, lost.yaml]\n')
  world.manifests.commit()
  const { code, said } = await rehearse(world, '--no-engine')
  expect(outcomes(said).slice(-2)).toEqual(['render-failed', 'render-failed'])
  expect(said).toContain('lost.yaml')
  expect(code).toBe(1)
}, 300_000)
