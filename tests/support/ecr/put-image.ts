import { parseManifest } from './manifest.ts'
import { invalidParameter, Refusal } from './refusal.ts'
import { digestOf, limitExceeded, type Repository, type Store, type StoredImage, tagsOf } from './store.ts'

type Put = {
  store: Store
  repository: Repository
  manifest: Buffer
  mediaType?: string | undefined
  tag?: string | undefined
  digest?: string | undefined
}

const longestManifestBytes = 4_194_304
const tagPattern = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

/** PutImage, the same through both doors: everything that it refers to must be there, and an immutable tag stays. */
export const putImage = ({ store, repository, manifest, mediaType, tag, digest }: Put): StoredImage => {
  if (manifest.length > longestManifestBytes) throw invalidParameter("imageManifest' failed: 'too long'")
  if (tag !== undefined && !tagPattern.test(tag)) {
    throw invalidParameter("imageTag' failed to satisfy constraint: 'must satisfy regular expression'")
  }
  const actual = digestOf(manifest)
  if (digest !== undefined && digest !== actual) {
    throw new Refusal(
      'ImageDigestDoesNotMatchException',
      `The specified digest '${digest}' does not match the digest calculated by the registry '${actual}'`,
    )
  }
  const parsed = parseManifest(manifest, mediaType)
  refuseMissing({ store, repository, layers: parsed.layers, children: parsed.children })
  refuseTagged({ store, repository, tag, digest: actual })
  refuseOverQuota({ store, repository, tag, digest: actual })
  const image = { digest: actual, mediaType: parsed.mediaType, manifest, pushedAt: new Date() }
  if (!repository.images.has(actual)) repository.images.set(actual, image)
  if (tag !== undefined) repository.tags.set(tag, actual)
  return image
}

type References = { store: Store; repository: Repository; layers: string[]; children: string[] }

const refuseMissing = ({ store, repository, layers, children }: References): void => {
  const where = `into repository with name '${repository.name}' in the registry with id '${store.accountId}'`
  const missingLayers = layers.filter((layer) => !repository.layers.has(layer))
  if (missingLayers.length > 0) {
    throw new Refusal(
      'LayersNotFoundException',
      `Layers with digests '[${missingLayers.join(', ')}]' required for pushing image ${where} do not exist`,
    )
  }
  const missingChildren = children.filter((child) => !repository.images.has(child))
  if (missingChildren.length > 0) {
    throw new Refusal(
      'ReferencedImagesNotFoundException',
      `Images with digests '[${missingChildren.join(', ')}]' required for pushing image ${where} do not exist`,
    )
  }
}

type Tagged = { store: Store; repository: Repository; tag: string | undefined; digest: string }

const refuseTagged = ({ store, repository, tag, digest }: Tagged): void => {
  const { name, immutable, exceptions } = repository
  const stays = exceptions.some((start) => tag?.startsWith(start)) ? !immutable : immutable
  const standing = tag === undefined ? undefined : repository.tags.get(tag)
  const same = tag === undefined ? repository.images.has(digest) : standing === digest
  if (same) {
    const what = tag === undefined ? `Image with digest '${digest}'` : `Image with digest '${digest}' and tag '${tag}'`
    throw new Refusal(
      'ImageAlreadyExistsException',
      `${what} already exists in the repository with name '${name}' in registry with id '${store.accountId}'`,
    )
  }
  if (standing !== undefined && stays) {
    throw new Refusal(
      'ImageTagAlreadyExistsException',
      `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the repository is immutable.`,
    )
  }
}

/** Words as seen at ECR's door by others (aws/containers-roadmap#2159, medic/cht-core#11099). */
const refuseOverQuota = ({ store, repository, tag, digest }: Tagged): void => {
  const { imagesPerRepository, tagsPerImage } = store.quotas
  const where = `the repository with name '${repository.name}' in registry with id '${store.accountId}'`
  if (!repository.images.has(digest) && repository.images.size >= imagesPerRepository) {
    throw limitExceeded(
      `T${where.slice(1)} already has the maximum allowed number of images which is '${imagesPerRepository}'`,
    )
  }
  if (tag !== undefined && tagsOf(repository, digest).length >= tagsPerImage) {
    throw limitExceeded(
      `Adding tag '${tag}' to an image in ${where} exceeds the maximum allowed number of tags per image which is '${tagsPerImage}'`,
    )
  }
}
