import { BatchGetImageCommand, GetAuthorizationTokenCommand, PutImageCommand } from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import { connectEcr, type EcrConnection, type EcrSettings, isNamed } from './ecr-connection.ts'
import { type LayerBytes, missingLayers, uploadLayer } from './ecr-layers.ts'
import { acceptedMediaTypes, createEcrReads, type EcrReads, type StoredImage } from './ecr-reads.ts'
import { createEcrReferrers, type EcrReferrers } from './ecr-referrers.ts'
import { createRepository, describeRepository, type Repository } from './ecr-repositories.ts'
import { createEcrScans, type EcrScans } from './ecr-scans.ts'
import { imageFailure } from './image-failures.ts'
import { createSendLayer, type SendLayer } from './send-layer.ts'

export type Login = { username: string; password: string }

/** One repository of ECR. Everything it throws is a Failure. */
export type Ecr = EcrReads &
  EcrReferrers &
  EcrScans & {
    describe: () => Promise<Repository>
    /** Creates the repository; one whose tags are immutable is for images, so every push is scanned. `there` when somebody else was faster. */
    create: (options: { immutable: boolean }) => Promise<'created' | 'there'>
    /** The images under these tags (at most 100), by tag; a tag that is missing there is missing here. */
    imagesByTag: (tags: string[]) => Promise<Map<string, StoredImage>>
    /** Puts a manifest; `taken` when the tag is immutable and stands for another digest. Already there is `put`. */
    put: (image: StoredImage, tag?: string) => Promise<'put' | 'taken'>
    /** Which of these (at most 100) the repository does not have. */
    missingLayers: (digests: string[]) => Promise<string[]>
    uploadLayer: (digest: string, bytes: LayerBytes) => Promise<void>
    sendLayer: SendLayer
    /** A login for Docker; it lives 12 hours. */
    login: () => Promise<Login>
  }

/** Nothing is asked, and no region needed, before the first question. */
export const createEcr = (settings: EcrSettings): Ecr => {
  let connection: EcrConnection | undefined
  const connected = (): EcrConnection => {
    connection ??= connectEcr(settings)
    return connection
  }
  return {
    ...createEcrReads(connected),
    ...createEcrReferrers(connected),
    ...createEcrScans(connected),
    missingLayers: (digests) => missingLayers(connected(), digests),
    uploadLayer: (digest, bytes) => uploadLayer(connected(), digest, bytes),
    sendLayer: createSendLayer(connected, settings.silenceMilliseconds),
    describe: () => describeRepository(connected()),
    create: ({ immutable }) => createRepository(connected(), immutable),
    imagesByTag: (tags) => imagesByTag(connected(), tags),
    put: (image, tag) => put(connected(), image, tag),
    login: () => login(connected()),
  }
}

export const imagesByTag = async (
  { common, options, ask }: EcrConnection,
  tags: string[],
): Promise<Map<string, StoredImage>> => {
  const imageIds = tags.map((imageTag) => ({ imageTag }))
  const command = new BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes })
  const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options))
  const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound')
  if (strange) throw imageFailure(common.repositoryName, strange)
  const byTag = new Map<string, StoredImage>()
  for (const { imageId, imageManifest: manifest, imageManifestMediaType: mediaType } of images ?? []) {
    const { imageTag: tag, imageDigest: digest } = imageId ?? {}
    if (tag && digest && manifest && mediaType) byTag.set(tag, { digest, manifest, mediaType })
  }
  return byTag
}

const put = (
  { common, options, ask }: EcrConnection,
  { digest, manifest, mediaType }: StoredImage,
  tag: string | undefined,
): Promise<'put' | 'taken'> =>
  ask('PutImage', async (aws) => {
    const image = { imageManifest: manifest, imageManifestMediaType: mediaType, imageDigest: digest }
    const command = new PutImageCommand({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) })
    try {
      await aws.send(command, options)
    } catch (error) {
      if (isNamed(error, 'ImageTagAlreadyExistsException')) return 'taken'
      if (!isNamed(error, 'ImageAlreadyExistsException')) throw error
    }
    return 'put'
  })

const login = async ({ options, ask }: EcrConnection): Promise<Login> => {
  const { authorizationData } = await ask('GetAuthorizationToken', (aws) =>
    aws.send(new GetAuthorizationTokenCommand({}), options),
  )
  const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  if (colon < 1)
    throw new Failure('unexpected', 'ECR gave an authorization token without a user and a password. Run the job again')
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}
