import { Failure } from '../../src/lib/failure.ts'
import { askDigest, type Outside } from './ask-digest.ts'
import { type ImageEntry, readImageEntries } from './image-entries.ts'
import { writeDigests } from './write-digests.ts'

/** The kustomization with its digests, and what was found of each image, a line each. */
export type Pinned = { text: string; lines: string[] }

/**
 * Asks each image's registry for the digest of its version, and writes those that the kustomization does not have yet: all of
 * them, or, where a registry does not have one, none.
 */
export const pinImages = async (text: string, file: string, outside: Outside): Promise<Pinned> => {
  const entries = readImageEntries(text, file)
  const digests = new Map<ImageEntry, string>()
  const missing: string[] = []
  // One after the other: registries count who asks them anonymously.
  for (const entry of entries.filter(({ digest }) => digest === undefined)) {
    const digest = await askDigest(entry, outside)
    if (digest === undefined) missing.push(`${entry.name}: ${versionOf(entry)}`)
    else digests.set(entry, digest)
  }
  if (missing.length > 0)
    throw new Failure(
      'not-found',
      `Nothing was written, since registries do not have these images:\n${missing.map((one) => `  ${one}`).join('\n')}\nPush them, or correct newName and newTag in ${file}.`,
    )
  const lines = entries.map(
    (entry) =>
      `${entry.name}: ${versionOf(entry)} ${entry.digest === undefined ? `is ${digests.get(entry)}` : 'has a digest'}`,
  )
  return { text: writeDigests(text, digests), lines }
}

const versionOf = ({ repository, tag }: ImageEntry): string => `${repository}:${tag}`
