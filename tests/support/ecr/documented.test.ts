import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  CompleteLayerUploadCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  GetDownloadUrlForLayerCommand,
  InitiateLayerUploadCommand,
  PutImageCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from './ecr.ts'
import { digestOf } from './store.ts'

/*
 * What AWS documents beside what the local ECR answers, case by case. `by` is where it stands: `api`, the errors and
 * fields of the operation in the ECR API reference (and so in the SDK's types); `guide`, ECR's user guide; a repository
 * and number, an issue in which somebody shows what ECR answered him.
 */
const repositoryName = 'shop/fixed'
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
const none = `sha256:${'0'.repeat(64)}`
const shortest = 5_242_880
let ecr: LocalEcr
let aws: ECRClient

beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repositoryName, immutable: true }] })
  aws = new ECRClient({ region: ecr.region, endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1 })
  await aws.send(new PutImageCommand({ repositoryName, imageManifest: await manifest('one'), imageTag: 'v1' }))
})
afterAll(() => ecr.stop())

const begin = async (...parts: Buffer[]): Promise<string> => {
  const { uploadId = '' } = await aws.send(new InitiateLayerUploadCommand({ repositoryName }))
  let first = 0
  for (const layerPartBlob of parts) {
    await aws.send(uploadPart(uploadId, first, layerPartBlob))
    first += layerPartBlob.length
  }
  return uploadId
}
const uploadPart = (uploadId: string, partFirstByte: number, layerPartBlob: Buffer) =>
  new UploadLayerPartCommand({
    repositoryName,
    uploadId,
    partFirstByte,
    partLastByte: partFirstByte + layerPartBlob.length - 1,
    layerPartBlob,
  })
const end = (uploadId: string, digest: string) =>
  aws.send(new CompleteLayerUploadCommand({ repositoryName, uploadId, layerDigests: [digest] }))

const layer = async (content: string) => {
  const bytes = Buffer.from(content)
  const digest = digestOf(bytes)
  await end(await begin(bytes), digest)
  return { mediaType: 'application/octet-stream', digest, size: bytes.length }
}
const manifest = async (content: string) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType,
    config: await layer(`config ${content}`),
    layers: [await layer(content)],
  })
const put = (imageManifest: string, more: object = {}) =>
  aws.send(new PutImageCommand({ repositoryName, imageManifest, ...more }))
const get = (...imageIds: { imageTag?: string; imageDigest?: string }[]) =>
  aws.send(new BatchGetImageCommand({ repositoryName, imageIds }))

type Refused = {
  request: string
  ask: () => Promise<unknown>
  by: string
  error: string
  says?: RegExp
  fields?: object
}

