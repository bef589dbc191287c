import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loseLayerOnPush } from '../../scripts/demonstration/deliver-all.ts'
import { application, openWorld, repositories, type World } from '../../scripts/demonstration/world.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

type Inputs = Record<string, string>

/** The inputs of `deliver`; each action takes those that are its own. */
const inputsOf = async (world: World): Promise<Inputs> => ({
  repository: repositories.image,
  ...(await world.image.inputs()),
  'aws-region': world.ecr.region,
  'manifests-repository': `${world.git.url}/${repositories.manifests}`,
  'manifests-branch': 'main',
  'manifests-files': `${application.path}/kustomization.yaml`,
  'manifests-token': world.git.token,
  'argocd-server': world.argocd.url,
  'argocd-token': world.argocd.token,
  applications: application.name,
  'stable-for': '1s',
  'degraded-grace': '1s',
})

const imageInputs = ['repository', 'name', 'context', 'oci-layout', 'aws-region']
const manifestInputs = ['manifests-repository', 'manifests-branch', 'manifests-files', 'manifests-token']
const argocdInputs = ['argocd-server', 'argocd-token', 'applications', 'stable-for', 'degraded-grace']
const pick = (inputs: Inputs, names: string[]): Inputs =>
  Object.fromEntries(names.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])))

const step = (world: World, directory: string, inputs: Inputs): Promise<Run> =>
  runAction({
    directory,
    workspace: world.source.directory,
    inputs,
    env: world.ecr.env,
    github: { repository: repositories.source },
  })

/** The three actions as a job has them, each fed by the outputs of the one before; the last one that ran. */
const stepByStep = async (world: World, inputs: Inputs) => {
  const image = await step(world, 'actions/ecr-build-push', pick(inputs, imageInputs))
  if (image.outcome !== 'success') return { image, last: image }
  const bumpInputs = { ...pick(inputs, manifestInputs), images: image.outputs['image-json'] ?? '' }
  const bump = await step(world, 'actions/gitops-bump', bumpInputs)
  if (bump.outcome !== 'success') return { image, bump, last: bump }
  const health = await step(world, 'actions/argocd-health', {
    ...pick(inputs, [...argocdInputs, ...manifestInputs.filter((name) => name !== 'manifests-files')]),
    revision: bump.outputs.commit ?? '',
    images: bump.outputs.images ?? '',
  })
  return { image, bump, last: health }
}

/** Names of pods and ports of stand-ins are made anew in each world, and curl says how long a refusal took. */
const comparable = (text: string): string =>
  text
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/quote-[0-9a-f]+-[0-9a-z]+/g, 'POD')
    .replace(/\bafter \d+ ms\b/g, 'after N ms')

const errorsOf = ({ annotations }: Run): string[] =>
  annotations.filter(({ kind }) => kind === 'error').map(({ message }) => comparable(message))

const said = (run: Run) => ({
  exitCode: run.exitCode,
  outcome: run.outputs.outcome,
  reason: run.outputs.reason,
  errors: errorsOf(run),
})

const inWorld = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
  const world = await openWorld(undefined)
  try {
    await world.source.commit('Quote a price', undefined)
    return await work(world)
  } finally {
    await world.close()
  }
}

test.each([
  { scenario: 'a first delivery', before: () => {}, outcome: 'live' },
  { scenario: 'an image that the registry loses a layer of', before: loseLayerOnPush, outcome: 'degraded' },
])('$scenario: deliver and the three actions say $outcome of the same digest', async ({ before, outcome }) => {
  const whole = await inWorld(async (world) => {
    before(world)
    return step(world, '.', await inputsOf(world))
  })
  const parts = await inWorld(async (world) => {
    before(world)
    return stepByStep(world, await inputsOf(world))
  })
  expect(whole.outputs.outcome).toBe(outcome)
  expect(said(whole)).toEqual(said(parts.last))
  expect(whole.outputs['image-json']).toBe(parts.image.outputs['image-json'])
  expect(whole.outputs.digest).toBe(parts.image.outputs.digest)
})

const standing = async ({ ecr, manifests }: World) => ({
  tags: ecr.tags(repositories.image),
  head: await manifests.head(),
})

const junk = Buffer.from([0, 255, 254, 1])
const manifestFiles = { 'empty.yaml': '', 'junk.yaml': junk }
const checkoutFiles = { 'empty/Dockerfile': '', 'junk/Dockerfile': junk, 'folder/Dockerfile/file': '' }

