import { Failure } from '../../lib/failure.ts'
import { nearNames } from '../../lib/near-names.ts'
import { isCalled } from '../places/match.ts'
import type { Busy, HistoryCommit, Remote } from '../remote/remote.ts'
import { recentCommits } from './read-pasts.ts'
import { type ImageRecord, readRecord } from './trailers.ts'

/** A commit to take back, and the images of it that are meant; `history` is the branch's from its head to that commit. */
export type Bump = { commit: HistoryCommit; images: ImageRecord[]; history: HistoryCommit[] }

type Question = {
  remote: Remote
  head: string
  /** The start of a bump's id, or undefined: the last bump of each service. */
  commit: string | undefined
  services: string[]
  /** Whether a bump of these files is meant, when it is looked for by its services. */
  covers: (files: string[]) => boolean
}

/** The bumps that are to be taken back, newest first; a Failure when there is none, with what is there instead. */
export const findBumps = async (question: Question): Promise<Bump[] | Busy> => {
  const { remote, head, commit } = question
  for (let count = recentCommits; ; count *= 8) {
    const history = await remote.log(head, count)
    if ('again' in history) return history
    const { commits, complete } = history
    const found = commit === undefined ? lastOfEach(question, commits) : byId(question, commit, commits)
    if ('bumps' in found) return found.bumps
    if (complete) throw new Failure('not-found', `${remote.url} at ${remote.branch}: ${found.missing}`)
  }
}

type Found = { bumps: Bump[] } | { missing: string }

const byId = ({ services }: Question, id: string, commits: HistoryCommit[]): Found => {
  const at = commits.findIndex((commit) => commit.id.startsWith(id))
  const commit = commits[at]
  if (commit === undefined) return { missing: `no commit ${id} in its history: correct commit, or manifests-branch` }
  const others = commits.filter((other) => other.id.startsWith(id))
  if (others.length > 1) {
    const found = others.map((other) => other.id.slice(0, 40)).join(', ')
    throw new Failure('invalid-input', `commit: ${id} begins the ids of several commits, ${found}: give more of it`)
  }
  const written = [commit, ...broughtInBy(commit, commits)].flatMap(({ message }) => readRecord(message).written)
  if (written.length === 0) {
    const first = commit.message.split('\n', 1)[0]
    const todo = 'give the commit of a bump, or take this one back by git revert'
    throw new Failure('rejected', `${commit.id} (${first}) is no bump: it names no image in its trailers; ${todo}`)
  }
  const unknown = services.filter((service) => !written.some((image) => isCalled(image, service)))
  if (unknown.length > 0) throw new Failure('not-found', `${commit.id} ${noSuch(unknown, written)}`)
  const images = written.filter((image) => services.length === 0 || services.some((name) => isCalled(image, name)))
  return { bumps: [{ commit, images, history: commits.slice(0, at + 1) }] }
}

/** The commits that a merge brought in: they are listed between it and its first parent. */
const broughtInBy = ({ id, parents }: HistoryCommit, commits: HistoryCommit[]): HistoryCommit[] => {
  if (parents.length < 2) return []
  const from = commits.findIndex((commit) => commit.id === id)
  const to = commits.findIndex((commit) => commit.id === parents[0])
  return commits.slice(from + 1, to < 0 ? undefined : to)
}

const lastOfEach = ({ services, covers }: Question, commits: HistoryCommit[]): Found => {
  const told = commits.map((commit) => ({ commit, written: readRecord(commit.message).written }))
  const isMeant = (image: ImageRecord, service: string) => isCalled(image, service) && covers(image.files ?? [])
  const last = services.map((service) =>
    told.findIndex(({ written }) => written.some((image) => isMeant(image, service))),
  )
  const missing = services.filter((_service, index) => last[index] === -1)
  if (missing.length > 0)
    return {
      missing: noSuch(
        missing,
        told.flatMap(({ written }) => written),
      ),
    }
  const bumps = [...new Set(last)]
    .sort((one, other) => one - other)
    .flatMap((at) => {
      const { commit, written } = told[at] ?? { written: [] }
      const names = services.filter((_service, index) => last[index] === at)
      const images = written.filter((image) => names.some((name) => isMeant(image, name)))
      return commit === undefined ? [] : [{ commit, images, history: commits.slice(0, at + 1) }]
    })
  return { bumps }
}

const noSuch = (names: string[], written: ImageRecord[]): string => {
  const there = [...new Set(written.map(({ name }) => name))]
  const near = names.flatMap((name) => nearNames(name, there))
  const listed = near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${there.slice(0, 8).join(', ') || 'none'}`
  return `has no bump of ${names.join(', ')}; ${listed}. Correct services`
}
