import { Failure } from '../../lib/failure.ts'
import { fieldsOf, listOf, textOf } from '../../lib/json.ts'
import type { GitHub, GitHubAnswer, GitHubRequest } from '../../outside/github.ts'

export type Comment = { id: number; body: string; url: string }
export type Issue = { number: number; body: string; title: string; url: string; open: boolean }

/** What we have written on GitHub; what others wrote is not among it, whatever it holds. */
export type Threads = {
  comments: (number: number) => Promise<Comment[]>
  addComment: (number: number, body: string) => Promise<Comment>
  editComment: (id: number, body: string) => Promise<Comment>
  removeComment: (id: number) => Promise<void>
  /** Open and closed ones with the label, the newest first. */
  issues: (label: string) => Promise<Issue[]>
  openIssue: (issue: { title: string; body: string; labels: string[] }) => Promise<Issue>
  editIssue: (number: number, changes: { title?: string; body?: string; state?: 'open' | 'closed' }) => Promise<Issue>
}

type Settings = { github: GitHub; repository: string }

export const createThreads = ({ github, repository }: Settings): Threads => {
  const [owner = '', name = ''] = repository.split('/')
  const rest = async (path: string, request: Omit<GitHubRequest, 'path'>): Promise<Record<string, unknown>> => {
    const answer = await github.rest({ ...request, path: `/repos/${repository}${path}` })
    if (answer.status >= 200 && answer.status < 300) return fieldsOf(answer.data)
    throw refusal(answer, path.startsWith('/issues/') ? 'pull-requests: write' : 'issues: write')
  }

  /** All nodes of a list, a hundred at a time. */
  const listed = async (query: string, variables: Record<string, unknown>, at: string[]): Promise<Fields[]> => {
    const nodes: Fields[] = []
    for (let after: string | null = null; ; ) {
      const answer = await github.graphql(query, { owner, name, after, ...variables })
      const list = fieldsOf(
        ['data', 'repository', ...at].reduce<unknown>((value, key) => fieldsOf(value)[key], answer.data),
      )
      if (answer.status !== 200 || list.nodes === undefined) throw refusal(answer, 'pull-requests: write')
      nodes.push(...listOf(list.nodes).map(fieldsOf))
      const { hasNextPage, endCursor } = fieldsOf(list.pageInfo)
      if (hasNextPage !== true) return nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor === true)
      after = textOf(endCursor) ?? null
    }
  }

  return {
    comments: async (number) => (await listed(commentsQuery, { number }, ['pullRequest', 'comments'])).map(readComment),
    addComment: async (number, body) =>
      readComment(await rest(`/issues/${number}/comments`, { method: 'POST', body: { body } })),
    editComment: async (id, body) =>
      readComment(await rest(`/issues/comments/${id}`, { method: 'PATCH', body: { body } })),
    removeComment: async (id) => {
      await rest(`/issues/comments/${id}`, { method: 'DELETE' })
    },
    issues: async (label) => (await listed(issuesQuery, { label }, ['issues'])).map(readIssue),
    openIssue: async (issue) => readIssue(await rest('/issues', { method: 'POST', body: issue })),
    editIssue: async (number, changes) =>
      readIssue(await rest(`/issues/${number}`, { method: 'PATCH', body: changes })),
  }
}

type Fields = Record<string, unknown>

const commentsQuery = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { fullDatabaseId body url viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

const issuesQuery = `query Issues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, labels: [$label], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number title body url state viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

/** REST and GraphQL name some fields differently. */
const readComment = ({ fullDatabaseId, id, body, url, html_url }: Fields): Comment => ({
  id: Number(fullDatabaseId ?? id),
  body: textOf(body) ?? '',
  url: textOf(html_url) ?? textOf(url) ?? '',
})

const readIssue = ({ number, title, body, url, html_url, state }: Fields): Issue => ({
  number: Number(number),
  title: textOf(title) ?? '',
  body: textOf(body) ?? '',
  url: textOf(html_url) ?? textOf(url) ?? '',
  open: String(state).toLowerCase() === 'open',
})

const refusal = ({ status, data }: GitHubAnswer, permission: string): Failure => {
  if (status === 0) return new Failure('unreachable', `GitHub's API did not answer: ${String(data)}. Run the job again`)
  const [error] = listOf(fieldsOf(data).errors).map(fieldsOf)
  const said = textOf(fieldsOf(data).message) ?? textOf(error?.message) ?? `HTTP ${status}`
  const todo =
    status === 401 || status === 403 || error?.type === 'FORBIDDEN'
      ? `Give the job \`permissions: ${permission}\``
      : 'Run the job again'
  return new Failure('denied', `GitHub refused: ${said}. ${todo}`)
}
