import type { Progress } from '../../lib/progress.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import { readBack } from '../ecr/read-back.ts'
import { judgeImage, type ScanGate, type ScanOutside, type ScanReport, scannable } from './scan-gate.ts'

export type Made = { outcome: 'built' | 'reused'; image: StoredImage; why: string; scan?: ScanReport }

type Passing = {
  gate: ScanGate
  /** What stands for "built, verified and passed": given only to what passed. */
  tag: string
  /** Of an image that is built already. */
  digest: string | undefined
  /** The image that has the tag already. */
  found: StoredImage | undefined
  /** Builds, pushes and reads back under another tag. */
  make: (tag: string) => Promise<Made>
}

/** Under what an image waits for its scan: nothing that is reused or deployed goes by such a tag. */
const waitingTag = (tag: string): string => `scan-${tag}`

/**
 * The image of this content with what its scan says. It gets its tag only when it passed; until then it lies in ECR
 * under another one, so that neither this content's next build nor a deployment can ever take it for a good one.
 */
export const passGate = async ({ gate, tag, digest, found, make }: Passing, outside: ScanOutside): Promise<Made> => {
  const { ecr, progress } = outside
  const judge = (image: StoredImage, by = gate) =>
    progress.phase('scan', () => judgeImage({ image, gate: by }, outside))
  if (found) return { ...standing(found), scan: await judge(found) }
  const waiting = waitingTag(tag)
  const before = (await ecr.imagesByTag([waiting])).get(waiting)
  const isOurs = before !== undefined && (digest === undefined || before.digest === digest)
  const made = isOurs ? waited(before) : await make(waiting)
  await tagPlatforms(made.image, waiting, outside)
  const scan = await judge(made.image, withoutItself(gate, made.image, progress))
  if (scan.verdict !== 'passed') return { ...made, scan }
  const winner = await publish(made.image, tag, outside)
  return winner.digest === made.image.digest ? { ...made, scan } : { ...standing(winner), scan: await judge(winner) }
}

/** An image that was never released is no baseline of itself: all that it was blocked for would be let through. */
const withoutItself = (gate: ScanGate, { digest }: StoredImage, progress: Pick<Progress, 'warn'>): ScanGate => {
  if (gate.baseline !== digest) return gate
  progress.warn(`scan-baseline: ${digest} is the image itself, which was not released before, so every finding counts`)
  return { ...gate, baseline: undefined }
}

const standing = (image: StoredImage): Made => ({ outcome: 'reused', image, why: 'ECR has an image of this content' })
const waited = (image: StoredImage): Made => ({
  outcome: 'reused',
  image,
  why: 'an image of this content was built before, and was still to pass its scan',
})

/** A platform's image has no tag of its own; with one, ECR treats it as an image and people can find it. */
const tagPlatforms = async (image: StoredImage, waiting: string, { ecr }: ScanOutside): Promise<void> => {
  const platforms = scannable(image).filter(({ digest }) => digest !== image.digest)
  const children = await ecr.imagesByDigest(platforms.map(({ digest }) => digest))
  for (const { digest, platform } of platforms) {
    const child = children.get(digest)
    if (child) await ecr.put(child, `${waiting}-${platform.replaceAll(/[^\w.]/g, '-')}`)
  }
}

/** Gives the tag to what passed, unless another run was faster: then that one's image is the one. */
const publish = async (
  image: StoredImage,
  tag: string,
  { ecr, progress, clock }: ScanOutside,
): Promise<StoredImage> => {
  const find = async (): Promise<StoredImage | undefined> => (await ecr.imagesByTag([tag])).get(tag)
  const faster = await find()
  if (faster) return faster
  return progress.phase('tag', async () => {
    await ecr.put(image, tag)
    return readBack(tag, find, clock)
  })
}
