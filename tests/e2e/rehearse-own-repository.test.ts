import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { importBaseImage, nodeRootFileSystem } from '../support/base-image.ts'
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

/** Stays up where it is given the ConfigMap that was rendered for it. */
const serving = "process.env.a === 'b' ? setInterval(() => 0, 1000) : process.exit(3)"
const crashing = "console.error('cannot read the price list'); process.exit(7)"

/** With a base image for which nothing is pulled. */
const dockerfileOf = async (program: string): Promise<string> => {
  const engine = await findEngine()
  const base = engine ? await importBaseImage(engine.docker, await nodeRootFileSystem()) : 'scratch'
  return `FROM ${base}\nCOPY price /price\nENTRYPOINT ["/usr/local/bin/node", "-e", ${JSON.stringify(program)}]\n`
}

/** `shop`, a repository of one service, and `manifests`, its GitOps repository, as a person has them side by side. */
const openRepositories = async (program = serving) => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-own-'))
  const shop = await makeCheckout(
    { 'services/quote/Dockerfile': await dockerfileOf(program), 'services/quote/price': '42\n' },
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

const setUp = ({ directory }: Checkout, ...more: string[]): Promise<Ended> =>
  run('scripts/init', [
    ...['--directory', directory, '--slipway', `acme/slipway@${'0'.repeat(40)}`],
    ...['--environment', 'demo=overlays/demo/**', ...more],
  ])

const production = ['--environment', 'production=overlays/production/**']

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

const remedy = [
  'An image that needs what is not here, such as a database: --no-run starts none.',
  'Commit the correction, and run the same command again.',
]

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
  expect(said).toMatch(
    /^The delivery ended live as far as it was rehearsed, in \d+ s\. Nothing was pushed from this machine, .*$/m,
  )
  expect(
    said.match(/^Not rehearsed: pull and run of envoyproxy\/envoy:v1\.31\.0: not delivered here\.$/gm) ?? [],
  ).toHaveLength(built === 'built' ? 2 : 0)
  expect({ code, changed, left }).toEqual({ code: 0, changed: [], left: [] })
  const excerpts = blocksIn(await readFile('docs/getting-started.md', 'utf8'), 'text')
  expect(excerpts).toHaveLength(1)
  expect(excerpts.filter((excerpt) => !isExcerptOf(said, excerpt))).toEqual([])
}, 300_000)

test('a container that ends at its start is no delivery that went well, and its log says why', async () => {
  await using world = await openRepositories(crashing)
  await setUp(world.shop)
  world.shop.commit()
  const runs = (await findEngine()) !== undefined
  const { code, said, left } = await rehearse(world)
  expect(outcomes(said).slice(-2)).toEqual(runs ? ['degraded', 'degraded'] : ['live', 'live'])
  expect(said.includes('cannot read the price list')).toBe(runs)
  expect(said.includes('exit code 7')).toBe(runs)
  if (runs) expect(said.trim().split('\n').slice(-2)).toEqual(remedy)
  expect({ code, left }).toEqual({ code: runs ? 1 : 0, left: [] })
  const unrun = await rehearse(world, '--no-run')
  expect(outcomes(unrun.said).slice(-2)).toEqual(['live', 'live'])
  expect(unrun.said.trim().split('\n').at(-1)).toMatch(/^Not rehearsed: run: .* No image is started, and `live` says/)
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
  const notRehearsed = [
    'build: --no-engine was given. An empty image takes the place of each.',
    'run: --no-engine was given. No image is started, and `live` says that each can be pulled.',
  ]
  const lines = first.said.trim().split('\n')
  expect(lines.filter((line) => line.startsWith('Not rehearsed: build: '))).toHaveLength(2)
  expect(lines.slice(-2)).toEqual(notRehearsed.map((one) => `Not rehearsed: ${one}`))
  expect(lines.at(-3)).toMatch(/^The delivery ended live as far as it was rehearsed, in /)
  const second = await rehearse(world, '--no-engine', '--base', 'HEAD')
  expect(outcomes(second.said)).toEqual(['nothing-to-build'])
  expect([first.code, second.code]).toEqual([0, 0])
}, 300_000)

test('what was delivered is promoted, by the digest that was delivered', async () => {
  await using world = await openRepositories()
  await setUp(world.shop, ...production)
  world.shop.commit()
  const overlay = `resources: [../../base]\n${entry}`
  await world.manifests.write('overlays/production/kustomization.yaml', overlay)
  world.manifests.commit()
  const { code, said, changed, left } = await rehearse(world, '--no-engine', '--promote')
  const delivered = ['selected', 'not run', 'nothing-to-build', 'bumped', 'live', 'live']
  expect(outcomes(said)).toEqual([...delivered, 'bumped', 'live', 'live'])
  const [demo, live] = said.split('── The commit of the promotion ')
  const digests = [demo, live].map((text = '') => /^\+ +digest: (sha256:[0-9a-f]{64})$/m.exec(text)?.[1])
  expect(digests[0]).toBeDefined()
  expect(digests[1]).toBe(digests[0])
  expect(live).toContain('+++ overlays/production/kustomization.yaml')
  expect(said).toContain('\nThe delivery ended live, its promotion to production live as far as it was rehearsed, in ')
  expect({ code, changed, left }).toEqual({ code: 0, changed: [], left: [] })
  const unpromoted = await rehearse(world, '--no-engine')
  expect(unpromoted.said).toContain(
    '\nThere is more to rehearse: --promote goes on to production; --rollback delivers ',
  )
}, 300_000)

