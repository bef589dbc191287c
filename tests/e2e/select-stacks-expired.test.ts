import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from '../support/checkout.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { type LocalSts, startSts } from '../support/sts/sts.ts'

const moto = (await findMoto()) !== undefined

const role = 'arn:aws:iam::123456789012:role/plan'
const list = `stacks:
  - name: foundation
    directory: terraform/foundation
    region: ap-south-1
    environment: foundation
  - name: demo
    directory: terraform/cluster
    region: ap-south-1
    plan-role: ${role}
    environment: Demo
    ephemeral: true
  - name: review
    directory: terraform/cluster
    workspace: review
    region: eu-west-1
    tags: { Stack: cluster, Cluster: review }
    ephemeral: true
  - name: forgotten
    directory: terraform/cluster
    workspace: forgotten
    ephemeral: true
`

let checkout: Checkout
let aws: LocalAws
let sts: LocalSts
beforeAll(async () => {
  checkout = await makeCheckout({ 'stacks.yaml': list })
  sts = await startSts({ trust: { roleArn: role, subject: 'repo:shop/shop:ref:refs/heads/main' } })
  if (moto) aws = await startMoto()
})
afterEach(() => aws?.clearFaults())
afterAll(async () => {
  await checkout[Symbol.asyncDispose]()
  await sts.stop()
  await aws?.stop()
})

const select = (inputs: Record<string, string> = {}, env: Record<string, string> = aws?.env ?? {}) =>
  runAction({
    directory: 'actions/select-stacks',
    inputs,
    env,
    workspace: checkout.directory,
    idToken: sts.idToken,
  })

const namesOf = ({ outputs }: Run): string[] =>
  JSON.parse(outputs.matrix ?? '').include.map((row: { stack: string }) => row.stack)
const errorOf = (run: Run): string => run.annotations.find(({ kind }) => kind === 'error')?.message ?? ''

/** A network of a stack, which is there until the local AWS ends. */
const makeVpc = async (region: string, tags: Record<string, string>): Promise<void> => {
  const pairs = Object.entries(tags).flatMap(([name, value], index) => [
    [`TagSpecification.1.Tag.${index + 1}.Key`, name],
    [`TagSpecification.1.Tag.${index + 1}.Value`, value],
  ])
  const { ok } = await fetch(aws.url, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/ec2/aws4_request` },
    body: new URLSearchParams([
      ...Object.entries({ Action: 'CreateVpc', Version: '2016-11-15', CidrBlock: '10.0.0.0/16' }),
      ['TagSpecification.1.ResourceType', 'vpc'],
      ...pairs.map(([name = '', value = '']): [string, string] => [name, value]),
    ]),
  })
  if (!ok) throw new Error('no VPC was made')
}

test('gives all stacks, or those that are named, in the order of the file, and asks nobody', async () => {
  const all = await select({}, {})
  expect(all.outputs).toMatchObject({ outcome: 'selected', reason: '', count: '4' })
  expect(JSON.parse(all.outputs.matrix ?? '').include.slice(0, 2)).toEqual([
    { stack: 'foundation', environment: 'foundation', region: 'ap-south-1' },
    { stack: 'demo', environment: 'Demo', region: 'ap-south-1' },
  ])
  expect(namesOf(await select({ stacks: 'review\nfoundation' }, {}))).toEqual(['foundation', 'review'])
})

test.runIf(moto)(
  'selects the ephemeral ones whose time is over, by the tags of what is in AWS, each in its region',
  async () => {
    const none = await select({ expired: 'true' })
    expect(none.outputs).toMatchObject({ outcome: 'none', count: '0', matrix: '{"include":[]}' })
    expect(none.summary).toContain('AWS has nothing of it')

    const [past, future] = ['2026-01-01T00:00:00Z', '2126-01-01T00:00:00Z']
    await makeVpc('ap-south-1', { Stack: 'foundation', ExpiresAt: past })
    await makeVpc('ap-south-1', { Stack: 'demo', ExpiresAt: past })
    await makeVpc('eu-west-1', { Stack: 'cluster', Cluster: 'other', ExpiresAt: past })
    await makeVpc('eu-west-1', { Stack: 'cluster', Cluster: 'review', ExpiresAt: future })
    await makeVpc('ap-south-1', { Stack: 'forgotten' })
    const run = await select({ expired: 'true' })
    expect(namesOf(run)).toEqual(['demo'])
    expect(run.summary).toContain('2026-01-01T00:00:00Z')
    expect(run.summary).toContain('not ephemeral')
    expect(run.summary).toContain('2126-01-01T00:00:00Z')
    expect(run.summary).toContain('its time is never over')
    expect(aws.assumed.filter(({ roleArn }) => roleArn === role)).not.toEqual([])
    expect(run.leftovers.files).toEqual([])

    await makeVpc('eu-west-1', { Stack: 'cluster', Cluster: 'review', ExpiresAt: 'tomorrow' })
    expect((await select({ expired: 'true', stacks: 'review' })).summary).toContain('which is no moment')
  },
)

test.runIf(moto)('a right that is missing is named', async () => {
  aws.fault('denied', { operation: 'GetResources' })
  const run = await select({ expired: 'true', stacks: 'review' })
  expect(run.outputs).toMatchObject({ outcome: 'failed', reason: 'denied' })
  expect(errorOf(run)).toMatch(/get-resources.*AccessDenied/)
})

test('tells every mistake at once, of the inputs, the names and the list', async () => {
  const inputs = await select({ expired: 'yes', timeout: 'soon', 'aws-region': 'Mumbai' }, {})
  expect(inputs.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
  for (const name of ['expired: ', 'timeout: ', 'aws-region: ']) expect(errorOf(inputs)).toContain(name)
  const names = await select({ stacks: 'dmo\nreviews' }, {})
  expect(errorOf(names)).toMatch(/`dmo`.*`demo`[\s\S]*`reviews`.*`review`/)
  expect(errorOf(await select({ 'stacks-file': 'none.yaml' }, {}))).toContain('stacks-file: `none.yaml` is not there')
  await checkout.write('broken.yaml', 'stacks:\n  - name: A\n    directory: /x\n')
  const broken = errorOf(await select({ 'stacks-file': 'broken.yaml' }, {}))
  expect(broken).toContain('broken.yaml:2: stack `A`: name should be')
  expect(broken).toContain('broken.yaml:3: stack `A`: directory should be')
})
