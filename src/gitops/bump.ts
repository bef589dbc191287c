import type { Progress } from '../lib/progress.ts'
import { type Again, again, retry } from '../lib/retry.ts'
import type { Clock } from '../lib/time.ts'
import { changeLines, commitMessage, type Source } from './commit-message.ts'
import { type Decision, decideBump, decideWithout, idleOutcome, type State } from './decide-bump.ts'
import type { Author } from './import-stream.ts'
import { leaveOut } from './leave-out.ts'
import { overwritten } from './overwritten.ts'
import type { Result } from './plan-edits.ts'
import { readManifests } from './read-manifests.ts'
import type { Contains } from './relation.ts'
import type { Remote, Snapshot } from './remote.ts'
import type { Wanted } from './wanted.ts'

export type BumpRequest = {
  wanted: Wanted[]
  /** Patterns of the files that may be edited. */
  patterns: string[]
  /** First line of the commit's message; undefined: `Deploy <name> <tag>`. */
  subject: string | undefined
  author: Author
  source: Source
  order: 'ancestry' | 'none'
  /** Names of images that are written although they were taken back. */
  releaseHold: string[]
  dryRun: boolean
  budgetMilliseconds: number
}

export type BumpOutside = {
  remote: Remote
  clock: Clock
  progress: Progress
  /** Asks the repository of the source which commit came first. */
  contains?: Contains
  random?: () => number
}

/** `commit` is where the wanted state holds: ours, or the head that was read; in a dry run always the latter. */
export type BumpResult = {
  outcome: 'bumped' | 'unchanged' | 'superseded' | 'held' | 'dry-run'
  commit: string
  /** Paths whose bytes change. */
  files: string[]
  results: Result[]
  /** How often another writer was first. */
  racesLost: number
}

type Idle = Exclude<BumpResult['outcome'], 'bumped'>
type Sent = Decision & { commit: string }

/**
 * Writes tags and digests as one commit on top of the branch's head, all or nothing. A lost race is answered by reading
 * the new head and deciding every edit again on its bytes; nothing made from an older head is ever sent.
 */
export const bump = (request: BumpRequest, outside: BumpOutside): Promise<BumpResult> =>
  outside.progress.phase(request.dryRun ? 'try the edits' : 'bump', () => write(request, outside))

const write = (request: BumpRequest, outside: BumpOutside): Promise<BumpResult> => {
  const { remote, clock, progress, random } = outside
  const sent: Sent[] = []
  let racesLost = 0

  const attempt = async (): Promise<BumpResult | Again> => {
    const head = await remote.fetch()
    if ('again' in head) return head
    // A push whose connection broke may have landed all the same.
    const ours = sent.find(({ commit }) => commit === (head.ours ?? head.commit))
    return ours ? landed({ ...ours, commit: head.commit }, outside, racesLost) : writeOn(head)
  }

  const writeOn = async (head: Snapshot): Promise<BumpResult | Again> => {
    const manifests = await readManifests({ remote, head, patterns: request.patterns, progress })
    if ('again' in manifests) return manifests
    const decision = await decide({ head: head.commit, manifests, wanted: request.wanted })
    if ('again' in decision) return decision
    for (const line of overwritten(sent.at(-1)?.results ?? [], decision.results)) progress.warn(line)
    const outcome = outcomeWithoutPush(request, decision)
    if (outcome === 'unchanged') progress.say(`all of it stands already at ${head.commit}`)
    if (outcome !== undefined) return { ...described(decision, racesLost), outcome, commit: head.commit }
    return push({ ...decision, commit: await makeCommit(request, remote, decision) })
  }

  const decide = async (state: State): Promise<Decision | Again> => {
    const whole = decideBump(state)
    const left = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains })
    if ('again' in left || left.size === 0) return 'again' in left ? left : whole
    for (const [name, { outcome, because }] of left) progress.say(`${name} is ${outcome}: ${because}`)
    return decideWithout(state, whole, left)
  }

  const push = async (ours: Sent): Promise<BumpResult | Again> => {
    sent.push(ours)
    const verdict = await remote.push(ours.commit)
    if (verdict.ended === 'landed') return landed({ ...ours, ...verdict }, outside, racesLost)
    if (verdict.ended === 'unclear') return again(`the push broke off: ${verdict.reason}`, verdict.waitMilliseconds)
    racesLost += 1
    return again(`another writer was first: ${verdict.reason}`)
  }

  return retry<BumpResult>({
    what: `writing to ${remote.branch} of ${remote.url}`,
    attempt,
    clock,
    budgetMilliseconds: request.budgetMilliseconds,
    firstDelayMilliseconds: 250,
    longestDelayMilliseconds: 2_500,
    ...(random === undefined ? {} : { random }),
    onAgain: (reason, delay) => progress.say(`${reason}; reading the new head in ${(delay / 1000).toFixed(1)} s`),
  })
}

const outcomeWithoutPush = ({ dryRun }: BumpRequest, { files, results }: Decision): Idle | undefined => {
  if (dryRun) return 'dry-run'
  return files.length === 0 ? idleOutcome(results) : undefined
}

const makeCommit = ({ subject, source, author }: BumpRequest, remote: Remote, decision: Decision): Promise<string> => {
  const { head: parent, files, results } = decision
  return remote.commit({ parent, files, author, message: commitMessage({ subject, results, source }) })
}

const described = ({ files, results }: Decision, racesLost: number) => ({
  files: files.map(({ path }) => path),
  results,
  racesLost,
})

const landed = (ours: Sent, { remote, progress }: BumpOutside, racesLost: number): BumpResult => {
  for (const line of changeLines(ours.results)) progress.say(line)
  progress.say(`pushed ${ours.commit} to ${remote.branch} of ${remote.url}`)
  return { ...described(ours, racesLost), outcome: 'bumped', commit: ours.commit }
}
