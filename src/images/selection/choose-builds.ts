import { type Clock, formatDuration } from '../../lib/time.ts'
import { fingerprint } from '../content/fingerprint.ts'
import type { EcrLookup } from './ecr-lookup.ts'
import { keyOf } from './ecr-lookup.ts'
import type { Prepared } from './prepare-services.ts'

/** A service with the tag to ask for, whether ECR has it, and why it is built or not. */
export type Choice = { prepared: Prepared; tag: string; digest: string | undefined; why: string }

type Asked = { prepared: Prepared[]; maxAgeMilliseconds?: number | undefined }
type Outside = { ecr: EcrLookup; clock: Clock }

/** Asks ECR for every fingerprint. An image that is too old makes room for one of the same content under a new tag. */
export const chooseBuilds = async (asked: Asked, outside: Outside): Promise<Choice[]> => {
  const first = asked.prepared.map((prepared) => ({ prepared, tag: prepared.own, why: '', tooOld: [], ages: 0 }))
  const choices = await lookUp(first, { ...asked, ...outside })
  return asked.prepared.flatMap((one) => choices.find(({ prepared }) => prepared === one) ?? [])
}

/** `tooOld` are the digests that were found so far, `ages` how many times max-age was over when the tag was made. */
type Open = { prepared: Prepared; tag: string; why: string; tooOld: string[]; ages: number }
type Looking = { maxAgeMilliseconds?: number | undefined } & Outside

type Looked = Open & Choice

const lookUp = async (open: Open[], looking: Looking): Promise<Choice[]> => {
  if (open.length === 0) return []
  const { found, absent } = await looking.ecr.images(open.map(wanted))
  const choices = open.map((one): Looked => {
    const digest = found.get(keyOf(wanted(one)))?.digest
    return { ...one, digest, why: digest === undefined ? whyMissing(one, absent) : whyThere(one, digest) }
  })
  const older = await tooOld(choices, looking)
  const kept = choices.filter((choice) => !older.some(({ prepared }) => prepared === choice.prepared))
  return [...kept, ...(await lookUp(older, looking))]
}

const whyMissing = ({ prepared: { service }, why }: Open, absent: Set<string>): string =>
  absent.has(service.repository)
    ? `ECR has no repository ${service.repository} yet`
    : why || 'ECR has no image of this content'

const whyThere = ({ tooOld }: Open, digest: string): string =>
  tooOld.includes(digest)
    ? 'it was built again for its age, and the same image came of it'
    : 'ECR has an image of this content'

/**
 * For an image that is older than allowed, what to look for next: the same content salted with the digest of the old
 * image, so that every run that finds it too old asks for the same new tag.
 */
const tooOld = async (choices: Looked[], { ecr, clock, maxAgeMilliseconds }: Looking): Promise<Open[]> => {
  if (maxAgeMilliseconds === undefined) return []
  const there = choices.filter(({ digest }) => digest !== undefined)
  const times = there.length === 0 ? new Map<string, number>() : await ecr.pushedAt(there.map(wanted))
  return there.flatMap((choice) => {
    const pushed = times.get(keyOf(wanted(choice)))
    const age = pushed === undefined ? 0 : clock.now() - pushed
    const why = `its image is ${formatDuration(age)} old, and max-age is ${formatDuration(maxAgeMilliseconds)}`
    const next = age <= maxAgeMilliseconds ? undefined : following(choice, Math.floor(age / maxAgeMilliseconds))
    return next === undefined ? [] : [{ ...next, why }]
  })
}

/**
 * The same image may come of a rebuild, and ECR tells when it had that first: then it is built again only when its age
 * has passed the limit once more.
 */
const following = ({ prepared, digest = '', tooOld, ages }: Looked, agesNow: number): Omit<Open, 'why'> | undefined => {
  const isAgain = tooOld.includes(digest)
  if (isAgain && agesNow <= ages) return undefined
  const salt = isAgain ? `after ${digest} ${agesNow}` : `after ${digest}`
  const tag = fingerprint({ ...prepared.ingredients, salt })
  return { prepared, tag, tooOld: [...tooOld, digest], ages: isAgain ? agesNow : 1 }
}

const wanted = ({ prepared, tag }: Pick<Open, 'prepared' | 'tag'>): { repository: string; tag: string } => ({
  repository: prepared.service.repository,
  tag,
})
