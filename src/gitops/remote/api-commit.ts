import { textAt } from '../../lib/json.ts'
import type { GitHub } from '../../outside/github.ts'
import type { PushVerdict } from './judge-git.ts'
import { type ApiPlace, type GraphqlError, judgeGraphql, judgeRest } from './judge-github.ts'
import type { Busy, NewCommit } from './remote.ts'

type Settings = { github: GitHub; place: ApiPlace; repositoryPath: () => string; repositoryId: () => string }

/** A move of a branch as one compare-and-swap: `before` undefined means that there must be no such branch yet. */
export type Move = { branch: string; before: string | undefined; after: string; force: boolean }

/** A branch to delete must be named so; git's own name for "nothing". */
const nothing = '0'.repeat(40)

export const createCommitWriter = ({ github, place, repositoryPath, repositoryId }: Settings) => {
  /** One request: the commit is made on the branch only if its head is still the parent. GitHub signs it. */
  const commitOnBranch = async (commit: NewCommit, owner: string): Promise<PushVerdict> => {
    const { headline, body } = partsOf(commit.message)
    const input = {
      branch: { repositoryNameWithOwner: owner, branchName: place.branch },
      expectedHeadOid: commit.parent,
      message: { headline, body },
      fileChanges: {
        additions: commit.files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
      },
    }
    const answer = await github.graphql(createCommit, { input })
    const judged = judgeGraphql(answer, place, ['STALE_DATA', 'NOT_FOUND'])
    if ('again' in judged) return unclear(judged)
    const [error] = judged.errors
    // A replica that lags behind says the same of a head that is still there: either way the head is read anew.
    if (error) return { ended: 'lost', reason: error.message }
    return { ended: 'landed', commit: textAt(judged.data, 'createCommitOnBranch', 'commit', 'oid') }
  }

  /** A commit that keeps the modes of its files, on no branch yet. Without an author GitHub signs those of an App. */
  const looseCommit = async ({ parent, message, files }: NewCommit, tree: string): Promise<string | Busy> => {
    const entries = []
    for (const { path, mode, bytes } of files) {
      const blob = await post('/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' })
      if ('again' in blob) return blob
      entries.push({ path, mode, type: 'blob', sha: textAt(blob.data, 'sha') })
    }
    const newTree = await post('/git/trees', { base_tree: tree, tree: entries })
    if ('again' in newTree) return newTree
    const body = { message: message.trimEnd(), tree: textAt(newTree.data, 'sha'), parents: [parent] }
    const commit = await post('/git/commits', body)
    return 'again' in commit ? commit : textAt(commit.data, 'sha')
  }

  const post = async (path: string, body: Record<string, unknown>) =>
    judgeRest(await github.rest({ method: 'POST', path: `${repositoryPath()}${path}`, body }), place)

  const move = async ({ branch, before, after, force }: Move): Promise<PushVerdict> => {
    const update = { name: `refs/heads/${branch}`, beforeOid: before ?? nothing, afterOid: after, force }
    const answer = await github.graphql(updateRefs, { input: { repositoryId: repositoryId(), refUpdates: [update] } })
    const judged = judgeGraphql(answer, place, ['STALE_DATA', 'NOT_FOUND', 'UNPROCESSABLE'])
    if ('again' in judged) return unclear(judged)
    const [error] = judged.errors
    if (error === undefined) return { ended: 'landed', commit: after }
    const lost: PushVerdict = { ended: 'lost', reason: error.message }
    if (saysMoved(error)) return lost
    const head = await headOf(branch)
    if (typeof head !== 'string') return unclear(head)
    // Where the branch is as it was, it was refused for another reason.
    if (head === (before ?? '')) judgeGraphql(answer, place)
    return lost
  }

  const headOf = async (branch: string): Promise<string | Busy> => {
    const [owner, name] = repositoryPath().split('/').slice(-2)
    const judged = judgeGraphql(await github.graphql(refQuery, { owner, name, ref: `refs/heads/${branch}` }), place)
    return 'again' in judged ? judged : textAt(judged.data, 'repository', 'ref', 'target', 'oid')
  }

  return { commitOnBranch, looseCommit, move }
}

const createCommit =
  'mutation Commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'
const updateRefs = 'mutation Move($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'

const refQuery = `query Ref($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`

/** Ways to say that a branch is not where it was expected. GitHub documents none: after other words the branch is asked. */
const movedOn = /expected|does not (?:match|point)|not a fast.forward|fast-forward|already exists|does not exist|stale/i

const saysMoved = ({ type, message }: GraphqlError): boolean => type !== 'UNPROCESSABLE' || movedOn.test(message)

/** Of a request that failed halfway nobody knows whether it was done. */
export const unclear = ({ again: reason, ...wait }: Busy): PushVerdict => ({ ended: 'unclear', reason, ...wait })

const partsOf = (message: string): { headline: string; body: string } => {
  const [headline = '', ...rest] = message.trimEnd().split('\n')
  return { headline, body: rest.join('\n').trim() }
}
