import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Guard } from '../ecr/listen.ts'
import { type GitServer, startGitServer } from '../git-server/git-server.ts'
import type { Files, Repository } from '../git-server/repository.ts'
import { listenHere } from '../listen-here.ts'
import { type App, createAppEndpoints } from './apps.ts'
import { rootFor } from './graphql-root.ts'
import { runGraphql } from './graphql-run.ts'
import type { Hosted } from './hosted.ts'
import { openObjects } from './objects.ts'
import { newSettings } from './repository-settings.ts'
import { type Answer, type Call, refuse } from './rest-answer.ts'
import { people } from './rest-environments.ts'
import { answerGit } from './rest-git.ts'
import { answerPulls } from './rest-pulls.ts'
import { answerSettings } from './rest-settings.ts'
import { allows, createTokens, type Token, type Tokens } from './tokens.ts'

type ApiRequest = { method: string; path: string; status: number; operation: string }

export type GitHubServer = {
  /** Where git goes, and pages would be. */
  git: GitServer
  apiUrl: string
  graphqlUrl: string
  createRepository: (name: string, files: Files) => Promise<{ repository: Repository; hosted: Hosted }>
  hosted: (name: string) => Hosted
  tokens: Tokens
  requests: ApiRequest[]
  /** Does what the next operation of that name asks for, and breaks the connection instead of answering. */
  breakAfter: (operation: string) => void
  stop: () => Promise<void>
}

type Settings = {
  /** Holds every permission on every repository, over git and the API. */
  token: string
  readOnlyTokens?: string[]
  apps?: App[]
  latencyMilliseconds?: number
  /** Answers a request of the API instead of GitHub, for faults such as a rate limit; undefined lets it through. */
  fault?: (request: { method: string; path: string; operation: string }) => Answer | 'break' | 'hang' | undefined
  gitFault?: Parameters<typeof startGitServer>[0]['fault']
  now?: () => number
  sshKeys?: string[]
  guard?: Guard
  gitGuard?: Guard
}

/** GitHub's API on top of the repositories of a git server: what lands over one is there for the other. See README.md. */
export const startGitHub = async (settings: Settings): Promise<GitHubServer> => {
  const { now = Date.now, apps = [] } = settings
  const tokens = createTokens(now)
  const everything = { contents: 'write', pull_requests: 'write', metadata: 'read' }
  const person = { login: 'somebody', isApp: false, repositories: undefined, expiresAt: Number.POSITIVE_INFINITY }
  tokens.add({ ...person, token: settings.token, permissions: everything })
  for (const token of settings.readOnlyTokens ?? [])
    tokens.add({ ...person, token, permissions: { contents: 'read', metadata: 'read' } })
  const git = await startGitServer({
    token: settings.token,
    readOnlyTokens: settings.readOnlyTokens ?? [],
    moreTokens: () => accessOf(tokens.live()),
    ...(settings.gitGuard && { guard: settings.gitGuard }),
    ...(settings.gitFault && { fault: settings.gitFault }),
    ...(settings.latencyMilliseconds && { latencyMilliseconds: settings.latencyMilliseconds }),
  })
  const repositories = new Map<string, Hosted>()
  const requests: ApiRequest[] = []
  const breaking = new Set<string>()
  const app = createAppEndpoints({ apps, tokens, now })

  /** What is asked without a token of the usual kind: by an App as itself, or by anybody. */
  const answerApp = (call: Call): Answer | undefined => {
    const route = `${call.method} ${call.path}`
    if (route === 'GET /meta') return { status: 200, body: { ssh_keys: settings.sshKeys ?? [] } }
    if (route === `GET /repos/${call.name}/installation`) return app.installation(call)
    if (route === 'DELETE /installation/token') return app.revoke(call)
    const [, id] = /^POST \/app\/installations\/(\d+)\/access_tokens$/.exec(route) ?? []
    return id === undefined ? undefined : app.accessToken({ ...call, id: Number(id) })
  }

  const answerHolder = async (call: Call, holder: Token): Promise<Answer> => {
    const { path, name } = call
    const find = (wanted: string) => (tokens.mayUse(holder, wanted) ? repositories.get(wanted) : undefined)
    if (path === '/graphql') {
      const root = rootFor({ find, all: () => [...repositories.values()], holder })
      return { status: 200, body: await runGraphql(Object.fromEntries(call.body), root) }
    }
    const person = findPerson(path)
    if (person) return person
    const hosted = find(name)
    if (hosted === undefined) return refuse(404, 'Not Found')
    return answerRepository({ ...call, hosted, holder, rest: path.slice(`/repos/${name}`.length), url: git.url })
  }

  const answer = async (call: Call): Promise<Answer> => {
    const answered = answerApp(call)
    if (answered) return answered
    const holder = tokens.holder(call.authorization)
    return holder === undefined ? refuse(401, 'Bad credentials') : answerHolder(call, holder)
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await readCall(request)
    const operation = /^\s*(?:query|mutation) (\w+)/.exec(String(call.body.get('query') ?? ''))?.[1] ?? ''
    const record = { method: call.method, path: call.path, status: 0, operation }
    requests.push(record)
    await setTimeout(settings.latencyMilliseconds ?? 0)
    const given = settings.fault?.(record) ?? (await answer(call))
    if (given === 'hang') return
    if (given === 'break' || breaking.delete(operation || call.path)) return void response.destroy()
    record.status = given.status
    response.writeHead(given.status, { 'content-type': 'application/json; charset=utf-8', ...given.headers })
    response.end(given.body === undefined ? undefined : JSON.stringify(given.body))
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(new Error(String(error))))
  })
  settings.guard?.(server)
  const { url, stop } = await listenHere(server)
  const origin = `${url}/api`
  const hosted = (name: string): Hosted => {
    const found = repositories.get(name)
    if (found === undefined) throw new Error(`no repository ${name}`)
    return found
  }
  return {
    git,
    apiUrl: `${origin}/v3`,
    graphqlUrl: `${origin}/graphql`,
    createRepository: async (name, files) => {
      const repository = await git.createRepository(name, files)
      repositories.set(name, newHosted(name, repository))
      return { repository, hosted: hosted(name) }
    },
    hosted,
    tokens,
    requests,
    breakAfter: (operation) => void breaking.add(operation),
    stop: async () => {
      await stop()
      await git.stop()
    },
  }
}

