import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createGit } from '../outside/git.ts'
import type { Output, Processes } from '../outside/process.ts'
import { type Author, importStream } from './import-stream.ts'
import { failureOf, isPassing, judgePush, type PushVerdict } from './judge-git.ts'
import type { TreeFile } from './select-files.ts'

export type Snapshot = { commit: string; files: TreeFile[] }
export type NewCommit = { parent: string; message: string; author: Author; files: (TreeFile & { bytes: Buffer })[] }

/** A branch of a repository elsewhere: read without a checkout, written one commit at a time and never by force. */
export type Remote = {
  url: string
  branch: string
  /** The head as it is now, with the paths of its files; `again` when the server was busy. */
  fetch: () => Promise<Snapshot | { again: string }>
  /** The contents of blobs; one request for all that are not here yet. */
  read: (objects: string[]) => Promise<Map<string, Buffer>>
  /** Makes a commit here and returns its id. */
  commit: (commit: NewCommit) => Promise<string>
  push: (commit: string) => Promise<PushVerdict>
}

type Settings = {
  processes: Processes
  /** Where the bare repository is made; it is removed at the end, whatever happens. */
  temporaryDirectory: string
  url: string
  branch: string
  token: string | undefined
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

const head = 'refs/slipway/head'
const next = 'refs/slipway/next'

const openRemote = async (settings: Settings & { directory: string }): Promise<Remote> => {
  const { processes, directory, url, branch, token, now } = settings
  const git = createGit({ processes, directory, ...(token === undefined ? {} : { credential: { url, token } }) })
  const blobs = new Map<string, Buffer>()
  const local = async (args: string[], input?: string | Buffer): Promise<Output> => {
    const output = await git(args, input === undefined ? {} : { input })
    if (output.code !== 0) throw new Error(`git ${args[0]} ended with ${output.code}: ${output.stderr.trim()}`)
    return output
  }
  const fromRemote = async (args: string[], input?: string): Promise<{ again: string } | undefined> => {
    const output = await git([...fetchCommand, ...args], input === undefined ? {} : { input })
    if (output.code === 0) return undefined
    if (isPassing(output)) return { again: output.stderr.trim() }
    throw failureOf(output, { url, branch })
  }
  await local(['init', '--quiet', '--bare', '--template=', '.'])
  await local(['remote', 'add', 'origin', url])

  return {
    url,
    branch,
    fetch: async () => {
      const busy = await fromRemote(['--depth=1', 'origin', `+refs/heads/${branch}:${head}`])
      if (busy) return busy
      const commit = (await local(['rev-parse', '--verify', head])).stdout.trim()
      const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit])
      return { commit, files: readTree(tree.stdout) }
    },
    read: async (objects) => {
      const missing = [...new Set(objects)].filter((object) => !blobs.has(object))
      if (missing.length > 0) {
        const list = `${missing.join('\n')}\n`
        // One request for them all. What a busy server did not send, `cat-file` asks for one by one.
        await fromRemote(['origin', '--stdin'], list)
        for (const [object, bytes] of readBatch((await local(['cat-file', '--batch'], list)).bytes))
          blobs.set(object, bytes)
      }
      return blobs
    },
    commit: async (commit) => {
      const stream = importStream({ ...commit, reference: next, epochSeconds: Math.floor(now() / 1000) })
      await local(['fast-import', '--quiet', '--force', '--done'], stream)
      return (await local(['rev-parse', '--verify', next])).stdout.trim()
    },
    push: async (commit) => {
      const options = ['--porcelain', '--no-follow-tags', '--no-signed', '--recurse-submodules=no']
      const answer = await git(['push', ...options, 'origin', `${commit}:refs/heads/${branch}`])
      return judgePush(answer, { url, branch })
    },
  }
}

const fetchCommand = [
  // As git's own fetch of missing objects: a server that is told of the commit takes its blobs for being here.
  '-c',
  'fetch.negotiationAlgorithm=noop',
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--recurse-submodules=no',
  '--filter=blob:none',
]

/** `mode type object<TAB>path<NUL>` (git-ls-tree(1)). */
const readTree = (text: string): TreeFile[] =>
  text
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf('\t')
      const [mode = '', , object = ''] = entry.slice(0, tab).split(' ')
      return { path: entry.slice(tab + 1), mode, object }
    })

/** `object type size<LF>contents<LF>` (git-cat-file(1)). */
const readBatch = (bytes: Buffer): [string, Buffer][] => {
  const blobs: [string, Buffer][] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at)
    const [object = '', type, size] = bytes.subarray(at, end).toString().split(' ')
    if (type !== 'blob') throw new Error(`git has no blob ${object}: ${type}`)
    blobs.push([object, bytes.subarray(end + 1, end + 1 + Number(size))])
    at = end + 1 + Number(size) + 1
  }
  return blobs
}
