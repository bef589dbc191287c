import { Failure } from '../../lib/failure.ts'
import { textAt } from '../../lib/json.ts'
import type { GitHub } from '../../outside/github.ts'
import type { HistoryContains } from '../history/relation.ts'
import { type ApiPlace, judgeRest } from './judge-github.ts'

type Settings = { github: GitHub; place: ApiPlace; owner: string; name: string }

/** Whether one commit contains another, by GitHub's comparison of the two; for where there is no git to ask. */
export const createApiContains = ({ github, place, owner, name }: Settings): HistoryContains => {
  const answers = new Map<string, boolean>()
  return async ({ revision, commit }) => {
    if (revision === commit) return true
    const pair = `${commit}...${revision}`
    const known = answers.get(pair)
    if (known !== undefined) return known
    // Only its word is wanted: the second page holds none of the files and hardly a commit.
    const compared = await github.rest({ path: `/repos/${owner}/${name}/compare/${pair}?per_page=1&page=2` })
    // The same word for a commit that is not there and for a repository that may not be seen.
    const answer = compared.status === 404 ? await github.rest({ path: `/repos/${owner}/${name}` }) : compared
    const judged = judgeRest(answer, place)
    if ('again' in judged) throw new Failure('unreachable', `cannot read the history of ${place.url}: ${judged.again}`)
    const contained = compared.status < 300 && ['ahead', 'identical'].includes(textAt(judged.data, 'status'))
    answers.set(pair, contained)
    return contained
  }
}
