import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { relative } from 'node:path'
import { findPeer, peerPath } from './peers.ts'

/** What a number depends on: the day, our commit, the machine, versions, and of each peer that is there its commit. */
export const surroundings = (): Record<string, string> => ({
  day: new Date().toISOString().slice(0, 10),
  commit: `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '--', ':!bench/results*', ':!docs/pictures') === '' ? '' : ', with changes'}`,
  machine: `${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
  node: process.version,
  git: git('--version').replace('git version ', ''),
  ...peerCommits(),
})

const peerCommits = (): Record<string, string> =>
  Object.fromEntries(
    globSync(peerPath('*/*/.git'))
      .map((path) => relative(peerPath('.'), path).replace(/\/\.git$/, ''))
      .toSorted()
      .map((name) => [name, findPeer(name)?.commit ?? '']),
  )

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
