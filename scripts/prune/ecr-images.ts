import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  DescribeImagesCommand,
  type ImageDetail,
} from '@aws-sdk/client-ecr'
import type { EcrConnection } from '../../src/images/ecr/ecr-connection.ts'
import { Failure } from '../../src/lib/failure.ts'
import type { StoredImage } from './judge-images.ts'

const batch = 100

/** All images of a repository, with what belongs together in it. */
export const imagesIn = async (ecr: EcrConnection): Promise<StoredImage[]> => {
  const details = await detailsIn(ecr)
  const relations = await relationsOf(
    ecr,
    details.map(({ imageDigest = '' }) => imageDigest),
  )
  return details.map(
    ({ imageDigest: digest = '', imageTags: tags = [], imagePushedAt, imageSizeInBytes: bytes = 0 }) => {
      const { children = [], subject } = relations.get(digest) ?? {}
      // Whatever has no date is as good as new.
      return { digest, tags, bytes, pushedAt: imagePushedAt?.getTime() ?? Date.now(), children, subject }
    },
  )
}

const detailsIn = async ({ ask, common, options }: EcrConnection): Promise<ImageDetail[]> => {
  const details: ImageDetail[] = []
  let nextToken: string | undefined
  do {
    const command = new DescribeImagesCommand({ ...common, maxResults: 1_000, ...(nextToken && { nextToken }) })
    const answer = await ask('DescribeImages', (aws) => aws.send(command, options))
    details.push(...(answer.imageDetails ?? []))
    nextToken = answer.nextToken
  } while (nextToken !== undefined)
  return details
}

const relationsOf = async (
  { ask, common, options }: EcrConnection,
  digests: string[],
): Promise<Map<string, Relations>> => {
  const relations = new Map<string, Relations>()
  for (let first = 0; first < digests.length; first += batch) {
    const imageIds = digests.slice(first, first + batch).map((imageDigest) => ({ imageDigest }))
    const command = new BatchGetImageCommand({ ...common, imageIds })
    const { images = [] } = await ask('BatchGetImage', (aws) => aws.send(command, options))
    for (const { imageId, imageManifest = '{}' } of images) {
      relations.set(imageId?.imageDigest ?? '', relationsIn(imageManifest))
    }
  }
  return relations
}

type Relations = Pick<StoredImage, 'children' | 'subject'>

const relationsIn = (text: string): Relations => {
  const manifest: { manifests?: { digest: string }[]; subject?: { digest: string } } = JSON.parse(text)
  return { children: (manifest.manifests ?? []).map(({ digest }) => digest), subject: manifest.subject?.digest }
}

/** Deletes them by their digests, an index before its images, which ECR would not let go of. */
export const deleteImages = async ({ ask, common, options }: EcrConnection, images: StoredImage[]): Promise<void> => {
  const [indexes, others] = [true, false].map((isIndex) =>
    images.filter(({ children }) => children.length > 0 === isIndex),
  )
  for (const some of [indexes ?? [], others ?? []]) {
    for (let first = 0; first < some.length; first += batch) {
      const imageIds = some.slice(first, first + batch).map(({ digest }) => ({ imageDigest: digest }))
      const command = new BatchDeleteImageCommand({ ...common, imageIds })
      const { failures = [] } = await ask('BatchDeleteImage', (aws) => aws.send(command, options))
      const real = failures.filter(({ failureCode }) => failureCode !== 'ImageNotFound')
      const told = real.map(({ imageId, failureReason }) => `${imageId?.imageDigest}: ${failureReason}`)
      if (told.length > 0) throw new Failure('conflict', `${common.repositoryName}: not deleted:\n${told.join('\n')}`)
    }
  }
}
