import { at, parseJson } from '../../lib/json.ts'
import type { Progress } from '../../lib/progress.ts'
import { type Clock, formatDuration } from '../../lib/time.ts'
import type { Controlled } from '../leftovers/leftover.ts'
import { planUnlocked, type ReleaseLock } from '../plan-unlocked.ts'
import type { Terraform } from '../program/cli.ts'
import type { StateLock } from '../program/state-lock.ts'
import { approvedChanges } from './contained-in.ts'
import { configuredAddress, provisionedIn } from './provisioned.ts'
import { resumeStep } from './resume-step.ts'

/** What to do now that the approved plan cannot be applied as it is. */
export type Replanned =
  | { kind: 'apply'; planFile: string; which: 'same' | 'subset'; controlled: Controlled }
  | { kind: 'nothing-to-do' }
  | { kind: 'stale'; because: string[] }
  | { kind: 'locked'; lock: StateLock }

/**
 * A plan that was approved, what its approval lets be deleted before it, and the state that it is good for; '' where
 * nothing is deleted.
 */
export type ApprovedPlan = { planFile: string; controlled: Controlled; state: string }

/** Reads a plan for comparing it with the approved one; the list that was approved with it is taken from there. */
export type ReadPlan = (
  chunks: AsyncIterable<Buffer>,
  wish: { mode: 'normal' | 'destroy'; approved: Controlled | undefined },
) => Promise<{ fingerprint: string; controlled: Controlled }>

type Wish = {
  mode: 'normal' | 'destroy'
  fingerprint: string
  /** The approved plan, opened: what a subset is a subset of. */
  approved: ApprovedPlan | undefined
  accept: 'exact' | 'subset'
  /** Where the new plan is written. */
  out: string
}

type Outside = {
  terraform: Terraform
  readPlan: ReadPlan
  releaseLock: ReleaseLock
  clock: Clock
  progress: Progress
}

/** Plans again, and takes the new plan only if it means the same, or, where that was asked for, no more than the approved one. */
export const replan = async (wish: Wish, outside: Outside): Promise<Replanned> => {
  const { terraform, readPlan, progress } = outside
  const { approved, out, mode } = wish
  const planned = await progress.phase('plan', () => planUnlocked({ out, mode, lock: true }, outside))
  if (planned.kind === 'locked') return planned
  if (!planned.changes) return { kind: 'nothing-to-do' }
  const { fingerprint, controlled } = await readPlan(terraform.show(out), { mode, approved: approved?.controlled })
  if (fingerprint === wish.fingerprint) return { kind: 'apply', planFile: out, which: 'same', controlled }
  if (wish.accept === 'subset' && approved !== undefined) {
    return resume({ ...wish, approved, deadline: outside.clock.now() + longestWaitMilliseconds }, outside)
  }
  const list = controlled.clusters.length > 0 ? ', or something else would be deleted before it' : ''
  const because = `the plan as it would be now does something else${list}: plan anew, and let that be approved`
  return { kind: 'stale', because: [because] }
}

/** What an interrupted apply began, AWS goes on making: a cluster takes the longest. */
const longestWaitMilliseconds = 20 * 60_000
const pauseMilliseconds = 15_000

type Resuming = Wish & { approved: ApprovedPlan; deadline: number }

/** Goes on with what is left of the approved plan, after what was interrupted has become complete in the world. */
const resume = async (wish: Resuming, outside: Outside): Promise<Replanned> => {
  const { terraform, progress } = outside
  const { approved, out, mode } = wish
  const changes = await approvedChanges(terraform.show(approved.planFile))
  for (;;) {
    const step = resumeStep(changes, await approvedChanges(terraform.show(out)))
    if (step.do === 'stop') return { kind: 'stale', because: step.because }
    if (step.do === 'apply') return { kind: 'apply', planFile: out, which: 'subset', controlled: approved.controlled }
    const refused = await settle[step.do](step, wish, outside)
    if (refused.length > 0) return { kind: 'stale', because: refused }
    const planned = await progress.phase('plan', () => planUnlocked({ out, mode, lock: true }, outside))
    if (planned.kind === 'locked') return planned
    if (!planned.changes) return { kind: 'nothing-to-do' }
  }
}

type Addresses = { addresses: string[] }

/** Why it is not waited any longer; empty while it is. */
const wait = async (
  { addresses }: Addresses,
  { deadline }: Resuming,
  { clock, progress }: Outside,
): Promise<string[]> => {
  const left = deadline - clock.now()
  if (left <= 0) return addresses.map((address) => `${address}: it is still being made`)
  progress.say(
    `still being made since its apply was interrupted: ${addresses.join(', ')}; waiting, at most ${formatDuration(left)}`,
  )
  await clock.sleep(Math.min(pauseMilliseconds, left))
  return []
}

/** Why they must not be kept; empty when they are kept. */
const untaint = async (
  { addresses }: Addresses,
  { out }: Resuming,
  { terraform, progress }: Outside,
): Promise<string[]> => {
  const unclear = await withProvisioners(terraform, out, addresses)
  if (unclear.length > 0) return unclear.map(tellUnclear)
  for (const address of addresses) {
    progress.say(`${address} was made to its end as approved, though its apply was interrupted: it is kept`)
    await terraform.untaint(address)
  }
  return []
}

const settle = { wait, untaint }

const tellUnclear = (address: string): string =>
  `${address}: its creation was interrupted, and nobody can tell whether its provisioners have run`

const withProvisioners = async (terraform: Terraform, planFile: string, addresses: string[]): Promise<string[]> => {
  const chunks: Buffer[] = []
  for await (const chunk of terraform.show(planFile)) chunks.push(chunk)
  const configuration = at(parseJson(Buffer.concat(chunks).toString()), 'configuration')
  const provisioned = new Set(provisionedIn(at(configuration, 'root_module')))
  return addresses.filter((address) => provisioned.has(configuredAddress(address)))
}
