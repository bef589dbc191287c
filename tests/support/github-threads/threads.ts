import { createServer, type IncomingMessage } from 'node:http'
import { type Node, runGraphql } from '../github/graphql-run.ts'
import { type Answer, refuse } from '../github/rest-answer.ts'
import { listenHere } from '../listen-here.ts'

type StoredComment = { id: number; thread: number; author: string; body: string }
type StoredIssue = {
  number: number
  author: string
  title: string
  body: string
  open: boolean
  labels: string[]
}
type StoredRun = { name: string; run_number: number; run_started_at: string; html_url: string }

/** GitHub's comments, issues and runs, for a token of `viewer` in one repository. */
export type ThreadsServer = {
  env: { GITHUB_API_URL: string; GITHUB_GRAPHQL_URL: string }
  comments: StoredComment[]
  issues: StoredIssue[]
  /** Runs that are going on. */
  runs: StoredRun[]
  requests: string[]
  stop: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

type Settings = { repository: string; token: string; viewer?: string; mayWrite?: boolean; mayReadRuns?: boolean }

/** GitHub refuses a body above this (REST, "body is too long (maximum is 65536 characters)"). */
const longestBody = 65_536

/**
 * GraphQL lists are held against GitHub's public schema; REST writes are refused without the permission, and above the
 * longest body. Left out: other repositories, other kinds of tokens, rate limits, who may edit whose comment.
 */
export const startThreads = async (settings: Settings): Promise<ThreadsServer> => {
  const { repository, token, viewer = 'github-actions[bot]', mayWrite = true, mayReadRuns = true } = settings
  const [comments, issues, runs]: [StoredComment[], StoredIssue[], StoredRun[]] = [[], [], []]
  const requests: string[] = []
  const stored = { comments, issues, viewer }

  const answer = async (request: IncomingMessage, body: Map<string, unknown>): Promise<Answer> => {
    const { method = '', url = '' } = request
    const { pathname } = new URL(url, 'http://localhost')
    requests.push(`${method} ${pathname}`)
    if (!String(request.headers.authorization).endsWith(` ${token}`)) return refuse(401, 'Bad credentials')
    if (pathname === '/graphql') {
      return { status: 200, body: await runGraphql(Object.fromEntries(body), rootOf(stored, repository)) }
    }
    const below = pathname.replace(`/repos/${repository}`, '')
    if (below === '/actions/runs' && mayReadRuns) return { status: 200, body: { workflow_runs: runs } }
    if (below === '/actions/runs' || !mayWrite) return refuse(403, 'Resource not accessible by integration')
    return write({ ...stored, method, below, body }) ?? refuse(404, 'Not Found')
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const text = Buffer.concat(chunks).toString()
    const given: unknown = text === '' ? {} : JSON.parse(text)
    const { status, body } = await answer(request, new Map(Object.entries(given ?? {})))
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  const { url: origin, stop } = await listenHere(server)
  const env = { GITHUB_API_URL: origin, GITHUB_GRAPHQL_URL: `${origin}/graphql` }
  return { env, comments, issues, runs, requests, stop, [Symbol.asyncDispose]: stop }
}

type Stored = { comments: StoredComment[]; issues: StoredIssue[]; viewer: string }
type Write = Stored & { method: string; below: string; body: Map<string, unknown> }

const write = (call: Write): Answer | undefined => {
  if (String(call.body.get('body') ?? '').length > longestBody) {
    return refuse(422, 'Validation Failed', { errors: [{ message: 'body is too long (maximum is 65536 characters)' }] })
  }
  const [, thread] = /^\/issues\/(\d+)\/comments$/.exec(call.below) ?? []
  if (thread !== undefined && call.method === 'POST') return addComment(call, Number(thread))
  const [, id] = /^\/issues\/comments\/(\d+)$/.exec(call.below) ?? []
  if (id !== undefined) return changeComment(call, Number(id))
  if (call.below === '/issues' && call.method === 'POST') return openIssue(call)
  const [, number] = /^\/issues\/(\d+)$/.exec(call.below) ?? []
  return number !== undefined && call.method === 'PATCH' ? changeIssue(call, Number(number)) : undefined
}

/** The ids of comments have outgrown 32 bits. */
const firstId = 3_000_000_000

const addComment = ({ comments, viewer, body }: Write, thread: number): Answer => {
  const comment = { id: firstId + comments.length, thread, author: viewer, body: String(body.get('body')) }
  comments.push(comment)
  return { status: 201, body: shownComment(comment) }
}

const changeComment = ({ comments, method, body }: Write, id: number): Answer | undefined => {
  const at = comments.findIndex((comment) => comment.id === id)
  const comment = comments[at]
  if (comment === undefined) return undefined
  if (method === 'DELETE') {
    comments.splice(at, 1)
    return { status: 204 }
  }
  comment.body = String(body.get('body'))
  return method === 'PATCH' ? { status: 200, body: shownComment(comment) } : undefined
}

const shownComment = ({ id, thread, body }: StoredComment) => ({
  id,
  body,
  html_url: `https://github.example/pull/${thread}#issuecomment-${id}`,
})

const openIssue = ({ issues, viewer, body }: Write): Answer => {
  const labels: unknown = body.get('labels')
  const issue = {
    number: 100 + issues.length,
    author: viewer,
    title: String(body.get('title')),
    body: String(body.get('body')),
    open: true,
    labels: Array.isArray(labels) ? labels.map(String) : [],
  }
  issues.push(issue)
  return { status: 201, body: shownIssue(issue) }
}

const changeIssue = ({ issues, body }: Write, number: number): Answer | undefined => {
  const issue = issues.find((known) => known.number === number)
  if (issue === undefined) return undefined
  if (body.has('title')) issue.title = String(body.get('title'))
  if (body.has('body')) issue.body = String(body.get('body'))
  if (body.has('state')) issue.open = body.get('state') === 'open'
  return { status: 200, body: shownIssue(issue) }
}

const shownIssue = ({ open, ...issue }: StoredIssue) => ({
  ...issue,
  state: open ? 'open' : 'closed',
  html_url: `https://github.example/issues/${issue.number}`,
})

type Page = { first: number; after?: string | null }

const rootOf = (stored: Stored, repository: string) => ({
  mutation: { __typename: 'Mutation' },
  query: {
    __typename: 'Query',
    repository: ({ owner, name }: { owner: string; name: string }) =>
      `${owner}/${name}` === repository ? repositoryNode(stored) : null,
  },
})

const repositoryNode = ({ comments, issues, viewer }: Stored): Node => ({
  __typename: 'Repository',
  pullRequest: ({ number }: { number: number }) => ({
    __typename: 'PullRequest',
    comments: (page: Page) =>
      paged(
        'IssueCommentConnection',
        page,
        comments.filter(({ thread }) => thread === number).map(commentNode(viewer)),
      ),
  }),
  issues: ({ labels, ...page }: Page & { labels: string[] }) => {
    const labelled = issues.filter((issue) => issue.labels.some((label) => labels.includes(label)))
    return paged('IssueConnection', page, labelled.toReversed().map(issueNode(viewer)))
  },
})

const commentNode =
  (viewer: string) =>
  ({ author, ...comment }: StoredComment): Node => ({
    __typename: 'IssueComment',
    fullDatabaseId: String(comment.id),
    body: comment.body,
    url: shownComment({ author, ...comment }).html_url,
    viewerDidAuthor: author === viewer,
  })

const issueNode =
  (viewer: string) =>
  (issue: StoredIssue): Node => ({
    __typename: 'Issue',
    number: issue.number,
    title: issue.title,
    body: issue.body,
    url: shownIssue(issue).html_url,
    state: issue.open ? 'OPEN' : 'CLOSED',
    viewerDidAuthor: issue.author === viewer,
  })

const paged = (type: string, { first, after }: Page, all: Node[]): Node => {
  const from = after ? Number(after) : 0
  const end = from + first
  const pageInfo = { __typename: 'PageInfo', hasNextPage: end < all.length, endCursor: String(end) }
  return { __typename: type, nodes: all.slice(from, end), pageInfo }
}
