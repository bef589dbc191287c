import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Processes } from '../../outside/process.ts'
import { createCommits } from './git-commits.ts'
import { readBatch, readTree } from './git-output.ts'
import { createGitRepository, fetchCommand, type GitAccess } from './git-repository.ts'
import { importStream } from './import-stream.ts'
import { judgePush } from './judge-git.ts'
import type { Remote } from './remote.ts'

type Settings = GitAccess & {
  processes: Processes
  /** Where the bare repository is made; it is removed at the end, whatever happens. */
  temporaryDirectory: string
  url: string
  branch: string
  /** The input that the credential came from, for what is told when it is refused. */
  credential?: string
  /** How many commits come along with every head, beside it and without their files, for `log` to answer from at once. */
  recentCommits?: number
  /** Epoch milliseconds: commits carry it. */
  now: () => number
}

/** Opens a remote for as long as the work lasts. */
export const withRemote = async <T>(settings: Settings, work: (remote: Remote) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(settings.temporaryDirectory, 'slipway-gitops-'))
  try {
    return await work(await openRemote({ ...settings, directory }))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** `expected`: what the branch must be at; '' when it must not be there. */
type Push = { commit: string; branch: string; expected: string }

const head = 'refs/slipway/head'
const next = 'refs/slipway/next'

const openRemote = async (settings: Settings & { directory: string }): Promise<Remote> => {
  const { directory, url, branch, token, sshCommand, credential, recentCommits = 0, now } = settings
  const anonymous = token === undefined && sshCommand === undefined
  const place = { url, branch, anonymous, ...(credential && { credential }) }
  const open = (name: string) => createGitRepository({ ...settings, directory: join(directory, name), place })
  const [{ git, local, fetch }, commits] = await Promise.all([open('files'), open('commits').then(createCommits)])
  const blobs = new Map<string, Buffer>()
  let fetches = 0

  const push = async ({ commit, branch: onto, expected }: Push) => {
    const lease = `--force-with-lease=refs/heads/${onto}:${expected}`
    const options = ['--porcelain', lease, '--no-follow-tags', '--no-signed', '--recurse-submodules=no']
    const answer = await git(['push', ...options, 'origin', `${commit}:refs/heads/${onto}`])
    return judgePush(answer, { ...place, branch: onto })
  }

  return {
    url,
    branch,
    fetch: async () => {
      const first = fetches === 0
      const along = first && recentCommits > 0 ? commits.bring(branch, recentCommits) : undefined
      const options = first ? [...asIfEmpty, ...fetchCommand, namesOnly] : [...fetchCommand, whatChanged]
      const depth = `--depth=${first ? 1 : Math.max(1, Math.min(recentCommits, meanwhile))}`
      const fetched = fetch([...options, depth, 'origin', `+refs/heads/${branch}:${head}`])
      const busy = await fetched.finally(() => along)
      if (busy) return busy
      fetches += 1
      const commit = await commits.learn(local, head)
      const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit])
      return { commit, files: readTree(tree.stdout) }
    },
    read: async (objects) => {
      const unread = [...new Set(objects)].filter((object) => !blobs.has(object))
      if (unread.length === 0) return blobs
      const here =
        fetches > 1 ? await local(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']) : undefined
      const away = unread.filter((object) => !here?.stdout.includes(object))
      const options = [...asIfEmpty, ...fetchCommand, namesOnly, 'origin', '--stdin']
      const busy = away.length > 0 ? await fetch(options, lines(away)) : undefined
      if (busy) return busy
      const batch = await local(['cat-file', '--batch'], lines(unread))
      for (const [object, bytes] of readBatch(batch.bytes)) blobs.set(object, bytes)
      return blobs
    },
    log: commits.log,
    snapshot: async (commit) => {
      const busy = await fetch([...fetchCommand, namesOnly, '--depth=1', 'origin', commit])
      if (busy) return busy
      const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit])
      return { commit, files: readTree(tree.stdout) }
    },
    commit: async (commit) => {
      const stream = importStream({ ...commit, reference: next, epochSeconds: Math.floor(now() / 1000) })
      return (await local(['fast-import', '--quiet', '--force', '--done'], stream)).stdout.trim()
    },
    // A branch that is gone by now would be made anew: its head must still be what the commit stands on.
    push: (commit) => push({ commit, branch, expected: `${commit}^` }),
    propose: (commit, onto) => push({ commit, branch: onto.branch, expected: onto.before ?? '' }),
  }
}

/** As git's own fetch of missing objects does: a server that is told of a commit takes its blobs for being here. */
const asIfEmpty = ['-c', 'fetch.negotiationAlgorithm=noop']
const namesOnly = '--filter=blob:none'

/** After a lost race: so many commits come with the new head, since those that others made meanwhile are asked about next. */
const meanwhile = 16

/** After a lost race: the blobs that changed since come with the new head, which saves a round trip in the race. */
const whatChanged = '--filter=blob:limit=1m'

const lines = (objects: string[]): string => `${objects.join('\n')}\n`
