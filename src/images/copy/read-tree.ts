import { createHash } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'
import type { EcrReads, StoredImage } from '../ecr/ecr-reads.ts'
import { readManifest } from '../ecr/manifest.ts'

/** An image with all that it refers to, children before their index, the image itself last: the order to put them in. */
export const readTree = async (digest: string, source: EcrReads): Promise<StoredImage[]> => {
  const levels: StoredImage[][] = []
  const seen = new Set<string>()
  for (let wanted = [digest]; wanted.length > 0; ) {
    const found = await source.imagesByDigest(wanted)
    const level = wanted.map((each) => wholeImage(each, found.get(each), digest))
    levels.unshift(level)
    for (const each of wanted) seen.add(each)
    const children = level.flatMap(({ manifest }) => readManifest(manifest).children.map((child) => child.digest))
    wanted = [...new Set(children)].filter((child) => !seen.has(child))
  }
  return levels.flat()
}

/** The very bytes of the digest; a registry on the way that translates manifests would change the image. */
const wholeImage = (digest: string, image: StoredImage | undefined, root: string): StoredImage => {
  if (image === undefined) {
    const what = digest === root ? `no image ${digest}` : `${root} without ${digest}, which it refers to`
    throw new Failure(
      'not-found',
      `source: the repository has ${what}. A lifecycle policy may have deleted it; build it anew`,
    )
  }
  const actual = `sha256:${createHash('sha256').update(image.manifest).digest('hex')}`
  if (actual === digest) return image
  throw new Failure(
    'unexpected',
    `source: the manifest of ${digest} came as ${actual}. Look for a proxy that rewrites answers`,
  )
}
