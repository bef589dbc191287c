import { chmod, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../../../tests/support/checkout.ts'
import { createGit } from '../../outside/git.ts'
import { createProcesses } from '../../outside/process.ts'
import { compareWithBase } from './compare-with-base.ts'
import { prepareServices } from './prepare-services.ts'
import { readServices } from './read-catalog.ts'

const catalog = `services:
  - name: cart
    context: services/cart
  - name: ad
    context: services/ad
    file: docker/ad.Dockerfile
  - name: site
    context: site
    build-contexts:
      lib: lib
`

const files = {
  'services.yaml': catalog,
  'services/cart/Dockerfile': 'FROM scratch\nCOPY . /\n',
  'services/cart/.dockerignore': '.dockerignore\nDockerfile\n*.md\n',
  'services/cart/main.ts': 'cart',
  'services/cart/notes.md': 'notes',
  'services/ad/main.ts': 'ad',
  'docker/ad.Dockerfile': 'FROM scratch\nCOPY . /\n',
  'site/Dockerfile': 'FROM scratch\nCOPY --from=lib . /\n',
  'lib/shared.ts': 'shared',
  'README.md': 'read me',
}

/** What is built, by its name, and why, after the files were written since the base commit. */
const choicesAfter = async (checkout: Checkout, base: string): Promise<Record<string, string>> => {
  const workspace = checkout.directory
  const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const git = createGit({ processes, directory: workspace })
  const services = await readServices({ workspace, path: 'services.yaml', names: [] })
  const docker = () => Promise.reject(new Error('nobody should ask'))
  const read = await prepareServices({ services, workspace }, { git, docker })
  const comparison = { baseCommit: base, mergeCommit: undefined, catalog: 'services.yaml' }
  const choices = await compareWithBase({ ...read, workspace, comparison }, git)
  const built = choices.filter(({ digest }) => digest === undefined)
  return Object.fromEntries(built.map(({ prepared, why }) => [prepared.service.name, why]))
}

const dockerignore = '.dockerignore\nDockerfile\n'

test.each<[what: string, written: Record<string, string>, built: Record<string, string>]>([
  ['nothing', {}, {}],
  ['a file of no service', { 'README.md': 'x', 'services/cartoon/main.ts': 'x' }, {}],
  ['a file that Docker does not see', { 'services/cart/notes.md': 'x' }, {}],
  ['a file', { 'services/cart/main.ts': 'x' }, { cart: 'services/cart/main.ts changed' }],
  [
    'a Dockerfile that Docker does not see',
    { 'services/cart/Dockerfile': 'FROM scratch\n' },
    {
      cart: 'services/cart/Dockerfile changed',
    },
  ],
  [
    'a .dockerignore that Docker does not see',
    { 'services/cart/.dockerignore': dockerignore },
    {
      cart: 'services/cart/notes.md is new',
    },
  ],
  ['a Dockerfile elsewhere', { 'docker/ad.Dockerfile': 'FROM scratch\n' }, { ad: 'docker/ad.Dockerfile changed' }],
  [
    'a .dockerignore elsewhere',
    { 'docker/ad.Dockerfile.dockerignore': 'main.ts' },
    {
      ad: 'services/ad/main.ts is gone',
    },
  ],
  ['a file of a further context', { 'lib/shared.ts': 'x' }, { site: 'build context lib changed' }],
  ['a comment of the catalogue', { 'services.yaml': `# A comment\n${catalog}` }, {}],
  [
    'a row of the catalogue',
    { 'services.yaml': catalog.replace('name: cart\n', 'name: cart\n    target: run\n') },
    {
      cart: 'its row in the catalogue changed',
    },
  ],
])('when %s changed, committed or not, that is what is built', async (_, written, built) => {
  await using checkout = await makeCheckout(files)
  const base = checkout.git('rev-parse', 'HEAD').trim()
  for (const [path, content] of Object.entries(written)) await checkout.write(path, content)
  const why = Object.fromEntries(
    Object.entries(built).map(([name, text]) => [
      name,
      expect.stringMatching(`^${text},? since ${base.slice(0, 12)}$`),
    ]),
  )
  expect(await choicesAfter(checkout, base)).toEqual(why)
  checkout.commit()
  expect(await choicesAfter(checkout, base)).toEqual(why)
})

const linked = `services:
  - name: cart
    context: services/cart
  - name: ad
    context: services/ad
  - name: site
    context: site
`

/** Of two services one has its Dockerfile, the other its .dockerignore, by a link to what lies outside of it; one is a link itself. */
const makeLinked = async (): Promise<Checkout> => {
  const checkout = await makeCheckout({
    'services.yaml': linked,
    'shared/Dockerfile': 'FROM scratch\nCOPY . /\n',
    'shared/dockerignore': '*.md\n',
    'services/cart/main.ts': 'cart',
    'services/ad/Dockerfile': 'FROM scratch\nCOPY . /\n',
    'services/ad/notes.md': 'notes',
    'sites/old/Dockerfile': 'FROM scratch\nCOPY . /\n',
    'sites/new/Dockerfile': 'FROM scratch\n',
  })
  await link(checkout, 'services/cart/Dockerfile', 'shared/Dockerfile')
  await link(checkout, 'services/ad/.dockerignore', 'shared/dockerignore')
  await link(checkout, 'site', 'sites/old')
  checkout.commit()
  return checkout
}

const link = async ({ directory }: Checkout, path: string, target: string): Promise<void> => {
  await rm(join(directory, path), { force: true })
  await symlink(relative(dirname(path), target), join(directory, path))
}

test('a Dockerfile that gets another mode gets it in the image, too', async () => {
  await using checkout = await makeCheckout({ ...files, 'services/cart/.dockerignore': '' })
  const base = checkout.git('rev-parse', 'HEAD').trim()
  for (const path of ['services/cart/Dockerfile', 'docker/ad.Dockerfile'])
    await chmod(join(checkout.directory, path), 0o755)
  const why = { cart: expect.stringContaining('services/cart/Dockerfile has mode 100755, it had 100644') }
  expect(await choicesAfter(checkout, base)).toEqual(why)
  checkout.commit()
  expect(await choicesAfter(checkout, base)).toEqual(why)
})

test.each<[what: string, change: (checkout: Checkout) => Promise<void>, built: Record<string, string>]>([
  ['nothing', async () => undefined, {}],
  [
    'a file beside a linked Dockerfile',
    ({ write }) => write('services/cart/main.ts', 'x'),
    { cart: 'main.ts changed' },
  ],
  [
    'the Dockerfile that a link leads to',
    ({ write }) => write('shared/Dockerfile', 'FROM scratch\n'),
    { cart: 'services/cart/Dockerfile changed' },
  ],
  [
    'the .dockerignore that a link leads to',
    ({ write }) => write('shared/dockerignore', '*.txt\n'),
    { ad: 'services/ad/notes.md is new' },
  ],
  [
    'where a link to a context leads',
    (checkout) => link(checkout, 'site', 'sites/new'),
    { site: 'site leads elsewhere' },
  ],
])('when %s changed, what is reached by a link is built', async (_, change, built) => {
  await using checkout = await makeLinked()
  const base = checkout.git('rev-parse', 'HEAD').trim()
  await change(checkout)
  const why = Object.fromEntries(Object.entries(built).map(([name, text]) => [name, expect.stringContaining(text)]))
  expect(await choicesAfter(checkout, base)).toEqual(why)
  checkout.commit()
  expect(await choicesAfter(checkout, base)).toEqual(why)
})
