import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  CompleteLayerUploadCommand,
  CreateRepositoryCommand,
  DescribeImageScanFindingsCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  GetDownloadUrlForLayerCommand,
  ImageFailureCode,
  InitiateLayerUploadCommand,
  ListImageReferrersCommand,
  PutImageCommand,
  StartImageScanCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from '../../../tests/support/ecr/ecr.ts'
import { createEcr } from './ecr.ts'
import { explainAwsError } from './ecr-errors.ts'
import { passing } from './ecr-passing.ts'

const repositoryName = 'shop/quote'
const [digest, uploadId, imageIds] = [`sha256:${'0'.repeat(64)}`, 'u', [{ imageTag: 'v1' }]]
const part = { partFirstByte: 0, partLastByte: 0, layerPartBlob: new Uint8Array(1) }

/** How each operation is asked. */
const operations: Record<string, (aws: ECRClient) => Promise<unknown>> = {
  BatchCheckLayerAvailability: (aws) =>
    aws.send(new BatchCheckLayerAvailabilityCommand({ repositoryName, layerDigests: [digest] })),
  BatchGetImage: (aws) => aws.send(new BatchGetImageCommand({ repositoryName, imageIds })),
  CompleteLayerUpload: (aws) =>
    aws.send(new CompleteLayerUploadCommand({ repositoryName, uploadId, layerDigests: [digest] })),
  CreateRepository: (aws) => aws.send(new CreateRepositoryCommand({ repositoryName })),
  DescribeImageScanFindings: (aws) =>
    aws.send(new DescribeImageScanFindingsCommand({ repositoryName, imageId: { imageTag: 'v1' } })),
  DescribeImages: (aws) => aws.send(new DescribeImagesCommand({ repositoryName, imageIds })),
  DescribeRepositories: (aws) => aws.send(new DescribeRepositoriesCommand({})),
  GetAuthorizationToken: (aws) => aws.send(new GetAuthorizationTokenCommand({})),
  GetDownloadUrlForLayer: (aws) => aws.send(new GetDownloadUrlForLayerCommand({ repositoryName, layerDigest: digest })),
  InitiateLayerUpload: (aws) => aws.send(new InitiateLayerUploadCommand({ repositoryName })),
  ListImageReferrers: (aws) =>
    aws.send(new ListImageReferrersCommand({ repositoryName, subjectId: { imageDigest: digest } })),
  PutImage: (aws) => aws.send(new PutImageCommand({ repositoryName, imageManifest: '{}' })),
  StartImageScan: (aws) => aws.send(new StartImageScanCommand({ repositoryName, imageId: { imageTag: 'v1' } })),
  UploadLayerPart: (aws) => aws.send(new UploadLayerPartCommand({ repositoryName, uploadId, ...part })),
}

/** What a person is told of each exception, and whether it is asked again. */
const expected: Record<string, { reason: string; says: string; again?: string }> = {
  EmptyUploadException: { reason: 'invalid-input', says: 'blob with no bytes' },
  ImageAlreadyExistsException: { reason: 'conflict', says: 'has this image already' },
  ImageArchivedException: { reason: 'rejected', says: 'restore it' },
  ImageDigestDoesNotMatchException: { reason: 'unexpected', says: 'changed on its way' },
  ImageNotFoundException: { reason: 'not-found', says: 'lifecycle policy' },
  ImageTagAlreadyExistsException: { reason: 'conflict', says: 'Use another tag' },
  InvalidLayerException: { reason: 'invalid-input', says: 'build it anew' },
  InvalidLayerPartException: { reason: 'unexpected', says: 'another part' },
  InvalidParameterException: { reason: 'invalid-input', says: 'name without a host' },
  InvalidTagParameterException: { reason: 'invalid-input', says: 'resource tags' },
  KmsException: { reason: 'rejected', says: 'kms:CreateGrant' },
  LayerAlreadyExistsException: { reason: 'conflict', says: 'has this layer already' },
  LayerInaccessibleException: { reason: 'rejected', says: 'archived' },
  LayerPartTooSmallException: { reason: 'unexpected', says: 'too small' },
  LayersNotFoundException: { reason: 'rejected', says: 'lacks layers' },
  LimitExceededException: { reason: 'rejected', says: 'no retry helps' },
  ReferencedImagesNotFoundException: { reason: 'rejected', says: 'lacks images', again: 'not-yet' },
  RepositoryAlreadyExistsException: { reason: 'conflict', says: 'there already' },
  RepositoryNotFoundException: { reason: 'not-found', says: 'aws ecr create-repository' },
  ScanNotFoundException: { reason: 'not-found', says: 'scan on push' },
  ServerException: { reason: 'unreachable', says: 'gave no answer', again: 'broken' },
  TooManyTagsException: { reason: 'invalid-input', says: 'at most 50' },
  UnableToGetUpstreamImageException: { reason: 'unreachable', says: 'pull-through cache rule' },
  UnableToGetUpstreamLayerException: { reason: 'unreachable', says: 'pull-through cache rule' },
  UnableToListUpstreamImageReferrersException: { reason: 'unreachable', says: 'pull-through cache rule' },
  UnsupportedImageTypeException: { reason: 'rejected', says: 'no index' },
  UploadNotFoundException: { reason: 'unexpected', says: 'Run the job again' },
  ValidationException: { reason: 'invalid-input', says: 'correct the inputs' },
}

