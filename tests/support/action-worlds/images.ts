import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCheckout } from '../checkout.ts'
import { startEcr } from '../ecr/ecr.ts'
import { putPlainImage } from '../ecr/images.ts'
import { packLayer, writeOciLayout } from '../oci-layout.ts'
import { asItIs, type OpenWorld, runWith } from './action-world.ts'

const config = { User: '1', Env: ['A=b'], Entrypoint: ['x'], WorkingDir: '/', ExposedPorts: {} }
const layer = packLayer([{ path: 'x', mode: 0o755, content: Buffer.from('content') }])

/** Pushes an OCI layout through the API of ECR. */
export const openPush: OpenWorld = async ({ address = asItIs, directory = tmpdir() } = {}) => {
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote', immutable: true }] })
  const workspace = await mkdtemp(join(directory, 'push-'))
  await writeOciLayout(join(workspace, 'image'), { architecture: 'amd64', config, layers: [layer] })
  return {
    done: 'built',
    again: 'reused',
    run: runWith({
      directory: 'actions/ecr-build-push',
      workspace,
      inputs: { repository: 'shop/quote', 'oci-layout': 'image' },
      env: { ...ecr.env, AWS_ENDPOINT_URL_ECR: await address('ecr', ecr.url) },
    }),
    stands: async () => (Object.keys(ecr.tags('shop/quote')).length === 0 ? 'nothing' : 'all'),
    [Symbol.asyncDispose]: async () => {
      await ecr.stop()
      await rm(workspace, { recursive: true, force: true })
    },
  }
}

export const openPromote: OpenWorld = async ({ address = asItIs } = {}) => {
  const repositories = ['staging/quote', 'shop/quote'].map((name) => ({ name, immutable: true }))
  const ecr = await startEcr({ repositories })
  const { digest } = putPlainImage(ecr, 'staging/quote', { content: ['a layer'], architecture: 'amd64', tag: 'v1' })
  return {
    done: 'promoted',
    again: 'already-there',
    run: runWith({
      directory: 'actions/ecr-promote',
      inputs: {
        source: `${ecr.accountId}.dkr.ecr.${ecr.region}.amazonaws.com/staging/quote@${digest}`,
        repository: 'shop/quote',
        tags: 'v1',
      },
      env: { ...ecr.env, AWS_ENDPOINT_URL_ECR: await address('ecr', ecr.url) },
    }),
    stands: async () => (Object.keys(ecr.tags('shop/quote')).length === 0 ? 'nothing' : 'all'),
    [Symbol.asyncDispose]: ecr.stop,
  }
}

export const openSelect: OpenWorld = async ({ address = asItIs, directory } = {}) => {
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote', immutable: true }] })
  const files = {
    'services.yaml': 'repository-prefix: shop\nservices:\n  - name: quote\n    context: quote\n',
    'quote/Dockerfile': 'FROM scratch\nCOPY . /\n',
  }
  const checkout = await makeCheckout(files, directory)
  return {
    done: 'selected',
    again: 'selected',
    run: runWith({
      directory: 'actions/select-services',
      workspace: checkout.directory,
      inputs: {},
      env: { ...ecr.env, AWS_ENDPOINT_URL_ECR: await address('ecr', ecr.url) },
    }),
    stands: async () => 'nothing',
    [Symbol.asyncDispose]: async () => {
      await ecr.stop()
      await checkout[Symbol.asyncDispose]()
    },
  }
}