/** What nobody can use, in the manifests and in the checkout. */
const addUseless = async ({ manifests, source }: World): Promise<void> => {
  await manifests.commit(manifestFiles)
  for (const [path, content] of Object.entries(checkoutFiles)) {
    const file = join(source.directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

const nowhere = 'http://127.0.0.1:1'
const build = (context: string): Inputs => ({ 'oci-layout': '', context })

describe('one wrong thing', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(undefined)
    await world.source.commit('Quote a price', undefined)
    await addUseless(world)
  })
  afterAll(() => world.close())

  test.each<{ wrong: string; inputs: Inputs; outcome: string; reason: string }>([
    { wrong: 'another region', inputs: { 'aws-region': 'us-east-1' }, outcome: 'failed', reason: 'denied' },
    {
      wrong: 'a layout that is not there',
      inputs: { 'oci-layout': 'none' },
      outcome: 'failed',
      reason: 'invalid-input',
    },
    { wrong: 'a file as context', inputs: build('README.md'), outcome: 'failed', reason: 'invalid-input' },
    { wrong: 'an empty Dockerfile', inputs: build('empty'), outcome: 'failed', reason: 'invalid-input' },
    { wrong: 'binary junk as Dockerfile', inputs: build('junk'), outcome: 'failed', reason: 'invalid-input' },
    { wrong: 'a folder as Dockerfile', inputs: build('folder'), outcome: 'failed', reason: 'invalid-input' },
    {
      wrong: 'a wrong manifests token',
      inputs: { 'manifests-token': 'wrong-token' },
      outcome: 'failed',
      reason: 'denied',
    },
    {
      wrong: 'an address without a server',
      inputs: { 'manifests-repository': `${nowhere}/a/b` },
      outcome: 'failed',
      reason: 'unreachable',
    },
    {
      wrong: 'a branch that is not there',
      inputs: { 'manifests-branch': 'none' },
      outcome: 'failed',
      reason: 'not-found',
    },
    {
      wrong: 'patterns that match nothing',
      inputs: { 'manifests-files': 'none/*.yaml' },
      outcome: 'failed',
      reason: 'not-found',
    },
    {
      wrong: 'an empty file of manifests',
      inputs: { 'manifests-files': 'empty.yaml' },
      outcome: 'failed',
      reason: 'rejected',
    },
    {
      wrong: 'binary junk as manifests',
      inputs: { 'manifests-files': 'junk.yaml' },
      outcome: 'failed',
      reason: 'rejected',
    },
    {
      wrong: 'a folder as manifests',
      inputs: { 'manifests-files': application.path },
      outcome: 'failed',
      reason: 'not-found',
    },
    {
      wrong: 'a wrong Argo CD token',
      inputs: { 'argocd-token': 'wrong-token' },
      outcome: 'unauthorized',
      reason: 'denied',
    },
    {
      wrong: 'an application that is not there',
      inputs: { applications: 'none' },
      outcome: 'not-found',
      reason: 'not-found',
    },
  ])('$wrong: deliver says what the action says, before anything is changed', async (one) => {
    const inputs = { ...(await inputsOf(world)), ...one.inputs }
    const before = await standing(world)
    const whole = await step(world, '.', inputs)
    expect(await standing(world)).toEqual(before)
    expect(said(whole)).toMatchObject({ exitCode: 1, outcome: one.outcome, reason: one.reason })
    expect(said(whole).errors).toHaveLength(1)
    expect(whole.summary).toMatch(/^\| `(?:check|fingerprint)` \| .* \| failed \|$/m)
    expect(findLeaks(whole, { 'manifests token': world.git.token, 'Argo CD token': world.argocd.token })).toEqual([])
    expect(said(whole)).toEqual(said((await stepByStep(world, inputs)).last))
  })
})

test('several wrong doors are told at once', async () => {
  await inWorld(async (world) => {
    const wrong = {
      repository: 'shop/none',
      name: 'quote',
      'manifests-token': 'wrong-token',
      'argocd-token': 'wrong-token',
    }
    const [error = '', ...more] = errorsOf(await step(world, '.', { ...(await inputsOf(world)), ...wrong }))
    expect(more).toEqual([])
    expect(error.split('\n')).toEqual([
      expect.stringContaining('shop/none'),
      expect.stringContaining('manifests-token'),
      expect.stringContaining('argocd-token'),
    ])
  })
})
