import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import { type Access, type Answer, judgeAccess } from './access.ts'
import { serveBackend } from './backend.ts'
import { createRepository, type Files, type Repository } from './repository.ts'

type GitRequest = { method: string; path: string; authorized: boolean; status: number }

export type GitServer = {
  /** `http://127.0.0.1:port`; a repository is at `<url>/<owner>/<name>`, with or without `.git`. */
  url: string
  createRepository: (name: string, files: Files) => Promise<Repository>
  repositoryPath: (name: string) => string
  requests: GitRequest[]
  stop: () => Promise<void>
}

type Settings = {
  token: string
  /** Tokens that may fetch and not push. */
  readOnlyTokens?: string[]
  /** Asked at every request for more tokens, which come and go. */
  moreTokens?: () => Access
  /** Added to every request before git sees it. */
  latencyMilliseconds?: number
  /** Answers a request instead of git, for faults such as a 502; undefined lets it through. */
  fault?: (request: { method: string; path: string }) => Answer | undefined
  /** Speaks git's first protocol alone, as servers of before 2018 do. */
  isOld?: boolean
  /** Where the repositories lie; a temporary folder, removed by `stop`, when it is not given. */
  directory?: string
  guard?: Guard
}

/** The real git over smart HTTP on 127.0.0.1. See README.md for what it leaves out. */
export const startGitServer = async (settings: Settings): Promise<GitServer> => {
  const directory = settings.directory ?? (await mkdtemp(join(tmpdir(), 'git-server-')))
  const requests: GitRequest[] = []
  const readAccess = (): Access => {
    const more = settings.moreTokens?.() ?? { writers: [], readers: [] }
    return {
      writers: [settings.token, ...more.writers],
      readers: [...(settings.readOnlyTokens ?? []), ...more.readers],
    }
  }
  const repositoryPath = (name: string): string => join(directory, `${name.replace(/\.git$/, '')}.git`)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const [, name = '', route = ''] =
      /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(pathname) ?? []
    const record = { method, path: url, authorized: headers.authorization !== undefined, status: 0 }
    requests.push(record)
    response.on('finish', () => {
      record.status = response.statusCode
    })
    await setTimeout(settings.latencyMilliseconds ?? 0)
    const service = route === 'info/refs' ? (searchParams.get('service') ?? '') : route
    const refused =
      settings.fault?.({ method, path: url }) ??
      judgeAccess({
        access: readAccess(),
        authorization: headers.authorization,
        writes: service === 'git-receive-pack',
        exists: name !== '' && existsSync(repositoryPath(name)),
        name,
      })
    if (refused !== undefined) return end(request, response, refused)
    const { isOld = false } = settings
    await serveBackend({ request, response, root: directory, pathInfo: `/${name}.git/${route}`, isOld })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(new Error(String(error))))
  })
  settings.guard?.(server)
  const { url, stop } = await listenHere(server)
  return {
    url,
    createRepository: (name, files) => createRepository(repositoryPath(name), files),
    repositoryPath,
    requests,
    stop: async () => {
      await stop()
      if (settings.directory === undefined) await rm(directory, { recursive: true, force: true })
    },
  }
}

const end = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void => {
  request.resume()
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body)
}
