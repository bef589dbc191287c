import { type ImageId, imageIds } from './fields.ts'
import { parseManifest } from './manifest.ts'
import { find, type Operation, repositoryOf } from './operations-images.ts'
import { type Repository, tagsOf } from './store.ts'

/** A tag takes itself away, and with the last one its image; a digest the image with all its tags, unless an index has it. */
export const batchDeleteImage: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const results = imageIds(fields).map((id) => remove(repository, id))
  return {
    imageIds: results.flatMap((result) => ('deleted' in result ? [result.deleted] : [])),
    failures: results.flatMap((result) => ('failed' in result ? [result.failed] : [])),
  }
}

const remove = (repository: Repository, id: ImageId): { deleted: ImageId } | { failed: object } => {
  const found = find(repository, id)
  if (!('image' in found)) return { failed: { imageId: id, failureCode: found.code, failureReason: found.reason } }
  const { digest } = found.image
  const { imageTag } = id
  const index = imageTag === undefined ? indexWith(repository, digest) : undefined
  if (index !== undefined) {
    const failureReason = `Requested image referenced by manifest list: [${index}]`
    return { failed: { imageId: id, failureCode: 'ImageReferencedByManifestList', failureReason } }
  }
  for (const tag of imageTag === undefined ? tagsOf(repository, digest) : [imageTag]) repository.tags.delete(tag)
  if (tagsOf(repository, digest).length === 0) repository.images.delete(digest)
  return { deleted: { imageDigest: digest, ...(imageTag !== undefined && { imageTag }) } }
}

const indexWith = (repository: Repository, digest: string): string | undefined =>
  [...repository.images.values()].find(({ manifest, mediaType }) =>
    parseManifest(manifest, mediaType).children.includes(digest),
  )?.digest
