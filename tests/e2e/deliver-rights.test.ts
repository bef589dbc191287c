import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { openWorld, repositories } from '../../scripts/demonstration/world.ts'
import { findEngine } from '../support/engine.ts'
import { runAction } from '../support/runner/run-action.ts'

const engine = await findEngine()

/** What the policy in the README allows. */
const allowed = (): string[] => {
  const [, policy = ''] = /```json\n(\{[^`]*"ecr:[^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const { Statement }: { Statement: { Action: string | string[] }[] } = JSON.parse(policy)
  return Statement.flatMap(({ Action }) => Action).toSorted()
}

/** The rights that ECR asks for when a first image is delivered, and then again: those of its API and of its registry. */
const asked = async (by: Awaited<ReturnType<typeof findEngine>>): Promise<string[]> => {
  const world = await openWorld(by)
  try {
    await world.source.commit('Quote a price', undefined)
    for (const outcome of ['built', 'reused']) {
      const { outputs } = await runAction({
        directory: '.',
        workspace: world.source.directory,
        inputs: { repository: repositories.image, 'aws-region': world.ecr.region, ...(await world.image.inputs()) },
        env: { ...world.ecr.env, ...(by && { PATH: `${dirname(by.docker)}:${process.env.PATH}` }) },
      })
      expect(outputs.outcome).toBe(outcome)
    }
    return world.ecr.requests.flatMap(({ operation }) => (operation === 'Ping' ? [] : [`ecr:${operation}`]))
  } finally {
    await world.close()
  }
}

test('a delivery needs every right of the policy in the README, and no other', async () => {
  const rights = [...(await asked(undefined)), ...(engine ? await asked(engine) : ['ecr:GetAuthorizationToken'])]
  expect([...new Set(rights)].toSorted()).toEqual(allowed())
})
