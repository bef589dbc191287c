import { Failure, type Reason } from '../../lib/failure.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import { readManifest } from '../ecr/manifest.ts'
import type { CopyOutside } from './copy-layers.ts'
import { copyTree } from './copy-tree.ts'
import { findReferrers, type Referrer } from './find-referrers.ts'
import { readTree } from './read-tree.ts'

type Wanted = { image: StoredImage; repository: string }

/** Copies what refers to an image and to its platforms; gives how many the destination did not have. */
export const copyReferrers = async ({ image, repository }: Wanted, outside: CopyOutside): Promise<number> => {
  const { source, destination, progress } = outside
  const missing = await missingIn(await referrersOf(image, outside), outside)
  if (missing.length === 0) return 0
  await destination.put(image)
  for (const { digest, tag } of missing) {
    const tree = await readTree(digest, source)
    await copyTree({ tree, repository }, outside)
    for (const root of tree.slice(-1)) if ((await destination.put(root, tag)) === 'taken') warnTaken(tag, outside)
    progress.say(`${digest.slice(0, 19)} refers to the image and is copied${tag === undefined ? '' : ` as ${tag}`}`)
  }
  return missing.length
}

/** An image may be promoted by who may not list what refers to it. */
const referrersOf = async (
  { digest, manifest }: StoredImage,
  { source, progress }: CopyOutside,
): Promise<Referrer[]> => {
  const platforms = readManifest(manifest).children.filter(({ platform }) => platform !== undefined)
  try {
    return await findReferrers([digest, ...platforms.map((child) => child.digest)], source)
  } catch (error) {
    if (!(error instanceof Failure) || !bearable.includes(error.reason)) throw error
    progress.warn(`Signatures and whatever else refers to the image are not copied: ${error.message}`)
    return []
  }
}

const bearable: Reason[] = ['denied', 'not-found', 'rejected', 'invalid-input', 'unexpected']

/** A tag that stands for something else there is of somebody who signed it there. */
const missingIn = async (referrers: Referrer[], outside: CopyOutside): Promise<Referrer[]> => {
  const { destination } = outside
  const known = await destination.imagesByDigest(referrers.map(({ digest }) => digest))
  const missing: Referrer[] = []
  for (const referrer of referrers) {
    const { digest, tag } = referrer
    const standing = tag === undefined ? known.get(digest) : (await destination.imagesByTag([tag])).get(tag)
    if (standing === undefined) missing.push(referrer)
    else if (standing.digest !== digest) warnTaken(tag, outside)
  }
  return missing
}

const warnTaken = (tag: string | undefined, { progress }: CopyOutside): void =>
  progress.warn(`${tag} stands for another signature there, and is left as it is. Delete it there to have it copied`)
