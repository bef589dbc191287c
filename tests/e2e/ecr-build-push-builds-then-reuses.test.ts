import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { findEngine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks, watchArguments } from '../support/secrets.ts'

const engine = await findEngine()
const repository = 'shop/quote'

test.runIf(engine)('builds and pushes once, reuses afterwards, and shows no secret anywhere', async () => {
  await using checkout = await makeCheckout({
    Dockerfile: 'FROM scratch\nCOPY content /content\n',
    content: `made at ${Date.now()}`,
  })
  const ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  const secrets: Record<string, string> = { 'secret access key': ecr.credentials.secretAccessKey }
  const path = `${dirname(engine?.docker ?? '')}:${process.env.PATH}`
  const deliver = () =>
    runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository, tags: 'v1' },
      env: { ...ecr.env, PATH: path },
      workspace: checkout.directory,
    })
  const watch = watchArguments(secrets)
  const [built, reused] = [await deliver(), await deliver()]
  await ecr.stop()
  await removeImages(engine?.docker ?? '', { registry: ecr.host })

  const digest = ecr.image(repository, 'v1')?.digest
  const tag = built.outputs.tag ?? ''
  expect(ecr.tags(repository)).toEqual({ [tag]: digest, v1: digest })
  expect(built.outputs).toEqual({
    outcome: 'built',
    reason: '',
    tag: expect.stringMatching(/^src-[0-9a-f]{16}$/),
    digest,
    image: `${ecr.host}/${repository}@${digest}`,
    'image-json': JSON.stringify({ name: 'quote', repository, tag, digest }),
  })
  expect(reused.outputs).toEqual({ ...built.outputs, outcome: 'reused' })
  // The registry's token is known only now; the watch keeps whole argument lists and searches them when it stops.
  for (const [index, token] of ecr.issuedTokens().entries()) secrets[`token ${index}`] = token
  expect(Object.keys(secrets)).toEqual(['secret access key', 'token 0'])
  expect(watch.stop()).toEqual([])
  expect([...findLeaks(built, secrets), ...findLeaks(reused, secrets)]).toEqual([])
  expect([built.leftovers, reused.leftovers]).toEqual([
    { processes: [], files: [] },
    { processes: [], files: [] },
  ])
})
