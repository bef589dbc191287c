import { afterEach, beforeEach, expect, test } from 'vitest'
import { pushTinyImage } from '../support/argocd/push-image.ts'
import { checkOutCatalog } from '../support/catalog-checkout.ts'
import type { Checkout } from '../support/checkout.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const names = [
  ...['accounting', 'ad', 'cart', 'checkout', 'currency', 'email', 'flagd-ui', 'fraud-detection', 'frontend'],
  ...['frontend-proxy', 'image-provider', 'kafka', 'load-generator', 'payment', 'product-catalog', 'quote'],
  ...['recommendation', 'receipts', 'shipping'],
]
const repositoryOf = (name: string): string => (name === 'kafka' ? 'platform/kafka' : `shop/${name}`)

let ecr: LocalEcr
let checkout: Checkout

beforeEach(async () => {
  ecr = await startEcr({ repositories: names.map((name) => ({ name: repositoryOf(name), immutable: true })) })
  checkout = await checkOutCatalog()
})
afterEach(async () => {
  await ecr.stop()
  await checkout[Symbol.asyncDispose]()
})

const select = (inputs: Record<string, string> = {}, options: { env?: Record<string, string>; event?: object } = {}) =>
  runAction({
    directory: 'actions/select-services',
    inputs,
    env: { ...ecr.env, ...options.env },
    workspace: checkout.directory,
    ...(options.event && { event: { name: 'pull_request', payload: options.event } }),
  })

type Row = { name: string; repository: string; tag: string }
const rowsOf = ({ outputs }: Run): Row[] => JSON.parse(outputs.matrix ?? '').include
const namesOf = (run: Run): string[] => rowsOf(run).map(({ name }) => name)
const imagesOf = ({ outputs }: Run): string[] =>
  (outputs.images ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).name)
const push = async (rows: Row[]): Promise<void> => {
  for (const { repository, tag } of rows) await pushTinyImage(ecr, repository, tag)
}
const errorOf = (run: Run): string => run.annotations.find(({ kind }) => kind === 'error')?.message ?? ''

test('selects all 19 at first, only what is missing afterwards, and gathers them with the very same tags', async () => {
  const first = await select()
  expect(first.outputs).toMatchObject({ outcome: 'selected', reason: '', count: '19', deferred: '0', images: '' })
  expect(namesOf(first)).toEqual(names)
  expect(rowsOf(first).find(({ name }) => name === 'frontend')).toEqual({
    name: 'frontend',
    repository: 'shop/frontend',
    context: '.',
    file: 'services/frontend/Dockerfile',
    target: '',
    'build-args': '',
    'build-contexts': '',
    platforms: 'linux/amd64',
    paths: 'services/frontend\nlib',
    tag: expect.stringMatching(/^src-[0-9a-f]{16}$/),
    'base-images': '',
  })

  await push(rowsOf(first).slice(0, 16))
  ecr.operations.length = 0
  const second = await select()
  expect(namesOf(second)).toEqual(names.slice(16))
  expect(imagesOf(second)).toEqual(names.slice(0, 16))
  expect(ecr.operations).toEqual(Array.from({ length: 19 }, () => 'BatchGetImage'))

  await push(rowsOf(second).slice(0, 2))
  await checkout.write('services/ad/content', 'changed meanwhile, which the fan-in must not see')
  const gathered = await select({ selection: second.outputs.selection ?? '' })
  expect(gathered.outputs).toMatchObject({ outcome: 'selected', count: '1' })
  expect(rowsOf(gathered)).toEqual(rowsOf(second).slice(2))
  expect(imagesOf(gathered).toSorted()).toEqual(names.slice(0, 18).toSorted())
  const plain = `${second.outputs.matrix}\n${second.outputs.images}`
  expect((await select({ selection: plain })).outputs).toEqual({
    ...gathered.outputs,
    timeline: expect.stringContaining('"name":"ask ECR"'),
    // Packed, with the timeline in it.
    summary: expect.stringMatching(/^gz:/),
  })

  await push(rowsOf(gathered))
  const whole = await select({ selection: second.outputs.selection ?? '' })
  for (const run of [first, second, gathered, whole]) {
    expect(findLeaks(run, { 'secret access key': ecr.credentials.secretAccessKey })).toEqual([])
    expect(run.leftovers).toEqual({ processes: [], files: [] })
  }
  expect(whole.outputs).toMatchObject({ outcome: 'nothing-to-build', count: '0', matrix: '{"include":[]}' })
  expect(imagesOf(whole)).toHaveLength(19)
})

test('selects what changed alone, of the subset that is asked for, and defers what is above max-legs', async () => {
  await push(rowsOf(await select()))
  await checkout.write('lib/shared', 'changed')
  await checkout.write('services/email/README.md', 'kept from Docker by .dockerignore')
  await checkout.write('services/ad/content', 'changed')
  const changed = await select()
  expect(namesOf(changed)).toEqual(['ad', 'frontend'])
  expect(changed.summary).toContain('ECR has no image of this content')
  expect(namesOf(await select({ services: 'frontend\nquote' }))).toEqual(['frontend'])
  const one = await select({ 'max-legs': '1' })
  expect([namesOf(one), one.outputs.deferred]).toEqual([['ad'], '1'])
})

test('rebuild: always selects all under new tags of the same content', async () => {
  const [first, again] = [await select(), await select({ rebuild: 'always' })]
  const pairs = rowsOf(first).map(({ tag }, index) => [tag, rowsOf(again)[index]?.tag ?? ''] as const)
  expect(pairs.filter(([own, salted]) => own === salted)).toEqual([])
  expect(pairs.filter(([own, salted]) => own.slice(0, 12) !== salted.slice(0, 12))).toEqual([])
})

