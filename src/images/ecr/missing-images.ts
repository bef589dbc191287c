import { formatReference, type Image } from '../../lib/image-reference.ts'
import type { Ecr } from './ecr.ts'

type Outside = { ecrOf: (repository: string) => Pick<Ecr, 'imagesByTag' | 'imagesByDigest'> }

/** Which of these images ECR does not have, each with why; by digest where one is known, since that is what is pulled. */
export const missingImages = async (images: Image[], { ecrOf }: Outside): Promise<string[]> => {
  const missing: string[] = []
  for (const repository of new Set(images.map((image) => image.repository))) {
    const own = images.filter((image) => image.repository === repository)
    const digests = [...new Set(own.flatMap(({ digest }) => (digest === '' ? [] : [digest])))]
    const tags = [...new Set(own.flatMap(({ tag, digest }) => (digest === '' ? [tag] : [])))]
    const ecr = ecrOf(repository)
    const byDigest = digests.length === 0 ? new Map() : await ecr.imagesByDigest(digests)
    const byTag = tags.length === 0 ? new Map() : await ecr.imagesByTag(tags)
    const gone = [
      ...digests.filter((digest) => !byDigest.has(digest)).map((digest) => ({ digest })),
      ...tags.filter((tag) => !byTag.has(tag)).map((tag) => ({ tag })),
    ]
    missing.push(...gone.map((pin) => `${formatReference({ repository, ...pin })} is not in ECR: ${todo}`))
  }
  return missing
}

const todo = 'a lifecycle policy may have expired it; build it again, or deploy a fix instead'
