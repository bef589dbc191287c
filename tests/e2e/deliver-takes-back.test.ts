import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loseLayerOnPush } from '../../scripts/demonstration/deliver-all.ts'
import { deliverInputs } from '../../scripts/demonstration/deliver-inputs.ts'
import { application, openWorld, repositories, type World } from '../../scripts/demonstration/world.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'

let world: World
beforeEach(async () => {
  world = await openWorld(undefined)
})
afterEach(() => world.close())

const deliver = async (inputs: Record<string, string> = {}): Promise<Run> => {
  await appendFile(join(world.source.directory, 'services/quote/README.md'), '.\n')
  const sha = await world.source.commit('Change the service', undefined)
  return runAction({
    directory: '.',
    workspace: world.source.directory,
    inputs: {
      ...(await deliverInputs(world)),
      'source-token': world.git.token,
      'argocd-server': world.argocd.url,
      'argocd-token': world.argocd.token,
      applications: application.name,
      'degraded-grace': '1s',
      'on-failure': 'rollback',
      ...inputs,
    },
    env: world.ecr.env,
    github: { repository: repositories.source, sha, server_url: world.git.url },
  })
}

const kustomization = async () => (await world.manifests.read(`${application.path}/kustomization.yaml`)).toString()

test('a new image that does not run is taken back, the outcome stays, and it is held from then on', async () => {
  const before = await kustomization()
  loseLayerOnPush(world)
  const { outputs, summary, exitCode } = await deliver()
  expect([exitCode, outputs.outcome, outputs.reason]).toEqual([1, 'degraded', 'rejected'])
  expect(outputs['rollback-commit']).toBe(await world.manifests.head())
  expect(outputs.commit).not.toBe(outputs['rollback-commit'])
  expect(await kustomization()).toBe(before)
  const [commit] = await world.manifests.log()
  expect(commit?.body).toContain(`Reverts: ${outputs.commit}\nImage-Held: quote=${repositories.image}:`)
  expect(summary).toContain('#### Rollback')
  expect(summary).toContain(`It was taken back with \`${outputs['rollback-commit']?.slice(0, 8)}\``)
  expect(summary).not.toContain('or roll back')
  const again = await deliver()
  expect([again.exitCode, again.outputs.outcome, again.outputs['rollback-commit']]).toEqual([0, 'held', ''])
  expect(await kustomization()).toBe(before)
  const released = await deliver({ 'release-hold': 'quote', 'on-failure': 'report' })
  expect([released.outputs.outcome, released.outputs.commit]).toEqual(['degraded', await world.manifests.head()])
  expect(await kustomization()).not.toBe(before)
})

test('with on-failure: report it is told and nothing is taken back', async () => {
  loseLayerOnPush(world)
  const { outputs, summary } = await deliver({ 'on-failure': 'report' })
  expect(summary).toContain('correct it with a new commit, or roll back')
  expect([outputs.outcome, outputs['rollback-commit'], outputs.commit]).toEqual([
    'degraded',
    '',
    await world.manifests.head(),
  ])
})
