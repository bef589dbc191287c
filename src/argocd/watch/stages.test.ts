import { expect, test } from 'vitest'
import type { Standing } from '../judgement/standing.ts'
import { openStages } from './stages.ts'

type Seen = [second: number, application: string, kind: Standing['kind']]

const phasesAfter = (seen: Seen[], end: { endedAt: number; isFailure: boolean }): string[] => {
  const stages = openStages(['cart', 'quote'], 0)
  for (const [second, application, kind] of seen) stages.note(application, kind, second)
  return stages.phases(end).map(({ name, startedAt, endedAt, ended }) => `${name} ${startedAt}-${endedAt} ${ended}`)
}

const bothLive: Seen[] = [
  [1, 'cart', 'undetected'],
  [2, 'quote', 'unrendered'],
  [5, 'cart', 'syncing'],
  [6, 'quote', 'held'],
  [8, 'cart', 'rolling'],
  [9, 'quote', 'syncing'],
  [10, 'quote', 'rolling'],
  [11, 'cart', 'healthy'],
]

test.each([
  {
    case: 'the slower one ends each stage',
    seen: bothLive,
    end: { endedAt: 20, isFailure: false },
    phases: ['Argo CD detects 0-6 done', 'Argo CD syncs 6-10 done', 'Argo CD rolls out 10-20 done'],
  },
  {
    case: 'what failed is the stage that one of them did not come through',
    seen: bothLive.slice(0, -2),
    end: { endedAt: 20, isFailure: true },
    phases: ['Argo CD detects 0-6 done', 'Argo CD syncs 6-20 failed'],
  },
  {
    case: 'an application that never had the commit',
    seen: bothLive.filter(([, application]) => application === 'cart'),
    end: { endedAt: 20, isFailure: true },
    phases: ['Argo CD detects 0-20 failed'],
  },
  {
    case: 'a repository that Argo CD could not read',
    seen: [
      [1, 'cart', 'unread'],
      [1, 'quote', 'unread'],
      [7, 'cart', 'syncing'],
      [8, 'quote', 'syncing'],
    ] satisfies Seen[],
    end: { endedAt: 9, isFailure: true },
    phases: ['Argo CD detects 0-8 done', 'Argo CD syncs 8-9 failed'],
  },
  {
    case: 'what stood already has only been looked at',
    seen: [
      [1, 'cart', 'healthy'],
      [1, 'quote', 'healthy'],
    ] satisfies Seen[],
    end: { endedAt: 2, isFailure: false },
    phases: ['Argo CD detects 0-1 done', 'Argo CD syncs 1-1 done', 'Argo CD rolls out 1-2 done'],
  },
])('$case', ({ seen, end, phases }) => expect(phasesAfter(seen, end)).toEqual(phases))
