import { at, listAt, textAt } from '../../lib/json.ts'
import { again } from '../../lib/retry.ts'
import type { GitHub, GitHubRequest } from '../../outside/github.ts'
import { type ApiPlace, judgeGraphql, judgeRest } from '../remote/judge-github.ts'
import type { Busy } from '../remote/remote.ts'
import {
  allowedMethods,
  madeAlready,
  type Proposal,
  type PullRequest,
  readProposal,
  readPull,
} from './pull-request-answers.ts'

type Text = { title: string; body: string }

/** Pull requests from a branch of ours to one base. */
export type PullRequests = {
  /** What stands on the branch; undefined when there is no such branch. */
  proposal: (branch: string) => Promise<Proposal | undefined | Busy>
  /** The open pull request of the branch. */
  find: (branch: string) => Promise<PullRequest | undefined | Busy>
  open: (branch: string, text: Text) => Promise<PullRequest | Busy>
  update: (pull: PullRequest, text: Text) => Promise<PullRequest | Busy>
  label: (pull: PullRequest, labels: string[]) => Promise<Busy | undefined>
  /** Has GitHub merge it when all that it waits for has come; a text says why GitHub will not. */
  mergeLater: (pull: PullRequest, text: Text) => Promise<string | Busy | undefined>
  /** Closes it and takes its branch away, if that is still at `head`. */
  close: (pull: PullRequest, branch: string, head: string) => Promise<Busy | undefined>
}

type Settings = { github: GitHub; place: ApiPlace; owner: string; name: string }

export const createPullRequests = ({ github, place, owner, name }: Settings): PullRequests => {
  const base = place.branch
  const rest = async (path: string, request: Omit<GitHubRequest, 'path'> = {}) =>
    judgeRest(await github.rest({ ...request, path: `/repos/${owner}/${name}${path}` }), place)

  const refOf = async (branch: string): Promise<{ head: string; base: string; repository: string } | Busy> => {
    const variables = { owner, name, ref: `refs/heads/${branch}`, base: `refs/heads/${base}` }
    const judged = judgeGraphql(await github.graphql(refsQuery, variables), place)
    if ('again' in judged) return judged
    const found = at(judged.data, 'repository')
    return {
      head: textAt(found, 'ref', 'target', 'oid'),
      base: textAt(found, 'base', 'target', 'oid'),
      repository: textAt(found, 'id'),
    }
  }

  const find = async (branch: string): Promise<PullRequest | undefined | Busy> => {
    const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base })
    const found = await rest(`/pulls?${query}`)
    if ('again' in found) return found
    const [pull] = listAt(found.data)
    return pull === undefined ? undefined : readPull(pull)
  }

  const update = async (pull: PullRequest, text: Text): Promise<PullRequest | Busy> => {
    if (pull.title === text.title && pull.body === text.body) return pull
    const made = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: text })
    return 'again' in made ? made : readPull(made.data)
  }

  return {
    proposal: async (branch) => {
      const ref = await refOf(branch)
      if ('again' in ref || ref.head === '') return 'again' in ref ? ref : undefined
      const compared = await rest(`/compare/${ref.base}...${ref.head}`)
      return 'again' in compared ? compared : readProposal(ref.head, compared.data)
    },
    find,
    open: async (branch, text) => {
      const body = { ...text, head: branch, base }
      const answer = await github.rest({ method: 'POST', path: `/repos/${owner}/${name}/pulls`, body })
      const made = madeAlready(answer)
      if (made === undefined) {
        const judged = judgeRest(answer, place)
        return 'again' in judged ? judged : readPull(judged.data)
      }
      const there = await find(branch)
      if (there === undefined) return again(made)
      return 'again' in there ? there : update(there, text)
    },
    update,
    label: async (pull, labels) => {
      const lacking = labels.filter((label) => !pull.labels.includes(label))
      if (lacking.length === 0) return undefined
      const made = await rest(`/issues/${pull.number}/labels`, { method: 'POST', body: { labels: lacking } })
      return 'again' in made ? made : undefined
    },
    mergeLater: async ({ id }, { title, body }) => {
      const methods = judgeGraphql(await github.graphql(methodsQuery, { owner, name }), place)
      if ('again' in methods) return methods
      const [mergeMethod = 'MERGE'] = allowedMethods(methods.data)
      const message = mergeMethod === 'REBASE' ? {} : { commitHeadline: title, commitBody: body }
      const input = { pullRequestId: id, mergeMethod, ...message }
      const judged = judgeGraphql(await github.graphql(autoMerge, { input }), place, ['UNPROCESSABLE', 'FORBIDDEN', ''])
      if ('again' in judged) return judged
      return judged.errors[0]?.message
    },
    close: async (pull, branch, head) => {
      const closed = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: { state: 'closed' } })
      if ('again' in closed) return closed
      const ref = await refOf(branch)
      if ('again' in ref) return ref
      const update = { name: `refs/heads/${branch}`, beforeOid: head, afterOid: '0'.repeat(40) }
      const answer = await github.graphql(removeRef, { input: { repositoryId: ref.repository, refUpdates: [update] } })
      // Somebody may have gone on with the branch, or removed it himself: then it is not ours to remove.
      const removed = judgeGraphql(answer, place, ['UNPROCESSABLE', 'STALE_DATA', 'NOT_FOUND', ''])
      return 'again' in removed ? removed : undefined
    },
  }
}

const refsQuery = `query Refs($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) { target { oid } }
    base: ref(qualifiedName: $base) { target { oid } }
  }
}`
const methodsQuery = `query Methods($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { squashMergeAllowed rebaseMergeAllowed mergeCommitAllowed }
}`
const autoMerge =
  'mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }'
const removeRef = 'mutation Remove($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