describe('what the API refuses, with status 400', () => {
  test.each<Refused>([
    {
      request: 'DescribeRepositories of a name that is not there',
      ask: () => aws.send(new DescribeRepositoriesCommand({ repositoryNames: ['shop/none'] })),
      by: 'guide',
      error: 'RepositoryNotFoundException',
      says: /^The repository with name 'shop\/none' does not exist in the registry with id '\d{12}'$/,
    },
    {
      request: 'DescribeRepositories of another registry',
      ask: () =>
        aws.send(new DescribeRepositoriesCommand({ repositoryNames: [repositoryName], registryId: '999999999999' })),
      by: 'api',
      error: 'RepositoryNotFoundException',
    },
    {
      request: 'CreateRepository of a name that is there',
      ask: () => aws.send(new CreateRepositoryCommand({ repositoryName })),
      by: 'api',
      error: 'RepositoryAlreadyExistsException',
    },
    {
      request: 'CreateRepository of a name in capitals',
      ask: () => aws.send(new CreateRepositoryCommand({ repositoryName: 'Shop' })),
      by: 'api',
      error: 'InvalidParameterException',
    },
    {
      request: 'BatchGetImage of 101 images',
      ask: () => get(...Array.from({ length: 101 }, (_, index) => ({ imageTag: `t${index}` }))),
      by: 'api',
      error: 'InvalidParameterException',
    },
    {
      request: 'DescribeImages of one that is there and one that is not',
      ask: () =>
        aws.send(new DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }, { imageTag: 'none' }] })),
      by: 'api',
      error: 'ImageNotFoundException',
    },
    {
      request: 'DescribeImages of named images in pages',
      ask: () =>
        aws.send(new DescribeImagesCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }], maxResults: 10 })),
      by: 'api',
      error: 'InvalidParameterException',
    },
    {
      request: 'DescribeImages in pages of 1001',
      ask: () => aws.send(new DescribeImagesCommand({ repositoryName, maxResults: 1001 })),
      by: 'api',
      error: 'InvalidParameterException',
    },
    {
      request: 'GetDownloadUrlForLayer of no layer',
      ask: () => aws.send(new GetDownloadUrlForLayerCommand({ repositoryName, layerDigest: none })),
      by: 'api',
      error: 'LayersNotFoundException',
    },
    {
      request: 'UploadLayerPart to an upload that nobody began',
      ask: () => aws.send(uploadPart('none', 0, Buffer.from('a'))),
      by: 'api',
      error: 'UploadNotFoundException',
    },
    {
      request: 'UploadLayerPart that leaves bytes out',
      ask: async () => aws.send(uploadPart(await begin(Buffer.from('abc')), 5, Buffer.from('d'))),
      by: 'api',
      error: 'InvalidLayerPartException',
      fields: { lastValidByteReceived: 2, repositoryName },
    },
    {
      request: 'UploadLayerPart of more than 20,971,520 bytes',
      ask: async () => aws.send(uploadPart(await begin(), 0, Buffer.alloc(20_971_521))),
      by: 'api',
      error: 'InvalidLayerPartException',
    },
    {
      request: 'CompleteLayerUpload without a part',
      ask: async () => end(await begin(), none),
      by: 'api',
      error: 'EmptyUploadException',
    },
    {
      request: 'CompleteLayerUpload after a first part below 5 MiB',
      ask: async () => end(await begin(Buffer.alloc(shortest - 1), Buffer.from('a')), none),
      by: 'api',
      error: 'LayerPartTooSmallException',
    },
    {
      request: 'CompleteLayerUpload with another digest',
      ask: async () => end(await begin(Buffer.from('abc')), none),
      by: 'api',
      error: 'InvalidLayerException',
    },
    {
      request: 'CompleteLayerUpload of a layer that is there',
      ask: async () => end(await begin(Buffer.from('one')), digestOf(Buffer.from('one'))),
      by: 'api',
      error: 'LayerAlreadyExistsException',
    },
    {
      request: 'PutImage of the same under the same tag',
      ask: async () => put(ecr.image(repositoryName, 'v1')?.manifest ?? '', { imageTag: 'v1' }),
      by: 'api',
      error: 'ImageAlreadyExistsException',
      says: /^Image with digest 'sha256:[0-9a-f]{64}' and tag 'v1' already exists in the repository/,
    },
    {
      request: 'PutImage of another under a tag that is immutable',
      ask: async () => put(await manifest('two'), { imageTag: 'v1' }),
      by: 'aws/containers-roadmap#878',
      error: 'ImageTagAlreadyExistsException',
      says: /^The image tag 'v1' already exists in the 'shop\/fixed' repository and cannot be overwritten because/,
    },
    {
      request: 'PutImage without its layers',
      ask: () => {
        const absent = { mediaType, digest: none, size: 1 }
        return put(JSON.stringify({ schemaVersion: 2, mediaType, config: absent, layers: [absent] }))
      },
      by: 'api',
      error: 'LayersNotFoundException',
    },
    {
      request: 'PutImage of an index without its images',
      ask: () => {
        const index = 'application/vnd.oci.image.index.v1+json'
        const manifests = [{ mediaType, digest: none, size: 1 }]
        return put(JSON.stringify({ schemaVersion: 2, mediaType: index, manifests }))
      },
      by: 'api',
      error: 'ReferencedImagesNotFoundException',
    },
    {
      request: 'PutImage with another digest',
      ask: async () => put(await manifest('three'), { imageDigest: none }),
      by: 'api',
      error: 'ImageDigestDoesNotMatchException',
    },
    {
      request: 'PutImage of no JSON',
      ask: () => put('no manifest'),
      by: 'api',
      error: 'InvalidParameterException',
    },
  ])('$request: $error ($by)', async ({ ask, error, says = /./, fields = {} }) => {
    await expect(ask()).rejects.toMatchObject({
      name: error,
      message: expect.stringMatching(says),
      $metadata: { httpStatusCode: 400 },
      ...fields,
    })
  })
})