/** The SDK's own word, in the types of its commands. */
const declaredBy = async (operation: string): Promise<string[]> => {
  const types = await readFile(
    fileURLToPath(import.meta.resolve('@aws-sdk/client-ecr')).replace(
      /dist-.*$/,
      `dist-types/commands/${operation}Command.d.ts`,
    ),
    'utf8',
  )
  return [...types.matchAll(/@throws \{@link (\w+Exception)\}/g)].flatMap(([, name = '']) =>
    name === 'ECRServiceException' ? [] : [name],
  )
}
const pairs = (
  await Promise.all(
    Object.keys(operations).map(async (operation) =>
      (await declaredBy(operation)).map((exception) => ({ operation, exception })),
    ),
  )
).flat()

let ecr: LocalEcr
beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repositoryName }] })
})
afterAll(() => ecr.stop())

test('the table knows every operation that the sources use', async () => {
  const files = globSync('../**/*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.test.ts'))
  const sources = await Promise.all(files.map((file) => readFile(join(import.meta.dirname, file), 'utf8')))
  const used = sources.flatMap((source) => [...source.matchAll(/\bnew (\w+)Command\(/g)].map(([, name]) => name))
  expect([...new Set(used)].filter((name) => operations[name ?? ''] === undefined)).toEqual([])
})

test('the table knows every exception that they declare, and no other', () => {
  expect(Object.keys(expected)).toEqual([...new Set(pairs.map(({ exception }) => exception))].sort())
})

test.each(pairs)('$operation: $exception', async ({ operation, exception }) => {
  const status = exception === 'ServerException' ? { status: 500 } : {}
  ecr.fault({ kind: 'refusal', type: exception, message: 'AWS said so.', ...status })
  const { region, url: endpoint, credentials } = ecr
  const aws = new ECRClient({ region, endpoint, credentials, maxAttempts: 1 })
  const thrown = await operations[operation]?.(aws).catch((error: unknown) => error)
  expect(thrown).toMatchObject({ name: exception })
  const failure = explainAwsError(thrown, { operation, repository: repositoryName, region })
  const { reason = '', says = '', again } = expected[exception] ?? {}
  expect(failure).toMatchObject({ reason, message: expect.stringContaining(says) })
  expect(failure.message).toContain('(AWS said: AWS said so)')
  expect(passing(thrown)?.kind).toBe(again)
})

const codes: Record<string, { reason: string; says: string }> = {
  ImageInaccessible: { reason: 'rejected', says: 'archived' },
  ImageReferencedByManifestList: { reason: 'rejected', says: 'an index refers to it' },
  ImageTagDoesNotMatchDigest: { reason: 'conflict', says: 'moved meanwhile' },
  InvalidImageDigest: { reason: 'invalid-input', says: '64 hex digits' },
  InvalidImageTag: { reason: 'invalid-input', says: 'Correct the tag' },
  KmsError: { reason: 'rejected', says: 'KMS' },
  MissingDigestAndTag: { reason: 'invalid-input', says: 'a tag or a digest' },
  UpstreamAccessDenied: { reason: 'denied', says: 'pull-through' },
  UpstreamTooManyRequests: { reason: 'rejected', says: 'pull-through' },
  UpstreamUnavailable: { reason: 'unreachable', says: 'pull-through' },
}

test('the table knows every code that BatchGetImage gives for one image', () => {
  expect(['ImageNotFound', ...Object.keys(codes)].sort()).toEqual(Object.keys(ImageFailureCode).sort())
})

test.each(Object.entries(codes))('BatchGetImage: %s', async (failureCode, { reason, says }) => {
  const failure = { imageId: { imageTag: 'v1' }, failureCode, failureReason: 'ECR said so' }
  ecr.fault({ kind: 'answers', body: { images: [], failures: [failure] } })
  const { region, url: endpoint, credentials } = ecr
  const { signal } = new AbortController()
  const asked = createEcr({ region, repository: repositoryName, signal, client: { endpoint, credentials } })
  await expect(asked.imagesByTag(['v1'])).rejects.toMatchObject({ reason, message: expect.stringContaining(says) })
})
