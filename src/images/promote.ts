import type { Image } from '../lib/image-reference.ts'
import type { Copied, CopyOutside } from './copy/copy-layers.ts'
import { copyReferrers } from './copy/copy-referrers.ts'
import { type CopiedTree, copyTree } from './copy/copy-tree.ts'
import { readTree } from './copy/read-tree.ts'
import { refuseUnearnedTags } from './copy/unearned-tags.ts'
import type { StoredImage } from './ecr/ecr-reads.ts'
import { readBack } from './ecr/read-back.ts'
import { applyTags, bareTags, refuseTakenTags } from './user-tags.ts'

/** One registry is an account in a region. */
type Registry = { account: string; region: string }

export type PromoteRequest = {
  source: Registry & { repository: string; digest: string }
  /** Where to: the repository, without its host, in this region. */
  repository: string
  region: string
  name: string
  /** One made of the digest when there is none: an image without a tag is what lifecycle policies delete first. */
  tags: string[]
}

export type PromoteResult = {
  outcome: 'promoted' | 'already-there'
  image: Image
  /** host/repository@digest */
  reference: string
  tags: string[]
  /** Manifests that the destination did not have. */
  manifests: number
  /** What refers to the image, such as its signatures, and was not there. */
  referrers: number
  layers: Copied
}

/** Copies an image, its digest unchanged: what an index refers to comes along, what is there already stays. */
export const promote = async (request: PromoteRequest, outside: CopyOutside): Promise<PromoteResult> => {
  const { destination, progress } = outside
  const { repository, source, name } = request
  const { digest } = source
  const there = await progress.phase('look up', () => destination.describe())
  const hostAndRepository = `${there.host}/${repository}`
  const tags = request.tags.length === 0 ? [digestTag(digest)] : bareTags(request.tags, hostAndRepository)
  await refuseUnearnedTags({ tags, digest, repository: source.repository }, outside.source)
  const standing = await destination.imagesByTag(tags)
  const tagging = { repository, tags, standing }
  refuseTakenTags({ ...tagging, mutability: there, digest })
  const isSameRegistry = there.registryId === source.account && request.region === source.region
  const copying = { ...outside, mount: isSameRegistry ? outside.mount : undefined }
  const { image, ...copied } = await copy(request, copying)
  const referrers = await progress.phase('referrers', () => copyReferrers({ image, ...source }, copying))
  await applyTags({ ...tagging, image }, { ecr: destination, progress })
  await progress.phase('verify', () => verify(tags, digest, outside))
  const isWritten = copied.manifests + referrers > 0 || tags.some((tag) => standing.get(tag)?.digest !== digest)
  return {
    outcome: isWritten ? 'promoted' : 'already-there',
    image: { name, repository, tag: tags[0] ?? '', digest },
    reference: `${hostAndRepository}@${digest}`,
    tags,
    referrers,
    ...copied,
  }
}

const digestTag = (digest: string): string => `img-${digest.slice('sha256:'.length, 'sha256:'.length + 16)}`

type Copy = CopiedTree & { image: StoredImage }

const copy = async ({ source: { digest, repository } }: PromoteRequest, outside: CopyOutside): Promise<Copy> => {
  const { source, destination, progress } = outside
  const standing = (await destination.imagesByDigest([digest])).get(digest)
  if (standing) return { image: standing, manifests: 0, layers: { there: 0, mounted: 0, copied: 0, copiedBytes: 0 } }
  const tree = await progress.phase('read', () => readTree(digest, source))
  const image = tree.at(-1)
  if (image === undefined) throw new Error(`nothing was read of ${digest}`)
  return { image, ...(await progress.phase('copy', () => copyTree({ tree, repository }, outside))) }
}

/** ECR may not show at once what it has just taken. */
const verify = (tags: string[], digest: string, { destination, clock }: CopyOutside): Promise<StoredImage> =>
  readBack(
    tags.join(', '),
    async () => {
      const standing = await destination.imagesByTag(tags)
      const images = tags.map((tag) => standing.get(tag))
      return images.every((image) => image?.digest === digest) ? images[0] : undefined
    },
    clock,
  )
