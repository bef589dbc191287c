import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BumpRequest, type BumpResult, bump } from '../../src/gitops/bump.ts'
import { withRemote } from '../../src/gitops/git-remote.ts'
import type { Remote } from '../../src/gitops/remote.ts'
import { parseWanted, type Wanted } from '../../src/gitops/wanted.ts'
import type { Progress } from '../../src/lib/progress.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createProcesses, type Processes } from '../../src/outside/process.ts'
import { type GitServer, startGitServer } from './git-server/git-server.ts'
import type { Files, Repository } from './git-server/repository.ts'

export type BumpOptions = Partial<BumpRequest> & {
  /** Lines as the input `images` holds them. */
  images: string[]
  token?: string
  url?: string
  branch?: string
  signal?: AbortSignal
  /** Collects what the run says. */
  said?: string[]
  /** Happens once, between the run's first look at the branch and its first push. */
  meanwhile?: () => Promise<unknown>
  /** Stands in for parts of the remote. */
  around?: (remote: Remote) => Remote
}

export type BumpBench = {
  server: GitServer
  token: string
  createRepository: (files: Files) => Promise<{ name: string; repository: Repository }>
  run: (name: string, options: BumpOptions) => Promise<BumpResult>
  /** Every command line that runs have started. */
  commandLines: string[]
  /** What runs have left in their temporary folder. */
  leftovers: () => string[]
  stop: () => Promise<void>
}

/** Runs of the story `bump` with the real git against repositories on the git server. */
export const startBumpBench = async (settings: { fault?: Fault } = {}): Promise<BumpBench> => {
  const token = 'a-token-that-may-write'
  const server = await startGitServer({ token, readOnlyTokens: ['a-token-that-reads'], ...settings })
  const directory = mkdtempSync(join(tmpdir(), 'bump-'))
  const commandLines: string[] = []
  let repositories = 0

  return {
    server,
    token,
    commandLines,
    createRepository: async (files) => {
      repositories += 1
      const name = `shop/manifests-${repositories}`
      return { name, repository: await server.createRepository(name, files) }
    },
    run: (name, options) => {
      const signal = options.signal ?? new AbortController().signal
      const remoteSettings = {
        processes: listening(createProcesses({ signal, fence: (work) => work() }), commandLines),
        temporaryDirectory: directory,
        url: options.url ?? `${server.url}/${name}.git`,
        branch: options.branch ?? 'main',
        token: options.token ?? token,
        now: Date.now,
      }
      const progress = recording(options.said ?? [])
      const around = options.around ?? ((remote: Remote) => remote)
      return withRemote(remoteSettings, (remote) =>
        bump(requestOf(options), {
          remote: interrupted(around(remote), options.meanwhile),
          clock: createClock(signal),
          progress,
        }),
      )
    },
    leftovers: () => readdirSync(directory),
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true })
    },
  }
}

type Fault = NonNullable<Parameters<typeof startGitServer>[0]['fault']>

const requestOf = (options: BumpOptions): BumpRequest => ({
  wanted: options.images.map(wanted),
  patterns: options.patterns ?? ['**/*.yaml'],
  subject: options.subject,
  author: { name: 'Slipway', email: 'slipway@example.com' },
  source: options.source ?? { repository: '', commit: '', runUrl: '' },
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
