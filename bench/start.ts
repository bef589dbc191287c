import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Bench, Measured } from './bench.ts'
import { type Door, openDoor } from './door.ts'
import { absentPeer, findPeer } from './peers.ts'
import { readPublishedAction } from './published-action.ts'
import { type Contestant, roundRobin } from './round-robin.ts'
import { type Starting, toFirstError, toFirstRequest } from './start-action.ts'
import { jobs, peerStarts, type Start } from './start-jobs.ts'

const emptyScript = 'an empty script'
const toError = 'to its first error'
const toRequest = 'to its first request'
const sizeOf = (name: string, what: string): string => `${name}, ${what}`

/**
 * How long an action takes from the start of its Node process until its first request goes out, and, wrongly started, until it
 * has said its first error and ended; beside the published actions that a user would take for its job.
 */
export const bench: Bench = {
  name: 'start',
  title: 'The start of an action',
  target: 'At most 0.8 times of the best published action for the same job.',
  sizes: jobs.flatMap(({ name }) => [toError, toRequest].map((what) => ({ name: sizeOf(name, what) }))),
  ours: jobs.map(({ name }) => name),
  base: peerStarts.map(({ name }) => name).filter((name) => name !== 'stefanzweifel/git-auto-commit-action'),
  rounds: 11,
  run: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
    const door = await openDoor()
    try {
      return tabulate(await roundRobin(contestants(folder, door), rounds))
    } finally {
      await door.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

type Place = { folder: string; checkout: string; door: Door }

const contestants = (folder: string, door: Door): Contestant[] => {
  const place = { folder, checkout: checkOut(folder, door.url), door }
  const ours = jobs.flatMap((job) => startsOf(job, job.name === 'deliver' ? '.' : `actions/${job.name}`, place))
  const theirs = peerStarts.flatMap((start) => {
    const peer = findPeer(start.name)
    return peer ? startsOf(start, peer.directory, place) : []
  })
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, 'process.exitCode = 1')
  const floor = timedStart({ start: { name: emptyScript }, script: empty, defaults: {} }, place)
  return [{ name: emptyScript, run: () => floor(toFirstError) }, ...ours, ...theirs]
}

const startsOf = (start: Start, directory: string, place: Place): Contestant[] => {
  const { script, defaults } = readPublishedAction(resolve(directory))
  if (script === undefined) return []
  const run = timedStart({ start, script, defaults }, place)
  return [
    ...(start.noError ? [] : [{ name: sizeOf(start.name, toError), run: () => run(toFirstError) }]),
    ...(start.right ? [{ name: sizeOf(start.name, toRequest), run: () => run(toFirstRequest) }] : []),
  ]
}

type Program = Pick<Starting, 'start' | 'script' | 'defaults'>

const timedStart =
  (program: Program, { folder, checkout, door }: Place) =>
  async (measure: (starting: Starting) => Promise<number>): Promise<number> => {
    const own = mkdtempSync(join(folder, 'start-'))
    try {
      return await measure({ ...program, checkout, door, folder: own })
    } finally {
      rmSync(own, { recursive: true, force: true, maxRetries: 5 })
    }
  }

/** A repository with what each of them looks for before it asks anybody. */
const checkOut = (folder: string, url: string): string => {
  const checkout = join(folder, 'checkout')
  const files = {
    'service/Dockerfile': 'FROM scratch\nCOPY Dockerfile /\n',
    'services.yaml': 'repository-prefix: shop\nservices:\n  - { name: quote, context: service }\n',
    'stacks.yaml': 'stacks:\n  - name: demo\n    directory: stack\n    ephemeral: true\n    tags: { Stack: demo }\n',
    'stack/main.tf': '',
    'values.yaml': 'image:\n  tag: src-0\n',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true })
    writeFileSync(join(checkout, path), text)
  }
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  const git = (...args: string[]) => execFileSync('git', ['-C', checkout, ...who, ...args], { stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', `${url}/acme/quote`)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  writeFileSync(join(checkout, 'values.yaml'), 'image:\n  tag: src-1\n')
  return checkout
}

/** Each job's rows: ours, its peers, and the floor; a peer that serves several jobs was timed once. */
const tabulate = (medians: Map<string, number>): Measured[] =>
  jobs.flatMap(({ peers, ...ours }) =>
    [toError, toRequest].flatMap((what) => {
      const size = sizeOf(ours.name, what)
      const started = [ours, ...peers.map((name) => peerStarts.find((one) => one.name === name) ?? { name })]
      return [
        ...started.map((start) => row(start, { what, size, milliseconds: medians.get(sizeOf(start.name, what)) })),
        ...(what === toError ? [{ contestant: emptyScript, size, milliseconds: medians.get(emptyScript) ?? 0 }] : []),
      ]
    }),
  )

type Row = { what: string; size: string; milliseconds: number | undefined }

const row = (start: Start, { what, size, milliseconds }: Row): Measured => {
  const contestant = start.name
  if (milliseconds !== undefined) return { contestant, size, milliseconds }
  if (!isThere(contestant)) return { contestant, size, absent: absentPeer }
  const reason = what === toError ? start.noError : start.noRequest
  return { contestant, size, absent: reason ?? 'steps of a shell, without a program of its own' }
}

const isThere = (name: string): boolean => jobs.some((job) => job.name === name) || findPeer(name) !== undefined
