import { dirname } from 'node:path'
import { makeCheckout } from '../checkout.ts'
import { startEcr } from '../ecr/ecr.ts'
import type { Engine } from '../engine.ts'
import { removeImages } from '../engine-images.ts'
import { asItIs, type OpenWorld, runWith } from './action-world.ts'

/** Builds a Dockerfile with this engine, and pushes with it. */
export const openBuildWith =
  ({ docker }: Engine): OpenWorld =>
  async ({ address = asItIs, directory } = {}) => {
    const ecr = await startEcr({ repositories: [{ name: 'shop/quote', immutable: true }] })
    const files = { Dockerfile: 'FROM scratch\nCOPY content /\nUSER 1\n', content: `for ${ecr.host}` }
    const checkout = await makeCheckout(files, directory)
    return {
      done: 'built',
      again: 'reused',
      run: runWith({
        directory: 'actions/ecr-build-push',
        workspace: checkout.directory,
        inputs: { repository: 'shop/quote' },
        env: {
          ...ecr.env,
          PATH: `${dirname(docker)}:${process.env.PATH}`,
          AWS_ENDPOINT_URL_ECR: await address('ecr', ecr.url),
        },
      }),
      stands: async () => (Object.keys(ecr.tags('shop/quote')).length === 0 ? 'nothing' : 'all'),
      [Symbol.asyncDispose]: async () => {
        await ecr.stop()
        await removeImages(docker, { registry: ecr.host })
        await checkout[Symbol.asyncDispose]()
      },
    }
  }