test('an image that is older than max-age makes room for one of the same content, once', async () => {
  const services = 'ad\ncart'
  await push(rowsOf(await select({ services })))
  expect((await select({ services, 'max-age': '1h' })).outputs.outcome).toBe('nothing-to-build')
  ecr.operations.length = 0
  const old = await select({ services, 'max-age': '0s' })
  expect(namesOf(old)).toEqual(['ad', 'cart'])
  expect(old.summary).toContain('and max-age is')
  expect(new Set(ecr.operations)).toEqual(new Set(['BatchGetImage', 'DescribeImages']))
  const again = await select({ services, 'max-age': '0s' })
  expect(rowsOf(again)).toEqual(rowsOf(old))
})

test('an empty catalogue is nothing to build, without a question', async () => {
  await checkout.write('services.yaml', 'services: []\n')
  const run = await select()
  expect(run.outputs).toMatchObject({ outcome: 'nothing-to-build', count: '0', matrix: '{"include":[]}', images: '' })
  expect(ecr.operations).toEqual([])
})

test('a repository that does not exist yet is to be built, and said', async () => {
  await ecr.stop()
  ecr = await startEcr({ repositories: [] })
  const run = await select({ services: 'ad' })
  expect(namesOf(run)).toEqual(['ad'])
  expect(run.summary).toContain('ECR has no repository shop/ad yet')
})

test('without a push AWS is not asked, and what differs from the base commit is selected, each with its reason', async () => {
  const base = checkout.git('rev-parse', 'HEAD').trim()
  await checkout.write('services/ad/content', 'changed')
  await checkout.write('services/cart/new', 'new')
  await checkout.write('lib/shared', 'changed')
  const rows = checkout.git('show', 'HEAD:services.yaml').replace('"2026-11"', '"2026-12"')
  await checkout.write('services.yaml', `${rows}  - name: reviews\n    context: services/ad\n`)
  checkout.commit()
  const run = await select(
    { push: 'false' },
    { env: { AWS_REGION: '' }, event: { pull_request: { base: { sha: base } } } },
  )
  expect(namesOf(run)).toEqual(['ad', 'cart', 'currency', 'frontend', 'reviews'])
  for (const why of [
    'ad/content changed',
    'cart/new is new',
    'lib/shared changed',
    'its row in the catalogue changed',
  ]) {
    expect(run.summary).toContain(why)
  }
  expect(run.outputs).toMatchObject({ count: '5', images: '' })
  expect(ecr.operations).toEqual([])
  expect(namesOf(await select({ push: 'false' }))).toHaveLength(20)
})

test('a base commit that cannot be had is said with what to do', async () => {
  const run = await select({ push: 'false' }, { event: { pull_request: { base: { sha: 'a'.repeat(40) } } } })
  expect(run.outputs).toMatchObject({ outcome: 'failed', reason: 'not-found' })
  expect(errorOf(run)).toMatch(/base commit a{40} .* fetch-depth: 2/)
})

test.each([
  {
    what: 'unknown services',
    inputs: { services: 'crt\npayments\nvalkey\nnothing-like-it' },
    reason: 'invalid-input',
    says: [
      /no service `crt`.*`cart`/,
      /no service `payments`.*`payment`/,
      /`valkey` has `build: none`/,
      /`nothing-like-it`/,
    ],
  },
  {
    what: 'a catalogue that is not there',
    inputs: { catalog: 'none.yaml' },
    reason: 'invalid-input',
    says: [/catalog: `none.yaml` is not there/],
  },
  {
    what: 'inputs that do not go together',
    inputs: { selection: '{"include":[]}', services: 'ad', rebuild: 'always', push: 'false' },
    reason: 'invalid-input',
    says: [/services: should be empty/, /rebuild: should be/, /push: should be/],
  },
  {
    what: 'a selection that is none, and other broken inputs',
    inputs: { selection: 'gz:x', 'max-legs': '257', 'max-age': '30' },
    reason: 'invalid-input',
    says: [/selection: should be .*gz:/, /max-legs: should be .*"257"/, /max-age: should be .*"30"/],
  },
])('refuses $what', async ({ inputs, reason, says }) => {
  const run = await select(inputs)
  expect(run.outputs).toMatchObject({ outcome: 'failed', reason })
  for (const pattern of says) expect(errorOf(run)).toMatch(pattern)
  expect(ecr.operations).toEqual([])
})

test('tells every mistake of a catalogue at once, and of what it names', async () => {
  await checkout.write(
    'services.yaml',
    'services:\n  - name: ad\n    contxt: x\n  - name: ad\n    context: y\n    platforms: [amd]\n',
  )
  const broken = await select()
  for (const line of ['services.yaml:3: ', 'services.yaml:2: ', 'services.yaml:4: ', 'services.yaml:6: ']) {
    expect(errorOf(broken)).toContain(line)
  }
  await checkout.write(
    'services.yaml',
    'services:\n  - name: ad\n    context: none\n  - name: cart\n    context: services/cart\n    file: none\n',
  )
  const naming = await select()
  expect(errorOf(naming)).toMatch(/service `ad`: .*no folder `none`/)
  expect(errorOf(naming)).toMatch(/service `cart`: .*no Dockerfile at `none`/)
})

test('a right that is missing is named', async () => {
  ecr.deny('BatchGetImage')
  const run = await select()
  expect(run.outputs).toMatchObject({ outcome: 'failed', reason: 'denied' })
  expect(errorOf(run)).toMatch(/ecr:BatchGetImage/)
})
