import { afterEach, beforeEach, expect, test } from 'vitest'
import { application, openWorld, repositories, type World } from '../../scripts/demonstration/world.ts'
import { type Run, type RunOptions, runAction } from '../support/runner/run-action.ts'
import { findLeaks, watchArguments } from '../support/secrets.ts'

let world: World
beforeEach(async () => {
  world = await openWorld(undefined)
  await world.source.commit('Quote a price', undefined)
})
afterEach(() => world.close())

const image = async () => ({
  repository: repositories.image,
  ...(await world.image.inputs()),
  'aws-region': world.ecr.region,
})
const manifests = () => ({
  'manifests-repository': `${world.git.url}/${repositories.manifests}`,
  'manifests-files': `${application.path}/*.yaml`,
  'manifests-token': world.git.token,
})
const argocd = () => ({ 'argocd-server': world.argocd.url, 'argocd-token': world.argocd.token, 'stable-for': '1s' })

const deliver = (inputs: Record<string, string>, options: Partial<RunOptions> = {}): Promise<Run> =>
  runAction({
    directory: '.',
    workspace: world.source.directory,
    inputs,
    env: world.ecr.env,
    github: { repository: repositories.source, sha: 'a'.repeat(40) },
    ...options,
  })

test('without a manifests repository the delivery ends after the push', async () => {
  const head = await world.manifests.head()
  const { outputs, summary } = await deliver(await image())
  expect(outputs).toMatchObject({ outcome: 'built', reason: '', commit: '', report: '' })
  expect(outputs.image).toBe(`${world.ecr.host}/${repositories.image}@${outputs.digest}`)
  expect(world.ecr.image(repositories.image, outputs.digest ?? '')?.digest).toBe(outputs.digest)
  expect(await world.manifests.head()).toBe(head)
  expect(summary).toContain('deliver: `built` `quote`')
})

test('without an Argo CD it ends after the bump, which says where the image comes from', async () => {
  const { outputs } = await deliver({ ...(await image()), ...manifests() })
  expect(outputs).toMatchObject({ outcome: 'bumped', commit: await world.manifests.head(), report: '' })
  const [commit] = await world.manifests.log()
  expect(commit?.body).toContain(`Source-Repository: ${repositories.source}\nSource-Commit: ${'a'.repeat(40)}\n`)
  const kustomization = (await world.manifests.read(`${application.path}/kustomization.yaml`)).toString()
  expect(kustomization).toContain(`digest: ${outputs.digest} # what runs`)
})

test('no secret in the log, the outputs, the summary, an argument list or a file', async () => {
  const secrets = {
    'manifests token': world.git.token,
    'Argo CD token': world.argocd.token,
    'secret access key': world.ecr.credentials.secretAccessKey,
    'ECR password': world.ecr.password(),
  }
  const watch = watchArguments(secrets)
  // What a workflow masks by itself is not what is tested here: nothing is masked from the start.
  const run = await deliver({ ...(await image()), ...manifests(), ...argocd() })
  expect(watch.stop()).toEqual([])
  expect(run.outputs.outcome).toBe('live')
  expect(findLeaks(run, secrets)).toEqual([])
  expect(run.leftovers).toEqual({ processes: [], files: [] })
})

test('the summary shows the outcome first, then what was made, then the timeline', async () => {
  const { summary } = await deliver({ ...(await image()), ...manifests(), ...argocd() })
  const headings = [...summary.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual([
    expect.stringContaining('deliver: `live` at'),
    'Applications',
    'What happened',
    'Manifests',
    'Image',
    'Timeline',
  ])
  for (const phase of ['check', 'fingerprint', 'push', 'verify', 'bump', 'wait for Argo CD']) {
    expect(summary).toContain(`| \`${phase}\` |`)
  }
})

test('every mistake of the inputs is told at once, and nothing is asked of anybody', async () => {
  const { outputs, annotations } = await deliver({
    repository: 'Shop/Quote',
    platforms: 'linux',
    'argocd-server': 'not an address',
    applications: 'Upper',
    'stable-for': '15',
    timeout: 'soon',
  })
  expect(outputs).toEqual({ outcome: 'failed', reason: 'invalid-input' })
  expect(annotations.map(({ message }) => message.split('\n').map((line) => line.split(':')[0]))).toEqual([
    ['repository', 'platforms', 'argocd-server', 'applications', 'stable-for', 'timeout'],
  ])
  expect(world.ecr.operations).toEqual([])
})

test('a part that is asked for must have all it needs', async () => {
  const inputs = { repository: 'shop/quote', 'argocd-server': world.argocd.url, 'argocd-auth': 'token' }
  const { annotations } = await deliver(inputs)
  expect(annotations.map(({ message }) => message)).toEqual([
    'manifests-repository: should be set with argocd-server, but it is empty\n' +
      'argocd-token: should be set with `argocd-auth: token`, but it is empty',
  ])
})

test('what belongs to a part that is not asked for is a mistake', async () => {
  const { annotations } = await deliver({
    repository: 'shop/quote',
    'oci-layout': 'image',
    file: 'Dockerfile',
    'build-args': 'A=1',
    'manifests-token': 'a-token',
    'argocd-token': 'a-token',
    applications: 'quote',
  })
  expect(annotations.map(({ message }) => message.split('\n').map((line) => line.split(':')[0]))).toEqual([
    ['file', 'build-args', 'manifests-repository', 'argocd-server', 'argocd-server'],
  ])
})

test('cancelled while it waits for Argo CD: it ends before SIGTERM, and leaves nothing behind', async () => {
  const inputs = { ...(await image()), ...manifests(), ...argocd(), 'stable-for': '10m' }
  const run = await deliver(inputs, { cancelWhen: { line: /wait for Argo CD/ } })
  expect([run.outcome, run.signals, run.outputs.outcome]).toEqual(['cancelled', ['SIGINT'], 'cancelled'])
  expect(run.leftovers).toEqual({ processes: [], files: [] })
})

test('the whole of it keeps to its timeout', async () => {
  const inputs = { ...(await image()), ...manifests(), ...argocd(), 'stable-for': '10m', timeout: '8s' }
  const { outputs, annotations, milliseconds } = await deliver(inputs)
  expect(outputs).toMatchObject({ outcome: 'timed-out', reason: 'timed-out' })
  expect(annotations).toHaveLength(1)
  expect(milliseconds).toBeLessThan(20_000)
})
