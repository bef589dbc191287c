import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BumpRequest } from '../../src/gitops/bump-request.ts'
import { recentCommits } from '../../src/gitops/history/read-pasts.ts'
import type { Contains } from '../../src/gitops/history/relation.ts'
import { parseWanted, type Wanted } from '../../src/gitops/places/wanted.ts'
import { createPullRequests, type PullRequests } from '../../src/gitops/proposal/pull-requests.ts'
import { type DeliveredBump, type Delivery, deliverBump } from '../../src/gitops/propose-bump.ts'
import { type DeliveredRollback, deliverRollback } from '../../src/gitops/propose-rollback.ts'
import { createApiRemote } from '../../src/gitops/remote/api-remote.ts'
import type { BranchOutside } from '../../src/gitops/remote/compare-and-swap.ts'
import { withRemote } from '../../src/gitops/remote/git-remote.ts'
import type { Remote } from '../../src/gitops/remote/remote.ts'
import type { RollbackOutside, RollbackRequest } from '../../src/gitops/rollback-request.ts'
import type { Progress } from '../../src/lib/progress.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createGitHub } from '../../src/outside/github.ts'
import { createProcesses, type Processes } from '../../src/outside/process.ts'
import type { GitServer } from './git-server/git-server.ts'
import type { Files, Repository } from './git-server/repository.ts'
import { type GitHubServer, startGitHub } from './github/github.ts'
import type { Hosted } from './github/hosted.ts'

type Surroundings = {
  token?: string
  delivery?: Delivery
  url?: string
  branch?: string
  signal?: AbortSignal
  /** Collects what the run says. */
  said?: string[]
  /** How many commits come along with a head, beside it. */
  recentCommits?: number
  /** Happens once, between the run's first look at the branch and its first push. */
  meanwhile?: () => Promise<unknown>
  /** Stands in for parts of the remote. */
  around?: (remote: Remote) => Remote
}

export type BumpOptions = Partial<BumpRequest> &
  Surroundings & {
    /** Lines as the input `images` holds them. */
    images: string[]
    /** The source's repository, as `source.repository` of the request names it. */
    contains?: Contains
  }

type RollbackOptions = Partial<RollbackRequest> & Surroundings & Pick<RollbackOutside, 'missing'>

/** `npm test` runs what uses this bench twice: vitest's project `api` sets the variable. */
export type Transport = 'git' | 'api'
export const chosenTransport: Transport = process.env.SLIPWAY_TEST_TRANSPORT === 'api' ? 'api' : 'git'

export type BumpBench = {
  transport: Transport
  /** Whose the commits of runs are: GitHub makes them in the name of the token's owner. */
  author: string
  server: GitServer
  github: GitHubServer
  /** What the transport in use has been asked so far. */
  requests: () => number
  token: string
  createRepository: (files: Files) => Promise<{ name: string; repository: Repository; hosted: Hosted }>
  run: (name: string, options: BumpOptions) => Promise<DeliveredBump>
  rollback: (name: string, options: RollbackOptions) => Promise<DeliveredRollback>
  /** Every command line that runs have started. */
  commandLines: string[]
  /** What runs have left in their temporary folder. */
  leftovers: () => string[]
  stop: () => Promise<void>
}

/** Runs of the story `bump` against repositories on the GitHub stand-in: with the real git, or through its API. */
export const startBumpBench = async (settings: Settings = {}): Promise<BumpBench> => {
  const { transport = chosenTransport, fault, apiFault = fault, latencyMilliseconds = 0 } = settings
  const token = 'a-token-that-may-write'
  const github = await startGitHub({
    token,
    readOnlyTokens: ['a-token-that-reads'],
    latencyMilliseconds,
    ...(apiFault && { fault: apiFault }),
    ...(fault && { gitFault: fault }),
  })
  const { git: server } = github
  const directory = mkdtempSync(join(tmpdir(), 'bump-'))
  const commandLines: string[] = []
  let repositories = 0

  const withBranch = <T>(
    name: string,
    options: Surroundings & { patterns: string[] },
    story: (outside: BranchOutside) => Promise<T>,
  ): Promise<T> => {
    const signal = options.signal ?? new AbortController().signal
    const place = { branch: options.branch ?? 'main', now: Date.now }
    const access = options.token ?? token
    const recent = { recentCommits: options.recentCommits ?? recentCommits }
    const around = options.around ?? ((remote: Remote) => remote)
    const work = (remote: Remote): Promise<T> =>
      story({
        remote: interrupted(around(remote), options.meanwhile),
        clock: createClock(signal),
        progress: recording(options.said ?? []),
      })
    const url = options.url ?? `${server.url}/${name}.git`
    if (transport === 'api') {
      const [owner = '', repository = ''] = name.split('/')
      const { apiUrl, graphqlUrl } = options.url === undefined ? github : elsewhere(options.url)
      const api = createGitHub({ apiUrl, graphqlUrl, signal, token: async () => access })
      const { patterns } = options
      return work(createApiRemote({ ...place, ...recent, github: api, url, owner, name: repository, patterns }))
    }
    const settings = {
      ...place,
      processes: listening(createProcesses({ signal, fence: (inner) => inner() }), commandLines),
      temporaryDirectory: directory,
      url,
      token: access,
      ...recent,
    }
    return withRemote(settings, work)
  }

  const pullsOf = (name: string, options: Surroundings): PullRequests => {
    const [owner = '', repository = ''] = name.split('/')
    const signal = options.signal ?? new AbortController().signal
    const api = createGitHub({ ...github, signal, token: async () => options.token ?? token })
    const place = { url: `${server.url}/${name}.git`, branch: options.branch ?? 'main', now: Date.now }
    return createPullRequests({ github: api, place, owner, name: repository })
  }

  return {
    transport,
    author: transport === 'git' ? 'Slipway <slipway@example.com>' : 'somebody <somebody@users.noreply.github.com>',
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
      const request = requestOf(options)
      return withBranch(name, { ...options, patterns: request.patterns }, (outside) =>
        deliverBump(
          { ...request, delivery: options.delivery ?? { kind: 'push' } },
          {
            ...outside,
            pulls: pullsOf(name, options),
            ...(options.contains === undefined ? {} : { contains: options.contains }),
          },
        ),
      )
    },
    rollback: (name, options) =>
      withBranch(name, { ...options, patterns: options.patterns ?? ['**'] }, (outside) =>
        deliverRollback(
          { ...rollbackOf(options), delivery: options.delivery ?? { kind: 'push' } },
          { ...outside, pulls: pullsOf(name, options), ...(options.missing && { missing: options.missing }) },
        ),
      ),
    leftovers: () => readdirSync(directory),
    stop: async () => {
      await github.stop()
      rmSync(directory, { recursive: true })
    },
  }
}

type Settings = {
  transport?: Transport
  /** Before every answer of the server. */
  latencyMilliseconds?: number
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

const rollbackOf = (options: RollbackOptions): RollbackRequest => ({
  commit: options.commit,
  services: options.services ?? [],
  patterns: options.patterns ?? ['**'],
  paths: options.paths ?? [],
  subject: options.subject,
  author: { name: 'Slipway', email: 'slipway@example.com' },
  runUrl: options.runUrl ?? '',
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
