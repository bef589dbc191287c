import type { StoredImage } from '../ecr/ecr-reads.ts'
import { type Blob, readManifest } from '../ecr/manifest.ts'
import { type Copied, type CopyOutside, copyLayers } from './copy-layers.ts'

export type CopiedTree = { manifests: number; layers: Copied }

/**
 * Gives the destination all that an image stands on, children before their index, and not the image's own manifest, which
 * is the last of the tree and comes with its tags. What the destination has, it has whole.
 */
export const copyTree = async (
  { tree, repository }: { tree: StoredImage[]; repository: string },
  outside: CopyOutside,
): Promise<CopiedTree> => {
  const { destination } = outside
  const known = await destination.imagesByDigest(tree.map(({ digest }) => digest))
  const missing = tree.filter(({ digest }) => !known.has(digest))
  const blobs = new Map<string, Blob>()
  for (const { manifest } of missing) for (const blob of readManifest(manifest).blobs) blobs.set(blob.digest, blob)
  const layers = await copyLayers({ blobs: [...blobs.values()], fromRepository: repository }, outside)
  for (const child of missing) if (child !== tree.at(-1)) await destination.put(child)
  return { manifests: missing.length, layers }
}
