import { type Clock, formatDuration } from '../lib/time.ts'
import type { EcrLookup } from './ecr-lookup.ts'
import { keyOf } from './ecr-lookup.ts'
import { fingerprint } from './fingerprint.ts'
import type { Prepared } from './prepare-services.ts'

/** A service with the tag to ask for, whether ECR has it, and why it is built or not. */
export type Choice = { prepared: Prepared; tag: string; digest: string | undefined; why: string }

type Asked = { prepared: Prepared[]; maxAgeMilliseconds?: number | undefined }
type Outside = { ecr: EcrLookup; clock: Clock }

/** Asks ECR for every fingerprint. An image that is too old makes room for one of the same content under a new tag. */
export const chooseBuilds = async (asked: Asked, outside: Outside): Promise<Choice[]> => {
  const first = asked.prepared.map((prepared) => ({ prepared, tag: prepared.own, why: '' }))
  const choices = await lookUp(first, { ...asked, ...outside })
  return asked.prepared.flatMap((one) => choices.find(({ prepared }) => prepared === one) ?? [])
}

type Open = { prepared: Prepared; tag: string; why: string }
type Looking = { maxAgeMilliseconds?: number | undefined } & Outside

const lookUp = async (open: Open[], looking: Looking): Promise<Choice[]> => {
  if (open.length === 0) return []
  const { found, absent } = await looking.ecr.images(open.map(wanted))
  const choices = open.map((one) => {
    const digest = found.get(keyOf(wanted(one)))?.digest
    const { repository } = one.prepared.service
    const missing = absent.has(repository)
      ? `ECR has no repository ${repository} yet`
      : one.why || 'ECR has no image of this content'
    return { ...one, digest, why: digest === undefined ? missing : 'ECR has an image of this content' }
  })
  const older = await tooOld(choices, looking)
  const kept = choices.filter((choice) => !older.some(({ prepared }) => prepared === choice.prepared))
  return [...kept, ...(await lookUp(older, looking))]
}

/**
 * For an image that is older than allowed, what to look for next: the same content salted with the digest of the old
 * image, so that every run that finds it too old asks for the same new tag.
 */
const tooOld = async (choices: Choice[], { ecr, clock, maxAgeMilliseconds }: Looking): Promise<Open[]> => {
  if (maxAgeMilliseconds === undefined) return []
  const there = choices.filter(({ digest }) => digest !== undefined)
  const times = there.length === 0 ? new Map<string, number>() : await ecr.pushedAt(there.map(wanted))
  return there.flatMap((choice) => {
    const pushed = times.get(keyOf(wanted(choice)))
    const age = pushed === undefined ? 0 : clock.now() - pushed
    if (age <= maxAgeMilliseconds) return []
    const { prepared, digest } = choice
    const tag = fingerprint({ ...prepared.ingredients, salt: `after ${digest}` })
    return [
      {
        prepared,
        tag,
        why: `its image is ${formatDuration(age)} old, and max-age is ${formatDuration(maxAgeMilliseconds)}`,
      },
    ]
  })
}

const wanted = ({ prepared, tag }: Open): { repository: string; tag: string } => ({
  repository: prepared.service.repository,
  tag,
})
