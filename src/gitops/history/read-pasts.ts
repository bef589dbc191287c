import type { Busy, Remote } from '../remote/remote.ts'
import { type Past, readPast, type Standing } from './past.ts'
import { tell } from './told.ts'

/** How many commits come along with a head, since most bumps need no more. */
export const recentCommits = 50

/**
 * How much of the history is looked through for the last bump of an image. Steps of three times as much, from the second on,
 * so that most of what is fetched is needed; the last is all of it, in most repositories.
 */
const counts = [recentCommits, 400, 1_200, 3_600, 12_800]

type Question = { remote: Remote; head: string; standings: Standing[] }

/** The past of every place, from little more of the history than it takes. */
export const readPasts = async ({ remote, head, standings }: Question): Promise<Past[] | Busy> => {
  if (standings.length === 0) return []
  let pasts: Past[] = []
  for (const count of counts) {
    const history = await remote.log(head, count)
    if ('again' in history) return history
    const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0)
    pasts = standings.map((standing) => readPast(standing, told))
    if (history.complete || pasts.every(({ settled }) => settled)) break
  }
  return pasts
}
