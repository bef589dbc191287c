import { Failure } from '../lib/failure.ts'
import { type Again, again } from '../lib/retry.ts'
import type { Relation } from './order.ts'
import type { Origin } from './trailers.ts'

/** Whether `revision` of the source's repository is `commit` or came after it; a Failure when it cannot be asked. */
export type Contains = (question: { revision: string; commit: string }) => Promise<boolean>

type Question = { ours: Origin; theirs: Origin | undefined; contains: Contains | undefined }
type Answer = { relation: Relation; because?: string }

/** How our source commit stands to another, asked for again while its repository does not answer. */
export const relate = async ({ ours, theirs, contains }: Question): Promise<Answer | Again> => {
  const known = relateByName(ours, theirs)
  if (known !== undefined || theirs === undefined || contains === undefined) return { relation: known ?? 'unknown' }
  try {
    return { relation: await relateByAncestry(contains, ours.commit, theirs.commit) }
  } catch (error) {
    return unanswered(error)
  }
}

const relateByName = (ours: Origin, theirs: Origin | undefined): Relation | undefined => {
  if (theirs === undefined || theirs.commit === '' || ours.commit === '') return 'unknown'
  if (theirs.repository.toLowerCase() !== ours.repository.toLowerCase()) return 'unrelated'
  return theirs.commit === ours.commit ? 'same' : undefined
}

const relateByAncestry = async (contains: Contains, ours: string, theirs: string): Promise<Relation> => {
  if (await contains({ revision: theirs, commit: ours })) return 'older'
  return (await contains({ revision: ours, commit: theirs })) ? 'newer' : 'unrelated'
}

/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error: unknown): Answer | Again => {
  if (!(error instanceof Failure)) throw error
  if (error.reason === 'unreachable') return again(error.message)
  if (error.reason !== 'denied' && error.reason !== 'not-found') throw error
  return { relation: 'unknown', because: error.message }
}
