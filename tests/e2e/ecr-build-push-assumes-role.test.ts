import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'
import { startSts } from '../support/sts/sts.ts'

const repository = 'shop/quote'
const trust = { roleArn: 'arn:aws:iam::123456789012:role/build', subject: 'repo:acme/shop:ref:refs/heads/main' }

test('pushes with the credentials of a role, renewed before they expire, with no key in the environment', async () => {
  await using checkout = await makeCheckout({ 'README.md': '' })
  const image = join(checkout.directory, 'image')
  await mkdir(image)
  const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }
  const layers = [packLayer([{ path: 'a', mode: 0o755, content: Buffer.from('a') }])]
  await writeOciLayout(image, { architecture: 'amd64', config, layers })
  // The SDK renews what expires within five minutes, so these are asked for anew again and again.
  const sts = await startSts({ trust, lifetimeMilliseconds: 10_000 })
  const ecr = await startEcr({ repositories: [{ name: repository }], credentials: sts.credentials })
  const run = await runAction({
    directory: 'actions/ecr-build-push',
    inputs: { repository, 'oci-layout': 'image', 'aws-region': ecr.region, 'role-to-assume': trust.roleArn },
    env: { ...sts.env, AWS_ENDPOINT_URL_ECR: ecr.url },
    workspace: checkout.directory,
    idToken: sts.idToken,
  })
  await Promise.all([ecr.stop(), sts.stop()])
  const tag = run.outputs.tag ?? ''
  expect(run.outputs).toMatchObject({ outcome: 'built', digest: ecr.tags(repository)[tag] })
  expect(sts.assumed()).toBeGreaterThan(1)
  const { secretAccessKey, sessionToken } = sts.credentials
  const tokens = Object.fromEntries(sts.idTokens.map((token, index) => [`id token ${index}`, token]))
  expect(findLeaks(run, { secretAccessKey, sessionToken, ...tokens })).toEqual([])
})

test('a role that does not trust this job is one message that says what the token claims', async () => {
  await using checkout = await makeCheckout({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  const sts = await startSts({ trust, subject: 'repo:acme/shop:pull_request' })
  const ecr = await startEcr({ repositories: [{ name: repository }], credentials: sts.credentials })
  const run = await runAction({
    directory: 'actions/ecr-build-push',
    inputs: { repository, 'aws-region': ecr.region, 'role-to-assume': trust.roleArn },
    env: { ...sts.env, AWS_ENDPOINT_URL_ECR: ecr.url },
    workspace: checkout.directory,
    idToken: sts.idToken,
  })
  await Promise.all([ecr.stop(), sts.stop()])
  expect(run).toMatchObject({ outcome: 'failure', outputs: { outcome: 'failed', reason: 'denied' } })
  expect(run.annotations).toEqual([
    expect.objectContaining({
      kind: 'error',
      message: expect.stringContaining('sub is `repo:acme/shop:pull_request`'),
    }),
  ])
  expect(ecr.operations).toEqual([])
})