const newHosted = (name: string, { path }: Repository): Hosted => ({
  name,
  objects: openObjects(path),
  archived: false,
  guarded: new Map(),
  longestTree: 100_000,
  staleAnswers: 0,
  pulls: [],
  allowsAutoMerge: true,
  mergeMethods: ['MERGE', 'SQUASH', 'REBASE'],
  hasRequiredChecks: true,
  settings: newSettings(name),
  verified: new Set(),
})

/** docs.github.com/rest/users and teams: the two that there are. */
const findPerson = (path: string): Answer | undefined => {
  const [, login, slug] = /^\/users\/([\w-]+)$|^\/orgs\/[\w-]+\/teams\/([\w-]+)$/.exec(path) ?? []
  if (login === undefined && slug === undefined) return undefined
  const found = people.find(({ reviewer }) => (login ? reviewer.login === login : reviewer.slug === slug))
  return found ? { status: 200, body: found.reviewer } : refuse(404, 'Not Found')
}

const accessOf = (tokens: Token[]) => {
  const mayWrite = ({ permissions }: Token): boolean => allows(permissions.contents, 'write')
  return {
    writers: tokens.filter(mayWrite).map(({ token }) => token),
    readers: tokens.filter((token) => !mayWrite(token)).map(({ token }) => token),
  }
}

type RepositoryCall = Call & { hosted: Hosted; holder: Token; rest: string; url: string }

const answerRepository = async (call: RepositoryCall): Promise<Answer> => {
  const { method, hosted, holder, rest } = call
  if (method === 'GET' && rest === '')
    return { status: 200, body: { full_name: hosted.name, private: hosted.settings.isPrivate, default_branch: 'main' } }
  const settings = await answerSettings(call)
  if (settings) return settings
  const permission = /^\/(pulls|issues)/.test(rest) ? 'pull_requests' : 'contents'
  const level = method === 'GET' ? 'read' : 'write'
  if (!allows(holder.permissions[permission], level)) {
    const needed = { 'x-accepted-github-permissions': `${permission}=${level}` }
    return { ...refuse(403, 'Resource not accessible by integration'), headers: needed }
  }
  if (level === 'write' && hosted.archived) return refuse(403, 'Repository was archived so is read-only.')
  return (await answerGit(call)) ?? (await answerPulls(call)) ?? refuse(404, 'Not Found')
}

const readCall = async (request: IncomingMessage): Promise<Call> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const path = pathname.replace(/^\/api(?:\/v3)?/, '')
  const [, name = ''] = /^\/repos\/([\w.-]+\/[\w.-]+)/.exec(path) ?? []
  const text = Buffer.concat(chunks).toString()
  const body: unknown = text === '' ? {} : JSON.parse(text)
  return {
    method: request.method ?? 'GET',
    path,
    query,
    authorization: request.headers.authorization,
    name,
    body: new Map(Object.entries(body ?? {})),
  }
}
