import { BatchGetImageCommand, GetDownloadUrlForLayerCommand } from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import type { EcrConnection } from './ecr-connection.ts'
import { imageFailure } from './image-failures.ts'

/** An image as ECR holds it; its digest is that of the manifest's very bytes. */
export type StoredImage = { digest: string; manifest: string; mediaType: string }

/** What is read of a repository by digest. */
export type EcrReads = {
  /** The images of these digests, by digest; one that is missing there is missing here. */
  imagesByDigest: (digests: string[]) => Promise<Map<string, StoredImage>>
  /** Where a layer's bytes can be read for some minutes, without credentials. It is a secret while it lives. */
  layerUrl: (digest: string) => Promise<string>
}

const mostAtOnce = 100

/** BatchGetImage answers 200 for a missing tag, and leaves out what the caller does not accept. */
export const acceptedMediaTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

export const createEcrReads = (connected: () => EcrConnection): EcrReads => ({
  imagesByDigest: async (digests) => {
    const found = new Map<string, StoredImage>()
    for (let first = 0; first < digests.length; first += mostAtOnce) {
      for (const image of await batch(connected(), digests.slice(first, first + mostAtOnce))) {
        found.set(image.digest, image)
      }
    }
    return found
  },
  layerUrl: async (layerDigest) => {
    const { common, options, ask } = connected()
    const command = new GetDownloadUrlForLayerCommand({ ...common, layerDigest })
    const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options))
    if (downloadUrl) return downloadUrl
    throw new Failure('unexpected', `ECR gave no address for the layer ${layerDigest}. Run the job again`)
  },
})

const batch = async ({ common, options, ask }: EcrConnection, digests: string[]): Promise<StoredImage[]> => {
  const imageIds = digests.map((imageDigest) => ({ imageDigest }))
  const command = new BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes })
  const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options))
  const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound')
  if (strange) throw imageFailure(common.repositoryName, strange)
  return (images ?? []).flatMap(({ imageId, imageManifest: manifest, imageManifestMediaType: mediaType }) =>
    imageId?.imageDigest && manifest && mediaType ? [{ digest: imageId.imageDigest, manifest, mediaType }] : [],
  )
}
