import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bump } from '../src/gitops/bump.ts'
import { recentCommits } from '../src/gitops/history/read-pasts.ts'
import { withRemote } from '../src/gitops/remote/git-remote.ts'
import { Failure } from '../src/lib/failure.ts'
import { createClock } from '../src/outside/clock.ts'
import { withHistory } from '../src/outside/git-history.ts'
import { createProcesses } from '../src/outside/process.ts'
import { startGitServer } from '../tests/support/git-server/git-server.ts'
import { gitEnvironment } from '../tests/support/git-server/real-git.ts'
import type { Bench, Measured } from './bench.ts'
import { bumpedIn, fillRepository, fillSource, type RepositorySize } from './big-repository.ts'
import { countBytes } from './byte-counter.ts'
import { median } from './round-robin.ts'

/** What one way of writing a tag took. */
type Cost = { milliseconds: number; bytes: number }
type Contestant = { name: string; run: (round: number) => Promise<unknown> }

const token = 'a-token-that-may-write'
const author = { name: 'Slipway', email: 'slipway@example.com' }
const digestOf = (round: number): string => `sha256:${'b'.repeat(60)}${String(round).padStart(4, '0')}`

const checkout = 'checkout of depth 1, edit, push'
const ordered = 'bump, with the order on'
const searching = 'the same, which looks through all files'
const sizes = [
  { name: '1,000 files, 200 commits', services: 34, commits: 200 },
  { name: '10,000 files, 2,000 commits', services: 334, commits: 2_000 },
  { name: '20,000 files, 4,000 commits', services: 668, commits: 4_000 },
]

/**
 * An end-to-end bump of one service, with the order on, beside a checkout of depth 1 with an edit and a push.
 * Each runs once a round, in turn, so that a busy machine is busy for both.
 */
export const bench: Bench = {
  name: 'bump',
  title: 'A bump, end to end',
  target: 'At most 0.2 times the time of a checkout of depth 1 with an edit and a push, and 0.1 times the bytes.',
  sizes: sizes.map(({ name, services }) => ({ name, amount: services })),
  ours: [ordered, searching],
  base: [checkout],
  rounds: 5,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const size of sizes) {
      const costs = await bumpBesideCheckout(size, rounds)
      measured.push(...[...costs].map(([contestant, costs]) => measuredOf({ size: size.name, contestant, costs })))
    }
    return measured
  },
}

const bumpBesideCheckout = async (size: RepositorySize, rounds: number): Promise<Map<string, Cost[]>> => {
  const directory = await mkdtemp(join(tmpdir(), 'bench-bump-'))
  const server = await startGitServer({ token })
  const door = await countBytes(server.url)
  try {
    const source = await server.createRepository('shop/source', {})
    const sources = await fillSource(source.path, size.commits + rounds)
    const { path } = await server.createRepository('shop/theirs', {})
    await fillRepository(path, size, sources)
    for (const name of ['ours', 'searched']) {
      const copy = await server.createRepository(`shop/${name}`, {})
      await cp(path, copy.path, { recursive: true })
    }
    const shared = { directory, url: door.url, size }
    const contestants: Contestant[] = [
      { name: checkout, run: (round) => checkoutEditPush({ ...shared, round }) },
      ...[
        { name: ordered, repository: 'ours' },
        { name: searching, repository: 'searched', patterns: ['**'] },
      ].map(({ name, ...where }) => ({
        name,
        run: (round: number) => orderedBump({ ...shared, ...where, round, sha: sources.at(-1 - rounds + round) ?? '' }),
      })),
    ]
    const costs = new Map<string, Cost[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, run } of contestants) {
        const [startedAt, before] = [performance.now(), door.bytes()]
        await run(round)
        const cost = { milliseconds: performance.now() - startedAt, bytes: door.bytes() - before }
        costs.set(name, [...(costs.get(name) ?? []), cost])
      }
    }
    return costs
  } finally {
    await door.close()
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

type Run = { directory: string; url: string; size: RepositorySize; round: number }

/** What actions/checkout does, then what a step with sed and git would. No job removes its checkout, so it stays until the end. */
const checkoutEditPush = async ({ directory, url, size, round }: Run): Promise<void> => {
  const checkout = join(directory, `checkout-${round}`)
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const env = {
    ...gitEnvironment,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  }
  const git = (...args: string[]) => promisify(execFile)('git', args, { env, cwd: directory })
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  await git('init', '--quiet', checkout)
  await git('-C', checkout, 'remote', 'add', 'origin', `${url}/shop/theirs`)
  await git('-C', checkout, 'fetch', '--quiet', '--no-tags', '--depth=1', 'origin', '+main:refs/remotes/origin/main')
  await git('-C', checkout, 'checkout', '--quiet', '--force', '-B', 'main', 'refs/remotes/origin/main')
  const { name, path: file } = bumpedIn(size, round)
  const path = join(checkout, file)
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text.replace(/^image: .*$/m, `image: registry.example/shop/${name}:b${round}@${digestOf(round)}`),
  )
  await git('-C', checkout, ...who, 'commit', '--quiet', '--all', '--message', 'Deploy')
  await git('-C', checkout, 'push', '--quiet', 'origin', 'main')
}

type Bump = Run & { repository: string; sha: string; patterns?: string[] }

const orderedBump = async ({ directory, url, size, round, repository, sha, patterns }: Bump): Promise<void> => {
  const { signal } = new AbortController()
  const clock = createClock(signal)
  const machine = {
    processes: createProcesses({ signal, fence: (work) => work() }),
    temporaryDirectory: directory,
    token,
  }
  const settings = { ...machine, url: `${url}/shop/${repository}`, branch: 'main', recentCommits, now: clock.now }
  const progress = {
    say: () => undefined,
    warn: () => undefined,
    phase: <T>(_name: string, work: () => Promise<T>) => work(),
  }
  const { name, path } = bumpedIn(size, round)
  const request = {
    wanted: [{ name, tag: `b${round}`, digest: digestOf(round) }],
    patterns: patterns ?? [path],
    from: [],
    paths: [],
    subject: undefined,
    author,
    source: { repository: 'shop/source', commit: sha, runUrl: '' },
    order: 'ancestry' as const,
    releaseHold: [],
    dryRun: false,
    budgetMilliseconds: 60_000,
  }
  const { outcome } = await withRemote(settings, (remote) =>
    withHistory({ ...machine, url: `${url}/shop/source` }, ({ contains, expect }) => {
      expect(sha)
      return bump(request, { remote, clock, progress, contains })
    }),
  )
  if (outcome !== 'bumped') throw new Failure('unexpected', `the bump of round ${round} ended as ${outcome}`)
}

const measuredOf = ({ contestant, size, costs }: { contestant: string; size: string; costs: Cost[] }): Measured => ({
  contestant,
  size,
  milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
  more: { kB: Math.round(median(costs.map(({ bytes }) => bytes)) / 1000) },
})
