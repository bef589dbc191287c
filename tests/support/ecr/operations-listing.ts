import { isRecord } from '../../../src/lib/json.ts'
import { type Fields, type ImageId, imageIds, optionalText } from './fields.ts'
import { parseManifest } from './manifest.ts'
import { find, type Operation, repositoryOf } from './operations-images.ts'
import { pageIn, pageOf } from './paging.ts'
import { invalidParameter, Refusal } from './refusal.ts'
import { isVisible, type Repository, type Store, type StoredImage, tagsOf } from './store.ts'

export const listImages: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const ids = filtered(repository, fields).flatMap(({ digest: imageDigest }): ImageId[] => {
    const tags = tagsOf(repository, imageDigest)
    return tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }))
  })
  const { items, ...more } = pageIn(ids, pageOf(fields))
  return { imageIds: items, ...more }
}

/** Unlike BatchGetImage it refuses the whole batch when one image is missing; all images come in pages. */
export const describeImages: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const named = fields.imageIds === undefined ? undefined : describedById(store, repository, fields)
  const { items, ...more } = named ? { items: named } : pageIn(filtered(repository, fields), pageOf(fields))
  return {
    imageDetails: items.map((image) => ({
      registryId: store.accountId,
      repositoryName: repository.name,
      imageDigest: image.digest,
      imageTags: tagsOf(repository, image.digest),
      imageSizeInBytes: parseManifest(image.manifest, image.mediaType).size,
      imagePushedAt: image.pushedAt.getTime() / 1000,
      imageManifestMediaType: image.mediaType,
    })),
    ...more,
  }
}

const describedById = (store: Store, repository: Repository, fields: Fields): StoredImage[] => {
  if (fields.maxResults !== undefined || fields.nextToken !== undefined) {
    throw invalidParameter("maxResults' failed to satisfy constraint: 'cannot be used with imageIds'")
  }
  return imageIds(fields).map((id) => {
    const result = find(repository, id)
    if ('image' in result && isVisible(store, result.image)) return result.image
    throw new Refusal(
      'ImageNotFoundException',
      `The image with imageId {imageDigest:'${id.imageDigest ?? 'null'}', imageTag:'${id.imageTag ?? 'null'}'} does not exist within the repository with name '${repository.name}' in the registry with id '${store.accountId}'`,
    )
  })
}

/** By `filter.tagStatus`: `TAGGED`, `UNTAGGED` or, unless given, any. */
const filtered = (repository: Repository, { filter }: Fields): StoredImage[] => {
  const status = isRecord(filter) ? (optionalText(filter, 'tagStatus') ?? 'ANY') : 'ANY'
  return [...repository.images.values()].filter(
    ({ digest }) => status === 'ANY' || (status === 'TAGGED') === tagsOf(repository, digest).length > 0,
  )
}
