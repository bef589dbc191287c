import {
  BatchGetImageCommand,
  CompleteLayerUploadCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  type ECRClientConfig,
  GetAuthorizationTokenCommand,
  InitiateLayerUploadCommand,
  PutImageCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from './ecr.ts'
import { digestOf } from './store.ts'

const repositoryName = 'shop/quote'
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
let ecr: LocalEcr

beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repositoryName }, { name: 'shop/fixed', immutable: true }] })
})
afterAll(() => ecr.stop())

const client = (config: ECRClientConfig = {}) =>
  new ECRClient({ region: ecr.region, endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1, ...config })

const ask = () => client().send(new DescribeRepositoriesCommand({ repositoryNames: [repositoryName] }))

const upload = async (name: string, content: string) => {
  const blob = Buffer.from(content)
  const { uploadId } = await client().send(new InitiateLayerUploadCommand({ repositoryName: name }))
  const part = { partFirstByte: 0, partLastByte: blob.length - 1, layerPartBlob: blob }
  await client().send(new UploadLayerPartCommand({ repositoryName: name, uploadId, ...part }))
  const layerDigests = [digestOf(blob)]
  await client().send(new CompleteLayerUploadCommand({ repositoryName: name, uploadId, layerDigests }))
  return { mediaType: 'application/octet-stream', digest: digestOf(blob), size: blob.length }
}

const manifestOf = async (name: string, content: string) => {
  const [config, layer] = [await upload(name, `config of ${content}`), await upload(name, content)]
  return JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [layer] })
}

test('names the repository by the host that it serves', async () => {
  const { repositories } = await ask()
  expect(repositories).toMatchObject([{ repositoryUri: `${ecr.host}/${repositoryName}`, registryId: ecr.accountId }])
})

describe('refuses as AWS does', () => {
  test.each([
    {
      what: 'an unknown access key',
      config: { credentials: { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' } },
      error: 'UnrecognizedClientException',
    },
    {
      what: 'a wrong secret key',
      config: { credentials: { accessKeyId: 'AKIALOCALECR00000000', secretAccessKey: 'x' } },
      error: 'InvalidSignatureException',
    },
    { what: 'another region', config: { region: 'us-east-1' }, error: 'InvalidSignatureException' },
  ])('$what', async ({ config, error }) => {
    const asked = client(config).send(new DescribeRepositoriesCommand({}))
    await expect(asked).rejects.toMatchObject({ name: error, $metadata: { httpStatusCode: 400 } })
  })

  test('a repository that is not there', async () => {
    const asked = client().send(new DescribeRepositoriesCommand({ repositoryNames: ['shop/none'] }))
    await expect(asked).rejects.toMatchObject({ name: 'RepositoryNotFoundException' })
  })

  test('an action that no policy allows', async () => {
    ecr.deny('GetAuthorizationToken')
    const asked = client().send(new GetAuthorizationTokenCommand({}))
    await expect(asked).rejects.toMatchObject({ name: 'AccessDeniedException' })
    ecr.deny()
  })

  test('an image whose layers were not uploaded', async () => {
    const layer = { mediaType, digest: `sha256:${'0'.repeat(64)}`, size: 1 }
    const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType, config: layer, layers: [layer] })
    const put = client().send(new PutImageCommand({ repositoryName, imageManifest, imageTag: 'v1' }))
    await expect(put).rejects.toMatchObject({ name: 'LayersNotFoundException' })
  })

  test('a layer whose bytes are others', async () => {
    const { uploadId } = await client().send(new InitiateLayerUploadCommand({ repositoryName }))
    const part = { partFirstByte: 0, partLastByte: 2, layerPartBlob: Buffer.from('abc') }
    await client().send(new UploadLayerPartCommand({ repositoryName, uploadId, ...part }))
    const layerDigests = [digestOf(Buffer.from('abd'))]
    const complete = client().send(new CompleteLayerUploadCommand({ repositoryName, uploadId, layerDigests }))
    await expect(complete).rejects.toMatchObject({ name: 'InvalidLayerException' })
  })
})

describe('an image that was pushed', () => {
  test('is served by tag in its own media type, and what is missing is a failure in a good answer', async () => {
    const imageManifest = await manifestOf(repositoryName, 'served')
    await client().send(new PutImageCommand({ repositoryName, imageManifest, imageTag: 'served' }))
    const imageIds = [{ imageTag: 'served' }, { imageTag: 'missing' }]
    const { images, failures } = await client().send(new BatchGetImageCommand({ repositoryName, imageIds }))
    expect(images).toMatchObject([{ imageManifest, imageManifestMediaType: mediaType }])
    expect(failures).toMatchObject([{ imageId: { imageTag: 'missing' }, failureCode: 'ImageNotFound' }])
  })

  test.each([
    { name: repositoryName, again: 'same', error: 'ImageAlreadyExistsException' },
    { name: 'shop/fixed', again: 'same', error: 'ImageAlreadyExistsException' },
    { name: 'shop/fixed', again: 'other', error: 'ImageTagAlreadyExistsException' },
  ])('and once more the $again under its tag in $name: $error', async ({ name, again, error }) => {
    const tag = { repositoryName: name, imageTag: `tag-${again}` }
    const imageManifest = await manifestOf(name, `first ${again} ${name}`)
    await client().send(new PutImageCommand({ ...tag, imageManifest }))
    const second = again === 'same' ? imageManifest : await manifestOf(name, `second ${again} ${name}`)
    const put = client().send(new PutImageCommand({ ...tag, imageManifest: second }))
    await expect(put).rejects.toMatchObject({ name: error })
  })
})

describe('the registry', () => {
  const get = (path: string, password = ecr.password(), init: RequestInit = {}) =>
    fetch(`${ecr.url}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Basic ${Buffer.from(`AWS:${password}`).toString('base64')}` },
    })

  test('asks who is there, with ECR’s challenge', async () => {
    const response = await fetch(`${ecr.url}/v2/`)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe(`Basic realm="${ecr.url}/",service="ecr.amazonaws.com"`)
  })

  test.each([
    { path: '/v2/shop/none/tags/list', status: 404, code: 'NAME_UNKNOWN' },
    { path: `/v2/${repositoryName}/manifests/none`, status: 404, code: 'MANIFEST_UNKNOWN' },
    { path: `/v2/${repositoryName}/blobs/sha256:00`, status: 404, code: 'BLOB_UNKNOWN' },
  ])('$path answers $code', async ({ path, status, code }) => {
    const response = await get(path)
    expect([response.status, await response.json()]).toMatchObject([status, { errors: [{ code }] }])
  })

  test('keeps an immutable tag: TAG_INVALID', async () => {
    const first = await manifestOf('shop/fixed', 'one')
    const second = await manifestOf('shop/fixed', 'two')
    const put = (body: string) =>
      get('/v2/shop/fixed/manifests/v1', undefined, { method: 'PUT', body, headers: { 'content-type': mediaType } })
    expect((await put(first)).status).toBe(201)
    const refused = await put(second)
    expect([refused.status, await refused.json()]).toMatchObject([400, { errors: [{ code: 'TAG_INVALID' }] }])
  })

  test('refuses an old token: DENIED', async () => {
    const password = ecr.password()
    ecr.expireTokens()
    expect((await get('/v2/', password)).status).toBe(403)
  })
})
