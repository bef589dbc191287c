import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { putAttestation } from '../support/ecr/artifacts.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { putIndex, putPlainImage } from '../support/ecr/images.ts'
import { routeEcrs } from '../support/ecr/router.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'
import { startSts } from '../support/sts/sts.ts'

const repository = 'shop/quote'
const repositories = [{ name: repository, immutable: true }]
const trust = { roleArn: 'arn:aws:iam::111111111111:role/read', subject: 'repo:acme/shop:ref:refs/heads/main' }

const open = async () => {
  const sts = await startSts({ trust })
  const from = { accountId: '111111111111', region: 'us-east-1', credentials: sts.credentials }
  const source = await startEcr({ ...from, repositories })
  const destination = await startEcr({ accountId: '222222222222', region: 'eu-west-1', repositories })
  const router = await routeEcrs([source, destination])
  const children = ['amd64', 'arm64'].map((architecture) =>
    putPlainImage(source, repository, { content: ['shared', randomBytes(12_000_000), architecture], architecture }),
  )
  const attestations = children.map((child) => putAttestation(source, repository, child))
  const { digest } = putIndex(source, repository, { tag: 'v1', children, attestations })
  const promote = (inputs: Record<string, string> = {}, cancelLine?: RegExp) =>
    runAction({
      directory: 'actions/ecr-promote',
      inputs: {
        source: `111111111111.dkr.ecr.us-east-1.amazonaws.com/${repository}@${digest}`,
        'source-role-to-assume': trust.roleArn,
        repository,
        tags: 'v1',
        ...inputs,
      },
      env: { ...destination.env, ...sts.env, ...router.env },
      idToken: sts.idToken,
      ...(cancelLine && { cancelWhen: { line: cancelLine } }),
    })
  const { secretAccessKey, sessionToken } = sts.credentials
  return {
    source,
    destination,
    digest,
    promote,
    secrets: { secretAccessKey, sessionToken },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([router.stop(), sts.stop(), source.stop(), destination.stop()])
    },
  }
}

test('an index goes to another account and region, each side with its own credentials, and the second run finds it there', async () => {
  await using world = await open()
  const { destination, digest } = world
  const first = await world.promote()
  expect(first.outputs).toEqual({
    outcome: 'promoted',
    reason: '',
    digest,
    image: `${destination.host}/${repository}@${digest}`,
    'image-json': JSON.stringify({ name: 'quote', repository, tag: 'v1', digest }),
  })
  expect(destination.image(repository, 'v1')).toEqual(world.source.image(repository, 'v1'))
  expect(first.summary).toContain('copied')
  expect(findLeaks(first, world.secrets)).toEqual([])
  const layersRead = () => world.source.requests.filter(({ door }) => door === 'layers').length
  const before = layersRead()
  expect((await world.promote()).outputs).toMatchObject({ outcome: 'already-there', digest })
  expect(layersRead()).toBe(before)
})

test('cancelled in the middle, it leaves no tag, and the rerun copies only what is missing', async () => {
  await using world = await open()
  const { destination, digest } = world
  destination.fault({ kind: 'stall' }, { operation: 'PutImage' })
  const cancelled = await world.promote({}, / copied, /)
  expect(cancelled).toMatchObject({
    outcome: 'cancelled',
    outputs: { outcome: 'cancelled', reason: 'cancelled' },
    leftovers: { processes: [], files: [] },
  })
  expect(destination.tags(repository)).toEqual({})
  const sent = () => destination.requests.flatMap(({ digest: layer = [] }) => layer)
  const before = sent()
  expect(before.length).toBeGreaterThan(0)
  destination.clearFaults()
  expect((await world.promote()).outputs).toMatchObject({ outcome: 'promoted', digest })
  expect(
    sent()
      .slice(before.length)
      .filter((layer) => before.includes(layer)),
  ).toEqual([])
})

test('every mistake in the inputs is told at once, and nothing is asked', async () => {
  await using world = await open()
  const run = await world.promote({ source: 'shop/quote:v1', tags: 'scan-v1', repository: 'https://x/y' })
  expect(run.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
  const [{ message = '' } = {}] = run.annotations
  expect(['source:', 'repository:', 'tags:'].filter((name) => !message.includes(name))).toEqual([])
  expect([...world.source.requests, ...world.destination.requests]).toEqual([])
})
