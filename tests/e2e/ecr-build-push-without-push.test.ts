import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { findEngine } from '../support/engine.ts'
import { runAction } from '../support/runner/run-action.ts'

const engine = await findEngine()

test.runIf(engine)('push: false builds with no region, no credentials and no question to AWS', async () => {
  const docker = engine?.docker ?? ''
  await using checkout = await makeCheckout({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  const run = await runAction({
    directory: 'actions/ecr-build-push',
    inputs: { repository: 'shop/not-pushed', push: 'false' },
    env: { PATH: `${dirname(docker)}:${process.env.PATH}`, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
    workspace: checkout.directory,
  })
  const { tag } = run.outputs
  expect(run.outputs).toEqual({
    outcome: 'built',
    reason: '',
    tag: expect.stringMatching(/^src-[0-9a-f]{16}$/),
    digest: '',
    image: '',
    'image-json': '',
  })
  await promisify(execFile)(docker, ['image', 'rm', `shop/not-pushed:${tag}`])
})
