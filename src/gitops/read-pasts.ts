import { type Past, readPast, type Standing } from './past.ts'
import type { Busy, Remote } from './remote.ts'
import { tell } from './told.ts'

/** How many commits come along with a head, since most bumps need no more. */
export const recentCommits = 50

/** How far the history is looked through for the last bump of an image: all of it, in most repositories. */
const farthest = 12_800

type Question = { remote: Remote; head: string; standings: Standing[] }

/** The past of every place, from no more of the history than it takes: eight times as much whenever some is not settled. */
export const readPasts = async ({ remote, head, standings }: Question): Promise<Past[] | Busy> => {
  if (standings.length === 0) return []
  for (let count = recentCommits; ; count = Math.min(count * 8, farthest)) {
    const history = await remote.log(head, count)
    if ('again' in history) return history
    const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0)
    const pasts = standings.map((standing) => readPast(standing, told))
    if (history.complete || count === farthest || pasts.every(({ settled }) => settled)) return pasts
  }
}
