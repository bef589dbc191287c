import { formatBytes } from '../../lib/format-bytes.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Download } from '../../outside/download.ts'
import type { Ecr } from '../ecr/ecr.ts'
import type { MountLayer } from '../ecr/ecr-mounts.ts'
import type { Blob } from '../ecr/manifest.ts'
import { layerSource } from './layer-source.ts'

export type Copied = { there: number; mounted: number; copied: number; copiedBytes: number }

export type CopyOutside = {
  source: Ecr
  destination: Ecr
  /** Mounts from the source's repository; undefined when that is in another registry. */
  mount: MountLayer | undefined
  download: Download
  clock: Clock
  progress: Progress
}

/** Layers at once. With two parts of 10 MiB a layer, and their text on the way, that is some 200 MB. */
const lanes = 4
const mostAtOnce = 100

/** Gives the destination the layers that it does not have, the largest first. */
export const copyLayers = async (
  { blobs, fromRepository }: { blobs: Blob[]; fromRepository: string },
  { source, destination, mount, download, clock, progress }: CopyOutside,
): Promise<Copied> => {
  const missing = await missingBlobs(blobs, destination)
  const copied = { there: blobs.length - missing.length, mounted: 0, copied: 0, copiedBytes: 0 }
  progress.say(`${blobs.length} blobs, ${missing.length} of them new to the destination`)
  await inLanes(missing, lanes, async (blob) => {
    if (await mount?.(blob.digest, fromRepository)) {
      copied.mounted += 1
      return
    }
    await destination.uploadLayer(blob.digest, layerSource(blob, { source, download, clock }))
    copied.copied += 1
    copied.copiedBytes += blob.size
    progress.say(`${blob.digest.slice(0, 19)} copied, ${formatBytes(blob.size)}`)
  })
  return copied
}

const missingBlobs = async (blobs: Blob[], destination: Ecr): Promise<Blob[]> => {
  const digests = blobs.map(({ digest }) => digest)
  const missing = new Set<string>()
  for (let first = 0; first < digests.length; first += mostAtOnce) {
    for (const digest of await destination.missingLayers(digests.slice(first, first + mostAtOnce))) missing.add(digest)
  }
  return blobs.filter(({ digest }) => missing.has(digest)).sort((a, b) => b.size - a.size)
}
