import { Failure } from '../../lib/failure.ts'
import { type Again, again } from '../../lib/retry.ts'
import type { Relation } from './order.ts'
import type { Origin } from './trailers.ts'

/** Whether `revision` is `commit` or came after it, as one repository has them; a Failure when it cannot be asked. */
export type HistoryContains = (question: { revision: string; commit: string }) => Promise<boolean>

/** The same for a repository of this GitHub server, as owner/name. */
export type Contains = (question: { repository: string; revision: string; commit: string }) => Promise<boolean>

/** `source`: the repository of the run, asked last. */
type Question = { ours: Origin; theirs: Origin | undefined; source?: string; contains: Contains | undefined }
type Answer = { relation: Relation; because?: string }

/** How our source commit stands to another, asked for again while its repository does not answer. */
export const relate = async ({ ours, theirs, source = '', contains }: Question): Promise<Answer | Again> => {
  if (theirs === undefined || theirs.commit === '' || ours.commit === '') return { relation: 'unknown' }
  if (theirs.commit === ours.commit) return { relation: 'same' }
  if (contains === undefined) return { relation: isSameName(ours, theirs) ? 'unknown' : 'unrelated' }
  const answers: Answer[] = []
  for (const repository of whomToAsk([ours.repository, theirs.repository, source])) {
    const answer = await ask({ repository, ours: ours.commit, theirs: theirs.commit }, contains)
    if ('again' in answer || isFinal(answer, isSameName(ours, theirs))) return answer
    answers.push(answer)
  }
  return answers.find(({ relation }) => relation === 'unrelated') ?? answers[0] ?? { relation: 'unknown' }
}

/** The repository that both commits are said to be of knows best; another one may not have them. */
const isFinal = ({ relation }: Answer, isOfBoth: boolean): boolean =>
  relation === 'older' || relation === 'newer' || (relation === 'unrelated' && isOfBoth)

const isSameName = (one: Origin, other: Origin): boolean =>
  one.repository.toLowerCase() === other.repository.toLowerCase()

/** A repository that was renamed, and a fork of one, know commits that were told of under the other's name. */
const whomToAsk = (names: string[]): string[] =>
  names.filter(
    (name, index) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  )

const ask = async (
  { repository, ours, theirs }: { repository: string; ours: string; theirs: string },
  contains: Contains,
): Promise<Answer | Again> => {
  try {
    if (await contains({ repository, revision: theirs, commit: ours })) return { relation: 'older' }
    return { relation: (await contains({ repository, revision: ours, commit: theirs })) ? 'newer' : 'unrelated' }
  } catch (error) {
    return unanswered(error)
  }
}

/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error: unknown): Answer | Again => {
  if (!(error instanceof Failure)) throw error
  if (error.reason === 'unreachable') return again(error.message)
  if (error.reason !== 'denied' && error.reason !== 'not-found') throw error
  return { relation: 'unknown', because: error.message }
}
