import { FieldError, type Node, type Root } from './graphql-run.ts'
import { guardOf, type Hosted, idOf } from './hosted.ts'
import type { ReadCommit } from './objects.ts'
import { allows, type Token } from './tokens.ts'

type Settings = { find: (name: string) => Hosted | undefined; all: () => Hosted[]; holder: Token }

/** What GraphQL operations reach, for the holder of one token. */
export const rootFor = ({ find, all, holder }: Settings): Root => ({
  query: {
    __typename: 'Query',
    repository: ({ owner, name }: { owner: string; name: string }) => repositoryNode(resolve(find, `${owner}/${name}`)),
  },
  mutation: {
    __typename: 'Mutation',
    createCommitOnBranch: ({ input }: { input: CommitInput }) => {
      const name = input.branch.repositoryNameWithOwner ?? ''
      return createCommit(writable(resolve(find, name), holder, 'contents'), input, holder)
    },
    updateRefs: ({ input }: { input: RefsInput }) => {
      const hosted = all().find((known) => idOf('R', known.name) === input.repositoryId)
      if (!hosted)
        throw new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'`)
      return updateRefs(writable(hosted, holder, 'contents'), input.refUpdates)
    },
    enablePullRequestAutoMerge: ({ input }: { input: AutoMergeInput }) => {
      for (const hosted of all()) {
        const pull = hosted.pulls.find(({ number }) => idOf('PR', hosted.name, number) === input.pullRequestId)
        if (pull) return enableAutoMerge(writable(hosted, holder, 'pull_requests'), pull, input)
      }
      throw new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${input.pullRequestId}'`)
    },
  },
})

