import type { DrillReport } from '../../lib/drill-report.ts'
import type { Progress } from '../../lib/progress.ts'
import { type Clock, formatDuration } from '../../lib/time.ts'
import type { Address, Operation } from '../answers/application.ts'
import type { Argocd } from '../server/api.ts'
import { askPatiently, type Refusal } from '../server/ask-patiently.ts'
import type { DrillLog } from './drill-log.ts'
import type { DrillOutcome } from './drill-result.ts'

export type DrillOutside = { argocd: Argocd; clock: Clock; progress: Progress; random?: () => number }

/** A drill that is being held. */
export type Drilling = DrillOutside & {
  address: Address
  /** The Job's name, and the uids of those that were there before. */
  job: string
  older: string[]
  endsAt: number
  timeoutMilliseconds: number
  /** When our sync began, once Argo CD has said it, what our Job had written last, and how much of it was told. */
  own: { startedAt?: number | undefined; log?: DrillLog; linesTold: number }
}

/** How it ended. */
export type End = { outcome: DrillOutcome; because: string; report?: DrillReport; log?: string[] }

/** How long it is until the next look. */
export const lookMilliseconds = 3_000

/** How long Argo CD may be away before it has answered once, and after that. */
const outage = { first: 30_000, later: 120_000 }

/** Asks Argo CD, which may be away for a while: `first` before it has answered once, `later` after that. */
export const ask = async <T>(
  { clock, progress, endsAt, random = Math.random }: Drilling,
  when: keyof typeof outage,
  question: () => Promise<T>,
) => {
  const patience = { outageMilliseconds: outage[when], answeredBefore: when === 'later' }
  return await askPatiently({ ask: question, clock, random, ...patience, endsAt, tell: progress.say })
}

export const isOver = ({ phase }: Operation): boolean => ['Succeeded', 'Failed', 'Error'].includes(phase)

/** What Argo CD refused for good, as the end of the drill. */
export const ofRefusal = ({ outcome, because }: Refusal): End => ({
  outcome:
    outcome === 'unauthorized' || outcome === 'not-found' || outcome === 'unreachable' || outcome === 'timed-out'
      ? outcome
      : 'failed',
  because,
})

/** The time is over, before what was waited for. */
export const timedOut = ({ timeoutMilliseconds }: Drilling, what: string): End => ({
  outcome: 'timed-out',
  because: `${what} within ${formatDuration(timeoutMilliseconds)}; what is injected is cleaned up by the drill itself, which goes on`,
})
