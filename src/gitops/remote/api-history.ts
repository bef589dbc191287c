import { Failure } from '../../lib/failure.ts'
import { at, listAt, textAt } from '../../lib/json.ts'
import type { GitHub } from '../../outside/github.ts'
import { type ApiPlace, judgeGraphql } from './judge-github.ts'
import type { Busy, History, HistoryCommit } from './remote.ts'
import { walkHistory } from './walk-history.ts'

type Settings = { github: GitHub; place: ApiPlace; owner: string; name: string }

/** GitHub gives a hundred commits a page, by time. */
const pageSize = 100

/** What the nodes of a history are asked for, for `learn`. */
export const commitFields = 'oid message committedDate author { name email } parents(first: 10) { nodes { oid } }'

/** The commits of a branch, read page by page as far as they are asked for; `learn` is given those that came otherwise. */
export const createHistoryReader = ({ github, place, owner, name }: Settings) => {
  const known = new Map<string, HistoryCommit>()

  const learn = (nodes: unknown[]): void => {
    for (const commit of nodes.map(readCommit)) known.set(commit.id, commit)
  }

  const readPage = async (from: string, after: string | undefined): Promise<{ next: string | undefined } | Busy> => {
    const variables = { owner, name, oid: from, first: pageSize, after: after ?? null }
    const judged = judgeGraphql(await github.graphql(historyQuery, variables), place)
    if ('again' in judged) return judged
    const history = at(judged.data, 'repository', 'object', 'history')
    if (history === undefined)
      throw new Failure('not-found', `${place.url} has no commit ${from} any more: run the job again`)
    learn(listAt(history, 'nodes'))
    const more = at(history, 'pageInfo', 'hasNextPage') === true
    return { next: more ? textAt(history, 'pageInfo', 'endCursor') : undefined }
  }

  const log = async (from: string, count: number): Promise<History | Busy> => {
    let after: string | undefined
    for (;;) {
      const { lacking, ...history } = walkHistory({ known, from, count })
      if (!lacking) return history
      const page = await readPage(from, after)
      if ('again' in page) return page
      if (page.next === undefined) {
        const { commits, complete } = walkHistory({ known, from, count })
        return { commits, complete }
      }
      after = page.next
    }
  }
  return { log, learn }
}

const historyQuery = `query Log($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first, after: $after) {
          nodes { ${commitFields} }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`

const readCommit = (commit: unknown): HistoryCommit => ({
  id: textAt(commit, 'oid'),
  parents: listAt(commit, 'parents', 'nodes').map((parent) => textAt(parent, 'oid')),
  author: `${textAt(commit, 'author', 'name')} <${textAt(commit, 'author', 'email')}>`,
  time: Math.floor(Date.parse(textAt(commit, 'committedDate')) / 1000),
  message: textAt(commit, 'message'),
})
