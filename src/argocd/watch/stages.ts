import type { Phase } from '../../lib/timeline.ts'
import { isUnseen, type Standing } from '../judgement/standing.ts'

/** When an application was first seen to have the commit, and first seen past its sync; epoch milliseconds. */
type Reached = { detectedAt?: number; syncedAt?: number }

/** What every application came through on its way to live, as three phases of the wait for all of them. */
export type Stages = {
  note: (application: string, kind: Standing['kind'], now: number) => void
  phases: (end: { endedAt: number; isFailure: boolean }) => Phase[]
}

const afterSync: Standing['kind'][] = ['other-image', 'rolling', 'failing', 'healthy']

/** A stage ends for all of them when the last application has come through it. */
export const openStages = (applications: string[], startedAt: number): Stages => {
  const reached = new Map<string, Reached>(applications.map((application) => [application, {}]))
  return {
    note: (application, kind, now) => {
      const one = reached.get(application)
      if (one === undefined) return
      if (!isUnseen(kind)) one.detectedAt ??= now
      if (afterSync.includes(kind)) one.syncedAt ??= now
    },
    phases: (end) => phasesOf([...reached.values()], { startedAt, ...end }),
  }
}

type Wait = { startedAt: number; endedAt: number; isFailure: boolean }

const phasesOf = (reached: Reached[], { startedAt, endedAt, isFailure }: Wait): Phase[] => {
  const detectedAt = lastOf(reached.map((one) => one.detectedAt))
  const syncedAt = lastOf(reached.map((one) => one.syncedAt))
  const begun: [string, number | undefined, number | undefined][] = [
    ['Argo CD detects', startedAt, detectedAt],
    ['Argo CD syncs', detectedAt, syncedAt],
    ['Argo CD rolls out', syncedAt, undefined],
  ]
  return begun.flatMap(([name, from, to]) => {
    if (from === undefined) return []
    return [{ name, startedAt: from, endedAt: to ?? endedAt, ended: to === undefined && isFailure ? 'failed' : 'done' }]
  })
}

/** The latest of them, once all are there. */
const lastOf = (times: (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined)
  return known.length < times.length || known.length === 0 ? undefined : Math.max(...known)
}
