import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { importBaseImage, nodeRootFileSystem } from '../support/base-image.ts'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { findEngine } from '../support/engine.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const engine = await findEngine()
const repository = 'shop/quote'

test.runIf(engine)(
  'cancelled in the middle of a build: it ends in time, nothing is pushed, no login is left',
  async () => {
    const docker = engine?.docker ?? ''
    const base = await importBaseImage(docker, await nodeRootFileSystem())
    await using checkout = await makeCheckout({
      Dockerfile: `FROM ${base}\nRUN ["node", "-e", "console.log('step ${Date.now()} runs'); setTimeout(() => {}, 60000)"]\n`,
    })
    const ecr = await startEcr({ repositories: [{ name: repository }] })
    const run = await runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository, engine: 'docker' },
      env: { ...ecr.env, PATH: `${dirname(docker)}:${process.env.PATH}` },
      workspace: checkout.directory,
      cancelWhen: { line: /^(#\d+ [\d.]+ )?step \d+ runs/ },
    })
    await ecr.stop()
    expect(run).toMatchObject({
      outcome: 'cancelled',
      signals: ['SIGINT'],
      outputs: { outcome: 'cancelled', reason: 'cancelled' },
      leftovers: { processes: [], files: [] },
      post: { outcome: 'success' },
    })
    expect(ecr.tags(repository)).toEqual({})
    const tokens = Object.fromEntries(ecr.issuedTokens().map((token, index) => [`token ${index}`, token]))
    expect(Object.keys(tokens)).toHaveLength(1)
    expect(findLeaks(run, tokens)).toEqual([])
  },
)
