import { type Fields, type ImageId, imageIds, optionalText, optionalTexts, text } from './fields.ts'
import { putImage } from './put-image.ts'
import { findRepository, isVisible, type Repository, type Store, type StoredImage } from './store.ts'

export type Operation = (store: Store, fields: Fields) => object
type Found = { image: StoredImage; id: ImageId } | { code: string; reason: string; id: ImageId }

export const repositoryOf = (store: Store, fields: Fields): Repository =>
  findRepository(store, text(fields, 'repositoryName'), optionalText(fields, 'registryId'))

const notFound = { code: 'ImageNotFound', reason: 'Requested image not found' }

export const find = (repository: Repository, id: ImageId): Found => {
  const { imageDigest, imageTag } = id
  if (imageDigest === undefined && imageTag === undefined) {
    return { id, code: 'MissingDigestAndTag', reason: 'Invalid request parameters: both tag and digest cannot be null' }
  }
  if (imageDigest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(imageDigest)) {
    return { id, code: 'InvalidImageDigest', reason: 'Invalid request parameters: invalid image digest' }
  }
  const tagged = imageTag === undefined ? imageDigest : repository.tags.get(imageTag)
  const image = repository.images.get(tagged ?? '')
  if (!image) return { id, ...notFound }
  if (imageDigest !== undefined && imageDigest !== image.digest) {
    return { id, code: 'ImageTagDoesNotMatchDigest', reason: 'The tag does not refer to that digest' }
  }
  return { id: { imageDigest: image.digest, ...(imageTag !== undefined && { imageTag }) }, image }
}

/** Answers 200 with `failures` for what is missing. An image in a media type that is not accepted counts as missing. */
export const batchGetImage: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const accepted = optionalTexts(fields, 'acceptedMediaTypes')
  const found = imageIds(fields).map((id) => {
    const result = find(repository, id)
    const readable =
      'image' in result &&
      isVisible(store, result.image) &&
      (accepted === undefined || accepted.includes(result.image.mediaType))
    return 'image' in result && !readable ? { id, ...notFound } : result
  })
  return {
    images: found.flatMap((result) => ('image' in result ? [shown(store, repository, result)] : [])),
    failures: found.flatMap((result) =>
      'image' in result ? [] : [{ imageId: result.id, failureCode: result.code, failureReason: result.reason }],
    ),
  }
}

const shown = (store: Store, repository: Repository, { id, image }: { id: ImageId; image: StoredImage }): object => ({
  registryId: store.accountId,
  repositoryName: repository.name,
  imageId: id,
  imageManifest: image.manifest.toString('utf8'),
  imageManifestMediaType: image.mediaType,
})

export const putImageOperation: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const tag = optionalText(fields, 'imageTag')
  const image = putImage({
    store,
    repository,
    manifest: Buffer.from(text(fields, 'imageManifest')),
    mediaType: optionalText(fields, 'imageManifestMediaType'),
    digest: optionalText(fields, 'imageDigest'),
    tag,
  })
  const id = { imageDigest: image.digest, ...(tag !== undefined && { imageTag: tag }) }
  return { image: shown(store, repository, { id, image }) }
}
