import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiRemote } from '../../src/gitops/api-remote.ts'
import { type BumpRequest, type BumpResult, bump } from '../../src/gitops/bump.ts'
import { withRemote } from '../../src/gitops/git-remote.ts'
import { recentCommits } from '../../src/gitops/read-pasts.ts'
import type { Contains } from '../../src/gitops/relation.ts'
import type { Remote } from '../../src/gitops/remote.ts'
import { parseWanted, type Wanted } from '../../src/gitops/wanted.ts'
import type { Progress } from '../../src/lib/progress.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createGitHub } from '../../src/outside/github.ts'
import { createProcesses, type Processes } from '../../src/outside/process.ts'
import type { GitServer } from './git-server/git-server.ts'
import type { Files, Repository } from './git-server/repository.ts'
import { type GitHubServer, startGitHub } from './github/github.ts'
import type { Hosted } from './github/hosted.ts'

export type BumpOptions = Partial<BumpRequest> & {
  /** Lines as the input `images` holds them. */
  images: string[]
  token?: string
  url?: string
  branch?: string
  signal?: AbortSignal
  /** Collects what the run says. */
  said?: string[]
  /** The source's repository, as `source.repository` of the request names it. */
  contains?: Contains
  /** How many commits come along with a head, beside it. */
  recentCommits?: number
  /** Happens once, between the run's first look at the branch and its first push. */
  meanwhile?: () => Promise<unknown>
  /** Stands in for parts of the remote. */
  around?: (remote: Remote) => Remote
}

/** `npm test` runs what uses this bench twice: vitest's project `api` sets the variable. */
export type Transport = 'git' | 'api'
export const chosenTransport: Transport = process.env.SLIPWAY_TEST_TRANSPORT === 'api' ? 'api' : 'git'

export type BumpBench = {
  transport: Transport
  server: GitServer
  github: GitHubServer
  /** What the transport in use has been asked so far. */
  requests: () => number
  token: string
  createRepository: (files: Files) => Promise<{ name: string; repository: Repository; hosted: Hosted }>
  run: (name: string, options: BumpOptions) => Promise<BumpResult>
  /** Every command line that runs have started. */
  commandLines: string[]
  /** What runs have left in their temporary folder. */
  leftovers: () => string[]
  stop: () => Promise<void>
}

/** Runs of the story `bump` against repositories on the GitHub stand-in: with the real git, or through its API. */
export const startBumpBench = async (settings: Settings = {}): Promise<BumpBench> => {
  const { transport = chosenTransport, fault, apiFault = fault } = settings
  const token = 'a-token-that-may-write'
  const github = await startGitHub({
    token,
    readOnlyTokens: ['a-token-that-reads'],
    ...(apiFault && { fault: apiFault }),
    ...(fault && { gitFault: fault }),
  })
  const { git: server } = github
  const directory = mkdtempSync(join(tmpdir(), 'bump-'))
  const commandLines: string[] = []
  let repositories = 0

  return {
    transport,
    server,
    github,
    requests: () => (transport === 'git' ? server.requests : github.requests).length,
    token,
    commandLines,
    createRepository: async (files) => {
      repositories += 1
      const name = `shop/manifests-${repositories}`
      return { name, ...(await github.createRepository(name, files)) }
    },
    run: (name, options) => {
      const signal = options.signal ?? new AbortController().signal
      const place = { branch: options.branch ?? 'main', now: Date.now }
      const access = options.token ?? token
      const request = requestOf(options)
      const progress = recording(options.said ?? [])
      const around = options.around ?? ((remote: Remote) => remote)
      const work = (remote: Remote): Promise<BumpResult> =>
        bump(request, {
          remote: interrupted(around(remote), options.meanwhile),
          clock: createClock(signal),
          progress,
          ...(options.contains === undefined ? {} : { contains: options.contains }),
        })
      const url = options.url ?? `${server.url}/${name}.git`
      if (transport === 'api') {
        const [owner = '', repository = ''] = name.split('/')
        const { apiUrl, graphqlUrl } = options.url === undefined ? github : elsewhere(options.url)
        const api = createGitHub({ apiUrl, graphqlUrl, signal, token: async () => access })
        const { patterns } = request
        return work(createApiRemote({ ...place, github: api, url, owner, name: repository, patterns }))
      }
      const processes = listening(createProcesses({ signal, fence: (inner) => inner() }), commandLines)
      return withRemote(
        {
          ...place,
          processes,
          temporaryDirectory: directory,
          url,
          token: access,
          recentCommits: options.recentCommits ?? recentCommits,
        },
        work,
      )
    },
    leftovers: () => readdirSync(directory),
    stop: async () => {
      await github.stop()
      rmSync(directory, { recursive: true })
    },
  }
}

type Settings = {
  transport?: Transport
  /** Answers a request, of git's or of the API's, instead of the server. */
  fault?: () => { status: number; body: string } | undefined
  /** Of the API alone. */
  apiFault?: NonNullable<Parameters<typeof startGitHub>[0]['fault']>
}

const elsewhere = (url: string) => ({ apiUrl: new URL(url).origin, graphqlUrl: `${new URL(url).origin}/graphql` })

const requestOf = (options: BumpOptions): BumpRequest => ({
  wanted: options.images.map(wanted),
  patterns: options.patterns ?? ['**/*.yaml'],
  ...(options.from === undefined ? {} : { from: options.from }),
  ...(options.paths === undefined ? {} : { paths: options.paths }),
  subject: options.subject,
  author: { name: 'Slipway', email: 'slipway@example.com' },
  source: options.source ?? { repository: '', commit: '', runUrl: '' },
  order: options.order ?? 'ancestry',
  releaseHold: options.releaseHold ?? [],
  dryRun: options.dryRun ?? false,
  budgetMilliseconds: options.budgetMilliseconds ?? 150_000,
})

const wanted = (line: string): Wanted => {
  const parsed = parseWanted(line)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

const listening = (processes: Processes, commandLines: string[]): Processes => ({
  ...processes,
  run: (command, args, options) => {
    commandLines.push([command, ...args].join(' '))
    return processes.run(command, args, options)
  },
})

const recording = (said: string[]): Progress => ({
  say: (line) => void said.push(line),
  warn: (message) => void said.push(`warning: ${message}`),
  phase: (_name, work) => work(),
})

const interrupted = (remote: Remote, meanwhile: (() => Promise<unknown>) | undefined): Remote => {
  let happened = false
  return {
    ...remote,
    push: async (commit) => {
      if (!happened) await meanwhile?.()
      happened = true
      return remote.push(commit)
    },
  }
}
