import { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import { type Again, again, retry } from '../lib/retry.ts'
import type { Clock } from '../lib/time.ts'
import { changeLines, commitMessage, type Source } from './commit-message.ts'
import type { Author } from './import-stream.ts'
import { overwritten } from './overwritten.ts'
import { planEdits, type Result } from './plan-edits.ts'
import { type Manifest, readManifests } from './read-manifests.ts'
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
  dryRun: boolean
  budgetMilliseconds: number
}

export type BumpOutside = { remote: Remote; clock: Clock; progress: Progress; random?: () => number }

/** `commit` is where the wanted state holds: ours, or the head that was read; in a dry run always the latter. */
export type BumpResult = {
  outcome: 'bumped' | 'unchanged' | 'dry-run'
  commit: string
  /** Paths whose bytes change. */
  files: string[]
  results: Result[]
  /** How often another writer was first. */
  racesLost: number
}

type Decision = { head: string; files: Manifest[]; results: Result[] }
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
    const decision = decide({ head: head.commit, manifests, wanted: request.wanted })
    for (const line of overwritten(sent.at(-1)?.results ?? [], decision.results)) progress.warn(line)
    const outcome = outcomeWithoutPush(request, decision)
    if (outcome === 'unchanged') progress.say(`all of it stands already at ${head.commit}`)
    if (outcome !== undefined) return { ...described(decision, racesLost), outcome, commit: head.commit }
    return push({ ...decision, commit: await makeCommit(request, remote, decision) })
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

type State = { head: string; manifests: Manifest[]; wanted: Wanted[] }

const decide = ({ head, manifests, wanted }: State): Decision => {
  const plan = planEdits(manifests, wanted)
  if ('refusals' in plan) throw new Failure(plan.kind, plan.refusals.join('\n'))
  const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]))
  const files = manifests.flatMap((manifest) => {
    const edited = bytes.get(manifest.path)
    return edited === undefined ? [] : [{ ...manifest, bytes: edited }]
  })
  const unwritable = files.filter(({ path }) => path.includes('\uFFFD')).map(({ path }) => `${path}: ${notText}`)
  if (unwritable.length > 0) throw new Failure('rejected', unwritable.join('\n'))
  return { head, files, results: plan.results }
}

const notText = 'its name is not text in UTF-8, and could not be written again as it is: rename the file'

const outcomeWithoutPush = ({ dryRun }: BumpRequest, { files }: Decision): 'dry-run' | 'unchanged' | undefined => {
  if (dryRun) return 'dry-run'
  return files.length === 0 ? 'unchanged' : undefined
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
