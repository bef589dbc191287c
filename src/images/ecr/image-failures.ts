import type { ImageFailure } from '@aws-sdk/client-ecr'
import { Failure, type Reason } from '../../lib/failure.ts'

type Said = Pick<ImageFailure, 'imageId' | 'failureCode' | 'failureReason'>

const look = 'Look at the image in ECR'
const upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later'

/** Every code that BatchGetImage may give for one image in an answer that is good otherwise, but for ImageNotFound. */
const byCode: Record<string, { reason: Reason; todo: string } | undefined> = {
  ImageInaccessible: {
    reason: 'rejected',
    todo: `${look}: it may be archived. Restore it, or delete it and run the job again`,
  },
  ImageReferencedByManifestList: { reason: 'rejected', todo: `${look}: an index refers to it` },
  ImageTagDoesNotMatchDigest: { reason: 'conflict', todo: `${look}: the tag was moved meanwhile. Run the job again` },
  InvalidImageDigest: { reason: 'invalid-input', todo: 'Correct the digest: it is sha256: and 64 hex digits' },
  InvalidImageTag: { reason: 'invalid-input', todo: 'Correct the tag' },
  KmsError: {
    reason: 'rejected',
    todo: "Look in KMS whether the repository's key is enabled, and whether ECR holds its grant",
  },
  MissingDigestAndTag: { reason: 'invalid-input', todo: 'Name a tag or a digest' },
  UpstreamAccessDenied: { reason: 'denied', todo: upstream },
  UpstreamTooManyRequests: { reason: 'rejected', todo: upstream },
  UpstreamUnavailable: { reason: 'unreachable', todo: upstream },
}

/** What ECR says of an image that it has but cannot give. */
export const imageFailure = (repository: string, { imageId, failureCode, failureReason }: Said): Failure => {
  const { reason, todo } = byCode[failureCode ?? ''] ?? { reason: 'rejected' as const, todo: look }
  const { imageTag, imageDigest } = imageId ?? {}
  const image = imageTag === undefined ? `${repository}@${imageDigest}` : `${repository}:${imageTag}`
  return new Failure(reason, `ECR cannot give ${image} (${failureCode}: ${failureReason}). ${todo}`)
}