const resolve = (find: Settings['find'], name: string): Hosted => {
  const hosted = find(name)
  if (!hosted) throw new FieldError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`)
  return hosted
}

const writable = (hosted: Hosted, { permissions }: Token, permission: string): Hosted => {
  if (hosted.archived) throw new FieldError('UNPROCESSABLE', 'Repository was archived so is read-only.')
  if (!allows(permissions[permission], 'write'))
    throw new FieldError('FORBIDDEN', 'Resource not accessible by integration')
  return hosted
}

const repositoryNode = (hosted: Hosted): Node => ({
  __typename: 'Repository',
  id: idOf('R', hosted.name),
  nameWithOwner: hosted.name,
  isArchived: hosted.archived,
  squashMergeAllowed: hosted.mergeMethods.includes('SQUASH'),
  rebaseMergeAllowed: hosted.mergeMethods.includes('REBASE'),
  mergeCommitAllowed: hosted.mergeMethods.includes('MERGE'),
  ref: async ({ qualifiedName }: { qualifiedName: string }) => {
    const oid = await hosted.objects.ref(qualifiedName)
    if (oid === undefined) return null
    const name = qualifiedName.replace(/^refs\/heads\//, '')
    return { __typename: 'Ref', id: idOf('REF', qualifiedName), name, target: await commitNode(hosted, oid) }
  },
  object: async ({ oid = '' }: { oid?: string }) => {
    const type = await hosted.objects.typeOf(oid)
    if (type === 'blob') return blobNode(hosted, oid)
    return type === 'commit' ? commitNode(hosted, oid) : null
  },
})

/** Text is cut off at 512 kB, and null where there is a zero byte; what is no UTF-8 is replaced. */
const blobNode = async (hosted: Hosted, oid: string): Promise<Node> => {
  const bytes = await hosted.objects.blob(oid)
  const isTruncated = bytes.length > 512_000
  const text = bytes.includes(0) ? null : bytes.subarray(0, 512_000).toString('utf8')
  return { __typename: 'Blob', oid, text, isTruncated, byteSize: bytes.length }
}

const commitNode = async (hosted: Hosted, id: string): Promise<Node> => nodeOf(hosted, await hosted.objects.commit(id))

const nodeOf = (hosted: Hosted, { oid, tree, parents, date, author, message }: ReadCommit): Node => {
  return {
    __typename: 'Commit',
    oid,
    message,
    committedDate: date,
    author: { __typename: 'GitActor', ...author },
    tree: { __typename: 'Tree', oid: tree },
    parents: ({ first = 100 }: { first?: number }) => connection('CommitConnection', hosted, parents.slice(0, first)),
    history: async ({ first, after }: { first?: number; after?: string | null }) => {
      if (first === undefined || first > 100) throw new FieldError('EXCESSIVE_PAGINATION', 'first must be 1 to 100')
      const all = await hosted.objects.ancestry(oid)
      const from = after ? all.indexOf(after) + 1 : 0
      const page = all.slice(from, from + first)
      const hasNextPage = from + first < all.length
      const pageInfo = { __typename: 'PageInfo', hasNextPage, endCursor: page.at(-1) ?? null }
      return { ...(await connection('CommitHistoryConnection', hosted, page)), pageInfo }
    },
  }
}

const connection = async (type: string, hosted: Hosted, ids: string[]): Promise<Node> => ({
  __typename: type,
  nodes: (await hosted.objects.commits(ids)).map((commit) => nodeOf(hosted, commit)),
})

type CommitInput = {
  branch: { repositoryNameWithOwner?: string; branchName?: string }
  expectedHeadOid: string
  message: { headline: string; body?: string }
  fileChanges?: { additions?: { path: string; contents: string }[] }
}

/** Every file becomes 100644 (github.com/babarot/gh-infra, pull request 167), whatever it was. */
const createCommit = async (hosted: Hosted, input: CommitInput, holder: Token): Promise<Node> => {
  const { objects } = hosted
  const branch = input.branch.branchName ?? ''
  const name = `refs/heads/${branch}`
  const stale = `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`
  const head = await objects.ref(name)
  if (head === undefined) throw new FieldError('NOT_FOUND', `Could not resolve to a Ref with the name '${branch}'.`)
  if (hosted.staleAnswers > 0) {
    hosted.staleAnswers -= 1
    throw new FieldError('STALE_DATA', stale)
  }
  if (head !== input.expectedHeadOid) throw new FieldError('STALE_DATA', stale)
  const guard = guardOf(hosted, branch)
  if (guard && hosted.guarded.get(branch) !== 'signatures') throw new FieldError(guard.type, guard.message)
  const entries = []
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    entries.push({ path, mode: '100644', type: 'blob', sha: await objects.writeBlob(Buffer.from(contents, 'base64')) })
  }
  const { headline, body = '' } = input.message
  const commit = await objects.writeCommit({
    tree: await objects.writeTree(head, entries),
    parents: [head],
    message: `${headline}${body === '' ? '' : `\n\n${body}`}\n`,
    author: { name: holder.login, email: `${holder.login}@users.noreply.github.com` },
  })
  if (!(await objects.moveRef({ name, before: head, after: commit }))) throw new FieldError('STALE_DATA', stale)
  hosted.verified.add(commit)
  return { __typename: 'CreateCommitOnBranchPayload', commit: await commitNode(hosted, commit), clientMutationId: null }
}

type RefsInput = {
  repositoryId: string
  refUpdates: { name: string; afterOid: string; beforeOid?: string; force?: boolean }[]
}

const updateRefs = async (hosted: Hosted, updates: RefsInput['refUpdates']): Promise<Node> => {
  for (const { name, afterOid: after, beforeOid: before, force = false } of updates) {
    const branch = name.replace(/^refs\/heads\//, '')
    const guard = guardOf(hosted, branch)
    if (guard && !(hosted.guarded.get(branch) === 'signatures' && hosted.verified.has(after)))
      throw new FieldError(guard.type, guard.message)
    const at = await hosted.objects.ref(name)
    if (!force && at && !/^0+$/.test(after) && !(await hosted.objects.isAncestor(at, after))) {
      throw new FieldError('UNPROCESSABLE', `Update is not a fast-forward: ${name}`)
    }
    if (!(await hosted.objects.moveRef({ name, before, after }))) {
      throw new FieldError('UNPROCESSABLE', `Reference ${name} does not point to the expected object ${before}`)
    }
    closeWithBranch(hosted, branch, /^0+$/.test(after))
  }
  return { __typename: 'UpdateRefsPayload', clientMutationId: null }
}

/** A pull request whose branch is gone is closed. */
const closeWithBranch = ({ pulls }: Hosted, branch: string, isGone: boolean): void => {
  for (const pull of pulls.filter(({ head }) => isGone && head === branch)) pull.state = 'closed'
}

type AutoMergeInput = { pullRequestId: string; mergeMethod?: string; commitHeadline?: string; commitBody?: string }

/** The refusals are those that threads of peter-evans/enable-pull-request-automerge quote. */
const enableAutoMerge = (hosted: Hosted, pull: Hosted['pulls'][number], input: AutoMergeInput): Node => {
  if (!hosted.allowsAutoMerge) throw new FieldError('UNPROCESSABLE', 'Auto merge is not allowed for this repository')
  if (!hosted.hasRequiredChecks) throw new FieldError('UNPROCESSABLE', 'Pull request Pull request is in clean status')
  const { mergeMethod: method = 'MERGE', commitHeadline: headline = '', commitBody: body = '' } = input
  pull.autoMerge = { method, headline, body }
  return { __typename: 'EnablePullRequestAutoMergePayload', clientMutationId: null }
}
