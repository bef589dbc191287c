import { createServer, type ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuildKit, makeDockerDirectory } from '../support/buildkit.ts'
import { makeCheckout } from '../support/checkout.ts'
import { listenHere } from '../support/listen-here.ts'
import { runAction } from '../support/runner/run-action.ts'

const buildKit = await findBuildKit()

/** A server that begins an answer and never ends it: fast enough that no rule about slow transfers applies. */
const dripping = createServer((request, response) => {
  const git = request.url?.includes('git-upload-pack')
  response.writeHead(200, {
    'content-type': git ? 'application/x-git-upload-pack-advertisement' : 'application/json',
  })
  response.write(git ? '001e# service=git-upload-pack\n0000000eversion 2\n' : '{"items":[')
  const drip = setInterval(() => response.write(git ? capability : ' '.repeat(1000)), 100)
  response.on('close', () => clearInterval(drip))
  open.add(response)
})
const capability = `03f0agent=${'x'.repeat(0x3f0 - 11)}\n`
const open = new Set<ServerResponse>()
let url = ''

beforeAll(async () => {
  const { port } = await listenHere(dripping)
  url = `http://127.0.0.1:${port}`
})
afterAll(() => {
  for (const response of open) response.destroy()
  dripping.close()
})

test('a git server that never ends its answer is left when the time is over', async () => {
  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': `${url}/shop/manifests`,
      'manifests-files': '**',
      'manifests-token': 'a-token-for-git',
      images: 'quote=v2',
      timeout: '3s',
    },
  })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['failed', 'timed-out'])
  expect(run.annotations[0]?.message).toContain('not done within 3.0s')
  expect(run.milliseconds).toBeLessThan(10_000)
  expect(run.leftovers).toEqual({ files: [], processes: [] })
})

test.runIf(buildKit)('a registry of a base image that never answers does not hold a selection for ever', async () => {
  if (!buildKit) return
  const { hostname, port } = new URL(url)
  const base = `${hostname}:${port}/base:1`
  await using checkout = await makeCheckout({
    'services.yaml': 'services: [{ name: cart, context: cart }]\n',
    'cart/Dockerfile': `FROM ${base}\n`,
  })
  await using user = await makeDockerDirectory(buildKit)
  const run = await runAction({
    directory: 'actions/select-services',
    inputs: { push: 'false', timeout: '5s' },
    env: { PATH: `${dirname(buildKit.docker)}:${process.env.PATH}`, DOCKER_CONFIG: user.path },
    workspace: checkout.directory,
  })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['failed', 'timed-out'])
  expect(run.annotations[0]?.message).toContain('not done within 5.0s')
  expect(run.milliseconds).toBeLessThan(20_000)
  expect(run.leftovers).toEqual({ files: [], processes: [] })
})

test('an Argo CD that never ends its answer is left soon after the time is over', async () => {
  const run = await runAction({
    directory: 'actions/argocd-health',
    inputs: {
      'argocd-server': url,
      'argocd-token': 'a-token-for-argocd',
      applications: 'quote',
      images: 'quote:v2',
      timeout: '1s',
    },
  })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['timed-out', 'timed-out'])
  expect(run.milliseconds).toBeLessThan(20_000)
})
