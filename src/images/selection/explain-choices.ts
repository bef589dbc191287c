import { Failure, type Reason } from '../../lib/failure.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import { traceOf } from '../content/trace.ts'
import { differencesSince } from '../content/trace-label.ts'
import type { Choice } from './choose-builds.ts'
import type { EcrLookup } from './ecr-lookup.ts'
import type { NewestImage } from './newest-image.ts'

const lanes = 8

/** Says of each service that is built what changed since the newest image that is there. */
export const explainChoices = (choices: Choice[], ecr: EcrLookup): Promise<Choice[]> =>
  inLanes(choices, lanes, async (choice) => {
    if (choice.digest !== undefined) return choice
    return { ...choice, why: `${choice.why}; ${await explain(choice, ecr)}` }
  })

/** No selection fails for want of an explanation. */
const explain = async (choice: Choice, ecr: EcrLookup): Promise<string> => {
  try {
    return explained(choice, await ecr.newest(choice.prepared.service.repository))
  } catch (error) {
    if (!(error instanceof Failure) || endings.includes(error.reason)) throw error
    return `what changed since cannot be told: ${error.message}`
  }
}

/** Reasons by which the whole run ends. */
const endings: Reason[] = ['cancelled', 'timed-out']

const explained = ({ prepared }: Choice, newest: NewestImage | undefined): string => {
  if (newest === undefined) return 'it is the first one'
  const image = `${newest.tag} of ${newest.pushedAt.toISOString().slice(0, 16).replace('T', ' ')}`
  const changes = newest.label === undefined ? undefined : differencesSince(traceOf(prepared.ingredients), newest.label)
  if (changes === undefined) return `the newest image, ${image}, does not say what it was made of`
  return changes.length === 0 ? `${image} has the same content` : `since ${image}: ${changes.join(', ')}`
}
