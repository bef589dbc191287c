import type { Observation } from '../answers/observation.ts'
import type { Expectation } from './expectation.ts'

/** What one look at an application means, leaving out how long it has been so. */
export type Standing =
  | { kind: 'undetected'; because: string }
  | { kind: 'unread'; because: string }
  | { kind: 'unrendered'; because: string; passing: boolean }
  | { kind: 'syncing'; because: string }
  | { kind: 'held'; because: string; remedy?: 'sync' }
  | { kind: 'sync-failed'; because: string }
  | { kind: 'other-image'; because: string; newer: boolean }
  | { kind: 'rolling'; because: string }
  | { kind: 'failing'; because: string; final: boolean }
  | { kind: 'healthy'; because: string }

const unseen: Standing['kind'][] = ['undetected', 'unread', 'unrendered']

/** Whether Argo CD has not compared the commit yet. */
export const isUnseen = (kind: Standing['kind']): boolean => unseen.includes(kind)

/** What a standing is judged from. */
export type Look = { observation: Observation; expectation: Expectation }
