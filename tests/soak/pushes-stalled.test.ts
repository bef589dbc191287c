import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BuildKitTools, findBuildKit, makeDockerDirectory, startBuildKit } from '../support/buildkit.ts'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { removeImages } from '../support/engine-images.ts'
import { interruptEverywhere, type Push } from '../support/interrupt.ts'
import { twoLayers } from '../support/pushes.ts'
import { runAction } from '../support/runner/run-action.ts'

const tools = await findBuildKit()
const repository = 'shop/quote'

/** The bundle, in a process of its own: whoever waits for Docker, which waits for ever, ends with its input `timeout`. */
const bundlePush = async (found: BuildKitTools, builder: 'default' | 'remote'): Promise<Push> => {
  const checkout = await makeCheckout(twoLayers())
  const ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  const user = await makeDockerDirectory(found)
  const buildKit = builder === 'remote' ? await startBuildKit(found, [ecr.host]) : undefined
  if (buildKit) await user.buildx('create', '--name', 'remote', '--driver', 'remote', buildKit.address)
  let runs = 0
  return {
    ecr,
    ensure: async () => {
      runs += 1
      const { outputs, leftovers } = await runAction({
        directory: 'actions/ecr-build-push',
        inputs: { repository, builder, cache: 'none', timeout: runs === 1 ? '15s' : '5m' },
        env: { ...ecr.env, PATH: `${dirname(found.docker)}:${process.env.PATH}`, DOCKER_CONFIG: user.path },
        workspace: checkout.directory,
      })
      expect(leftovers).toEqual({ processes: [], files: [] })
      const { outcome = '', reason, 'image-json': image } = outputs
      return image ? { outcome, image: JSON.parse(image) } : { outcome: `${outcome}: ${reason}` }
    },
    [Symbol.asyncDispose]: async () => {
      await ecr.stop()
      await removeImages(found.docker, { registry: ecr.host })
      await buildKit?.[Symbol.asyncDispose]()
      await user[Symbol.asyncDispose]()
      await checkout[Symbol.asyncDispose]()
    },
  }
}

describe.runIf(tools)('left without an answer at any request, a push ends in time, and the next is well', () => {
  test.each(['default', 'remote'] as const)('by the builder %s', async (builder) => {
    const all = tools ? await interruptEverywhere({ kind: 'stall' }, () => bundlePush(tools, builder)) : []
    expect(all.length).toBeGreaterThan(12)
    for (const one of all) {
      expect(one).toMatchObject({
        first: expect.stringMatching(/^(built$|reused$|failed: timed-out$)/),
        second: expect.stringMatching(/^(built|reused)$/),
        digestIsRight: true,
        knownSentAgain: [],
        sent: 3,
      })
    }
  })
})
