import {
  BatchCheckLayerAvailabilityCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  GetAuthorizationTokenCommand,
  GetDownloadUrlForLayerCommand,
  InitiateLayerUploadCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaType, openApi } from './api-client.ts'
import { digestOf } from './store.ts'

/*
 * What AWS documents beside what the local ECR answers, case by case. `by` is where it stands: `api`, the errors and
 * fields of the operation in the ECR API reference (and so in the SDK's types); `guide`, ECR's user guide; a repository
 * and number, an issue in which somebody shows what ECR answered him.
 */
const repositoryName = 'shop/fixed'
const none = `sha256:${'0'.repeat(64)}`
const shortest = 5_242_880
const { ecr, aws, begin, uploadPart, end, manifest, put, get } = await openApi(repositoryName)

beforeAll(async () => {
  await put(await manifest('one'), { imageTag: 'v1' })
})
afterAll(ecr.stop)

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