describe('what the API answers, with status 200', () => {
  const notFound = { failureCode: 'ImageNotFound', failureReason: 'Requested image not found' }
  test.each<{ request: string; ask: () => Promise<unknown>; answer: object }>([
    {
      request: 'GetAuthorizationToken: a token for the user AWS, for 12 hours',
      ask: async () => {
        const { authorizationData: [data] = [] } = await aws.send(new GetAuthorizationTokenCommand({}))
        const user = Buffer.from(data?.authorizationToken ?? '', 'base64')
          .toString()
          .split(':')[0]
        return { user, hours: Math.round(((data?.expiresAt?.getTime() ?? 0) - Date.now()) / 3_600_000) }
      },
      answer: { user: 'AWS', hours: 12 },
    },
    {
      request: 'BatchGetImage of no image',
      ask: () => get({ imageTag: 'none' }),
      answer: { images: [], failures: [notFound] },
    },
    {
      request: 'BatchGetImage of neither tag nor digest',
      ask: () => get({}),
      answer: { failures: [{ failureCode: 'MissingDigestAndTag' }] },
    },
    {
      request: 'BatchGetImage of a digest that is none',
      ask: () => get({ imageDigest: 'sha256:0' }),
      answer: { failures: [{ failureCode: 'InvalidImageDigest' }] },
    },
    {
      request: 'BatchCheckLayerAvailability of no layer, and of a digest that is none',
      ask: () => aws.send(new BatchCheckLayerAvailabilityCommand({ repositoryName, layerDigests: [none, 'sha256:0'] })),
      answer: {
        layers: [{ layerDigest: none, layerAvailability: 'UNAVAILABLE' }],
        failures: [{ layerDigest: 'sha256:0', failureCode: 'InvalidLayerDigest' }],
      },
    },
    {
      request: 'InitiateLayerUpload: parts of 10 MiB',
      ask: () => aws.send(new InitiateLayerUploadCommand({ repositoryName })),
      answer: { uploadId: expect.any(String), partSize: 10_485_760 },
    },
  ])('$request', async ({ ask, answer }) => {
    expect(await ask()).toMatchObject(answer)
  })
})

describe('what the registry answers', () => {
  const ask = (method: string, path: string, init: RequestInit = {}) => {
    const authorization = `Basic ${Buffer.from(`AWS:${ecr.password()}`).toString('base64')}`
    const headers = { authorization, 'content-type': mediaType }
    return fetch(`${ecr.url}/v2/${path}`, { method, headers, redirect: 'manual', ...init })
  }
  test.each<{ request: string; by: string; ask: () => Promise<Response>; status: number; says: RegExp }>([
    {
      request: 'anybody',
      by: 'OCI distribution',
      ask: () => ask('GET', '', { headers: {} }),
      status: 401,
      says: /Not Authorized/,
    },
    {
      request: 'an image that is not there',
      by: 'OCI distribution',
      ask: () => ask('GET', `${repositoryName}/manifests/none`),
      status: 404,
      says: /MANIFEST_UNKNOWN.*Requested image not found/,
    },
    {
      request: 'a repository that is not there',
      by: 'guide',
      ask: () => ask('POST', 'shop/none/blobs/uploads/'),
      status: 404,
      says: /NAME_UNKNOWN.*The repository with name 'shop\/none' does not exist/,
    },
    {
      request: 'an immutable tag',
      by: 'aws/containers-roadmap#878',
      ask: async () => ask('PUT', `${repositoryName}/manifests/v1`, { body: await manifest('four') }),
      status: 400,
      says: /TAG_INVALID.*cannot be overwritten because the repository is immutable/,
    },
    {
      request: 'a manifest that is none',
      by: 'openai/tart#890',
      ask: () => ask('PUT', `${repositoryName}/manifests/v2`, { body: '{}' }),
      status: 405,
      says: /UNSUPPORTED.*Invalid parameter at 'imageManifest' failed to satisfy constraint/i,
    },
    {
      request: 'a layer, which lies in S3',
      by: 'guide',
      ask: () => ask('GET', `${repositoryName}/blobs/${digestOf(Buffer.from('one'))}`),
      status: 307,
      says: /^$/,
    },
  ])('$request: $status ($by)', async ({ ask: asked, status, says }) => {
    const answer = await asked()
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(says)])
  })

  test('a quota that is used up: 403 DENIED (vllm-project/vllm#48065, medic/cht-core#11099)', async () => {
    const full = await startEcr({ repositories: [{ name: repositoryName }], quotas: { imagesPerRepository: 0 } })
    const authorization = `Basic ${Buffer.from(`AWS:${full.password()}`).toString('base64')}`
    const upload = async (content: string) => {
      const digest = digestOf(Buffer.from(content))
      const path = `${full.url}/v2/${repositoryName}/blobs/uploads/?digest=${digest}`
      await fetch(path, { method: 'POST', headers: { authorization }, body: content })
      return { mediaType: 'application/octet-stream', digest, size: content.length }
    }
    const body = JSON.stringify({ schemaVersion: 2, mediaType, config: await upload('c'), layers: [await upload('l')] })
    const headers = { authorization, 'content-type': mediaType }
    const answer = await fetch(`${full.url}/v2/${repositoryName}/manifests/v1`, { method: 'PUT', headers, body })
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      {
        errors: [
          {
            code: 'DENIED',
            message: `The repository with name '${repositoryName}' in registry with id '${full.accountId}' already has the maximum allowed number of images which is '0'`,
          },
        ],
      },
    ])
    await full.stop()
  })
})