test('two commits one after the other, of which the second is taken back', async () => {
  await using world = await openRepositories()
  const { shop, manifests } = world
  await shop.write('services/greeter/Dockerfile', 'FROM scratch\nCOPY Dockerfile /\n')
  shop.commit()
  await setUp(shop)
  shop.commit()
  await manifests.write('base/kustomization.yaml', 'namespace: shop\nresources: [quote.yaml, greeter.yaml]\n')
  await manifests.write('base/greeter.yaml', JSON.stringify(workload).replaceAll('quote', 'greeter'))
  const both = `${entry}${entry.replace('\nimages:\n', '').replaceAll('quote', 'greeter')}`
  await manifests.write('overlays/demo/kustomization.yaml', `resources: [../../base]\n${both}`)
  manifests.commit()
  const early = await rehearse(world, '--no-engine', '--rollback')
  expect(early.complained).toMatch(/^- --rollback: should go back to a commit whose services\.yaml has one of /m)
  await shop.write('services/quote/price', '43\n')
  shop.commit()
  const { code, said, changed, left } = await rehearse(world, '--no-engine', '--rollback')
  const written = ['nothing-to-build', 'bumped', 'live', 'live']
  const delivered = [...['selected', 'not run', 'not run', ...written], ...['selected', 'not run', ...written]]
  expect(outcomes(said)).toEqual([...delivered, 'rolled-back', 'live', 'live'])
  const [, , reselected = ''] = said.split(/^── (?:before: )?select /m)
  expect(reselected).toMatch(/#### Not to build\n[\s\S]*?\| `greeter` \| .* \| ECR has an image of this content \|/)
  const tags = (title: string): (string | undefined)[] => {
    const [, commit = ''] = said.split(`── ${title} `)
    return [/^-.*newTag: (\S+)$/m.exec(commit)?.[1], /^\+.*newTag: (\S+)$/m.exec(commit)?.[1]]
  }
  const [placeholder, first] = tags('The commit of the delivery before it')
  const [again, second] = tags('The commit that the manifests would get')
  expect([placeholder, again]).toEqual(['not-yet-released', first])
  expect(second).not.toBe(first)
  expect(tags('The commit of the rollback')).toEqual([second, first])
  expect(said).toContain('\nThe delivery before it ended live, the delivery live, its rollback live as far as ')
  expect({ code, changed, left }).toEqual({ code: 0, changed: [], left: [] })
}, 300_000)

test('what a promotion would refuse is told before anything is built', async () => {
  await using world = await openRepositories()
  await setUp(world.shop)
  world.shop.commit()
  const none = await rehearse(world, '--promote')
  expect(none.complained).toMatch(/^- --promote: should find a workflow that calls promote\.yml, but there is none /m)
  await setUp(world.shop, ...production)
  world.shop.commit()
  const path = 'overlays/production/kustomization.yaml'
  await world.manifests.write(path, `resources: [../../base]\n${entry.replaceAll('quote', 'cart')}`)
  world.manifests.commit()
  const { code, said, complained } = await rehearse(world, '--promote')
  expect(complained).toBe(
    'Nothing was rehearsed:\n- promotion to production: quote: no image of that name in the 1 file that manifests-files covers; they name cart. Correct the name, or manifests-files\n',
  )
  expect({ code, said }).toEqual({ code: 2, said: '' })
})

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

test('a kustomization that renames what no pod uses is told before anything is built', async () => {
  await using world = await openRepositories()
  await setUp(world.shop)
  world.shop.commit()
  const path = 'overlays/demo/kustomization.yaml'
  await world.manifests.write(path, `resources: [../../base]\n${entry.replace('name: quote #', 'name: qoute #')}`)
  world.manifests.commit()
  const { code, said, complained } = await rehearse(world)
  expect(complained).toBe(
    `Nothing was rehearsed:\n- ${path}: the kustomization renames \`qoute\`, but the pods use \`quote\`, \`envoyproxy/envoy\`. Correct \`name\` of that entry of images\n`,
  )
  expect({ code, said }).toEqual({ code: 2, said: '' })
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
  expect(said.trim().split('\n').at(-1)).toBe(remedy[1])
  expect(code).toBe(1)
}, 300_000)
