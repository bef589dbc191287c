/** A field's arguments, and the type that it gives; what is not here is refused, as by GitHub. */
export type FieldType = { args?: Record<string, string>; type: string }

/** The part of GitHub's public schema (docs.github.com/public/fpt/schema.docs.graphql) that is answered here. */
export const objectTypes: Record<string, Record<string, FieldType>> = {
  Query: { repository: { args: { owner: 'String!', name: 'String!' }, type: 'Repository' } },
  Mutation: {
    createCommitOnBranch: { args: { input: 'CreateCommitOnBranchInput!' }, type: 'CreateCommitOnBranchPayload' },
    updateRefs: { args: { input: 'UpdateRefsInput!' }, type: 'UpdateRefsPayload' },
    enablePullRequestAutoMerge: {
      args: { input: 'EnablePullRequestAutoMergeInput!' },
      type: 'EnablePullRequestAutoMergePayload',
    },
  },
  Repository: {
    id: { type: 'ID!' },
    nameWithOwner: { type: 'String!' },
    isArchived: { type: 'Boolean!' },
    ref: { args: { qualifiedName: 'String!' }, type: 'Ref' },
    object: { args: { oid: 'GitObjectID', expression: 'String' }, type: 'GitObject' },
  },
  Ref: { id: { type: 'ID!' }, name: { type: 'String!' }, target: { type: 'GitObject' } },
  GitObject: { oid: { type: 'GitObjectID!' } },
  Commit: {
    oid: { type: 'GitObjectID!' },
    message: { type: 'String!' },
    committedDate: { type: 'DateTime!' },
    tree: { type: 'Tree!' },
    author: { type: 'GitActor' },
    parents: { args: { first: 'Int', after: 'String' }, type: 'CommitConnection!' },
    history: { args: { first: 'Int', after: 'String' }, type: 'CommitHistoryConnection!' },
  },
  GitActor: { name: { type: 'String' }, email: { type: 'String' } },
  Tree: { oid: { type: 'GitObjectID!' } },
  Blob: {
    oid: { type: 'GitObjectID!' },
    text: { type: 'String' },
    isTruncated: { type: 'Boolean!' },
    byteSize: { type: 'Int!' },
  },
  CommitConnection: { nodes: { type: '[Commit]' } },
  CommitHistoryConnection: { nodes: { type: '[Commit]' }, pageInfo: { type: 'PageInfo!' } },
  PageInfo: { hasNextPage: { type: 'Boolean!' }, endCursor: { type: 'String' } },
  CreateCommitOnBranchPayload: { commit: { type: 'Commit' }, clientMutationId: { type: 'String' } },
  UpdateRefsPayload: { clientMutationId: { type: 'String' } },
  EnablePullRequestAutoMergePayload: { clientMutationId: { type: 'String' } },
}

/** Fields of input objects; `!` means that it must be there, and a list that is null fails inside of GitHub. */
export const inputTypes: Record<string, Record<string, string>> = {
  CreateCommitOnBranchInput: {
    branch: 'CommittableBranch!',
    expectedHeadOid: 'GitObjectID!',
    fileChanges: 'FileChanges',
    message: 'CommitMessage!',
    clientMutationId: 'String',
  },
  CommittableBranch: { branchName: 'String', id: 'ID', repositoryNameWithOwner: 'String' },
  CommitMessage: { headline: 'String!', body: 'String' },
  FileChanges: { additions: '[FileAddition!]', deletions: '[FileDeletion!]' },
  FileAddition: { path: 'String!', contents: 'Base64String!' },
  FileDeletion: { path: 'String!' },
  UpdateRefsInput: { repositoryId: 'ID!', refUpdates: '[RefUpdate!]!', clientMutationId: 'String' },
  RefUpdate: { name: 'GitRefname!', afterOid: 'GitObjectID!', beforeOid: 'GitObjectID', force: 'Boolean' },
  EnablePullRequestAutoMergeInput: {
    pullRequestId: 'ID!',
    mergeMethod: 'PullRequestMergeMethod',
    expectedHeadOid: 'GitObjectID',
    commitHeadline: 'String',
    commitBody: 'String',
    authorEmail: 'String',
    clientMutationId: 'String',
  },
}

const scalars: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  GitObjectID: (value) => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value),
  GitRefname: (value) => typeof value === 'string' && /^refs\/[^\s~^:?*[\\]+$/.test(value),
  Base64String: (value) => typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
  PullRequestMergeMethod: (value) => ['MERGE', 'REBASE', 'SQUASH'].includes(String(value)),
}

/** What GitHub cannot take and does not say why: a null where a list belongs. */
export class BrokenInside extends Error {}

/** Why a value is not of an input type; undefined when it is. The words are GitHub's own. */
export const mistakeIn = (value: unknown, type: string, path: string): string | undefined => {
  if (value === null && type.startsWith('[')) throw new BrokenInside()
  if (value === null || value === undefined)
    return type.endsWith('!') ? `${path} (Expected value to not be null)` : undefined
  const bare = type.replace(/!$/, '')
  if (bare.startsWith('[')) return mistakeInList(value, bare.slice(1, -1), path)
  if (bare in inputTypes) return mistakeInObject(value, bare, path)
  return scalars[bare]?.(value) ? undefined : `${path} (Could not coerce value ${JSON.stringify(value)} to ${bare})`
}

const mistakeInList = (value: unknown, type: string, path: string): string | undefined => {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.map((item, index) => mistakeIn(item, type, `${path}.${index}`)).find(Boolean)
}

const mistakeInObject = (value: unknown, type: string, path: string): string | undefined => {
  if (typeof value !== 'object') return `${path} (Expected ${JSON.stringify(value)} to be a key-value object)`
  const fields = Object.entries(inputTypes[type] ?? {})
  const given = new Map<string, unknown>(Object.entries(value ?? {}))
  const inside = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const unknown = [...given.keys()].find((name) => !fields.some(([known]) => known === name))
  if (unknown !== undefined) return `${inside(unknown)} (Field is not defined on ${type})`
  return fields.map(([name, fieldType]) => mistakeIn(given.get(name), fieldType, inside(name))).find(Boolean)
}
