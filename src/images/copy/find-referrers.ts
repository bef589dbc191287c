import type { Ecr } from '../ecr/ecr.ts'

/** Something that refers to an image; `tag` is what says so where it names no subject. */
export type Referrer = { digest: string; tag?: string }

export type ReferrerSource = Pick<Ecr, 'imagesByTag' | 'referrersOf'>

/** The tags of an older cosign (SIGNATURE_SPEC.md of cosign), and of OCI 1.1 where a registry could not list referrers. */
const suffixes = ['', '.sig', '.att', '.sbom']
const mostTagsAtOnce = 100
/** A signature of a bill of materials of an image is the third. */
const mostLevels = 5

/** All that refers to these manifests, and to that in turn; each comes after what it refers to. */
export const findReferrers = async (subjects: string[], source: ReferrerSource): Promise<Referrer[]> => {
  const found = new Map<string, Referrer>()
  let level = subjects
  for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
    const tagged = await taggedReferrers(level, source)
    const linked = await Promise.all(level.map((digest) => source.referrersOf(digest)))
    const referrers = [...tagged, ...linked.flat().map((digest) => ({ digest }))]
    const fresh = referrers.filter(({ digest }) => !found.has(digest) && !subjects.includes(digest))
    for (const referrer of fresh) if (!found.has(referrer.digest)) found.set(referrer.digest, referrer)
    level = [...new Set(fresh.map(({ digest }) => digest))]
  }
  return [...found.values()]
}

const taggedReferrers = async (subjects: string[], source: ReferrerSource): Promise<Referrer[]> => {
  const tags = subjects.flatMap((digest) => suffixes.map((suffix) => `${digest.replace(':', '-')}${suffix}`))
  const referrers: Referrer[] = []
  for (let first = 0; first < tags.length; first += mostTagsAtOnce) {
    const found = await source.imagesByTag(tags.slice(first, first + mostTagsAtOnce))
    referrers.push(...[...found].map(([tag, { digest }]) => ({ digest, tag })))
  }
  return referrers
}
