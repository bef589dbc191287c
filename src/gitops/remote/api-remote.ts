import { randomUUID } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'
import { at, listAt, textAt } from '../../lib/json.ts'
import type { GitHub } from '../../outside/github.ts'
import { createBlobReader } from './api-blobs.ts'
import { createCommitWriter, type Move, unclear } from './api-commit.ts'
import { commitFields, createHistoryReader } from './api-history.ts'
import { createTreeReader } from './api-tree.ts'
import type { PushVerdict } from './judge-git.ts'
import { type ApiPlace, judgeGraphql } from './judge-github.ts'
import type { Busy, NewCommit, Remote } from './remote.ts'

type Settings = {
  github: GitHub
  url: string
  owner: string
  name: string
  branch: string
  /** What is read of a repository whose list of files is too long for one answer. */
  patterns: string[]
  /** How many commits come along with a head, for `log` to answer from at once. */
  recentCommits?: number
  /** Epoch milliseconds. */
  now: () => number
  /** The input that the token came from, for what is told when it is refused. */
  credential?: string
}

/** `lost`: another writer was first, so that what looks like it is somebody else's. */
type Made = { commit: NewCommit; id: string; lost: boolean }

/** A branch on GitHub, read and written through its API: no git, and commits that GitHub makes and signs itself. */
export const createApiRemote = (settings: Settings): Remote => {
  const { github, url, owner, name, branch, patterns, recentCommits = 0, now, credential } = settings
  const place: ApiPlace = { url, branch, now, ...(credential && { credential }) }
  let repository = { id: '', path: `/repos/${owner}/${name}` }
  const repositoryPath = (): string => repository.path
  const filesBelow = createTreeReader({ github, place, patterns, repositoryPath })
  const read = createBlobReader({ github, place, owner, name, repositoryPath })
  const { log, learn } = createHistoryReader({ github, place, owner, name })
  const writer = createCommitWriter({ github, place, repositoryPath, repositoryId: () => repository.id })
  const trees = new Map<string, string>()
  const made = new Map<string, Made>()

  const readHead = async (): Promise<Head | Busy> => {
    const variables = { owner, name, ref: `refs/heads/${branch}`, recent: Math.max(1, recentCommits) }
    const judged = judgeGraphql(await github.graphql(headQuery, variables), place)
    if ('again' in judged) return judged
    const found = at(judged.data, 'repository')
    repository = { id: textAt(found, 'id'), path: `/repos/${textAt(found, 'nameWithOwner')}` }
    if (at(found, 'isArchived') === true) {
      throw new Failure('denied', `${url} is archived: unarchive it, or correct manifests-repository`)
    }
    const recent = listAt(found, 'ref', 'target', 'history', 'nodes')
    const head = { ...readCommit(recent[0]), tree: textAt(found, 'ref', 'target', 'tree', 'oid') }
    if (head.id === '') throw new Failure('not-found', `${url} has no branch ${branch}: correct manifests-branch`)
    learn(recent)
    trees.set(head.id, head.tree)
    return head
  }

  const treeOf = async (commit: string): Promise<string | Busy> => {
    const known = trees.get(commit)
    if (known !== undefined) return known
    const judged = judgeGraphql(await github.graphql(treeQuery, { owner, name, oid: commit }), place)
    if ('again' in judged) return judged
    const tree = textAt(judged.data, 'repository', 'object', 'tree', 'oid')
    if (tree === '') throw new Failure('not-found', `${url} has no commit ${commit} any more: run the job again`)
    trees.set(commit, tree)
    return tree
  }

  /** A commit of ours whose making broke off is told by what it stands on and what it says: its id is the server's. */
  const isOurs = (head: Head) => {
    const ours = [...made.values()].find(
      ({ commit, lost }) => !lost && commit.parent === head.parent && commit.message.trim() === head.message.trim(),
    )
    return ours && { ours: ours.id }
  }

  const send = async (commit: NewCommit): Promise<PushVerdict> => {
    // GitHub makes every file that it commits on a branch 100644: createCommitOnBranch knows no modes.
    const plain = commit.files.every(({ mode }) => mode === '100644')
    if (plain) return writer.commitOnBranch(commit, repository.path.slice('/repos/'.length))
    return sendLoose(commit, { branch, before: commit.parent, force: false })
  }

  const sendLoose = async (commit: NewCommit, onto: Omit<Move, 'after'>): Promise<PushVerdict> => {
    const loose = await writer.looseCommit(commit, trees.get(commit.parent) ?? '')
    return typeof loose === 'string' ? writer.move({ ...onto, after: loose }) : unclear(loose)
  }

  const madeAs = (id: string): Made => {
    const ours = made.get(id)
    if (ours === undefined) throw new Error(`no commit was made as ${id}`)
    return ours
  }

  return {
    url,
    branch,
    fetch: async () => {
      const head = await readHead()
      if ('again' in head) return head
      const files = await filesBelow(head.tree)
      return 'again' in files ? files : { commit: head.id, files, ...isOurs(head) }
    },
    read,
    log,
    snapshot: async (commit) => {
      const tree = await treeOf(commit)
      if (typeof tree !== 'string') return tree
      const files = await filesBelow(tree)
      return 'again' in files ? files : { commit, files }
    },
    commit: async (commit) => {
      const id = randomUUID()
      made.set(id, { commit, id, lost: false })
      return id
    },
    push: async (id) => {
      const ours = madeAs(id)
      const verdict = await send(ours.commit)
      made.set(id, { ...ours, lost: verdict.ended === 'lost' })
      return verdict
    },
    // A branch of our own is set anew as a whole, which createCommitOnBranch cannot do.
    propose: (id, onto) => sendLoose(madeAs(id).commit, { ...onto, force: true }),
  }
}

type Head = { id: string; tree: string; parent: string; message: string }

const headQuery = `query Head($owner: String!, $name: String!, $ref: String!, $recent: Int!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner isArchived
    ref(qualifiedName: $ref) { target { ... on Commit { tree { oid } history(first: $recent) { nodes { ${commitFields} } } } } }
  }
}`

const treeQuery = `query Tree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`

const readCommit = (commit: unknown): Omit<Head, 'tree'> => ({
  id: textAt(commit, 'oid'),
  parent: textAt(listAt(commit, 'parents', 'nodes')[0], 'oid'),
  message: textAt(commit, 'message'),
})
