import type { Clock } from '../../lib/time.ts'
import type { Turns } from '../../lib/turns.ts'
import type { Address } from '../answers/application.ts'
import type { Contains } from '../answers/observation.ts'
import type { Manifests } from '../find-applications.ts'
import type { Expectation } from '../judgement/expectation.ts'
import type { Patience } from '../judgement/patience.ts'
import type { Standing } from '../judgement/standing.ts'
import type { Argocd } from '../server/api.ts'
import type { Follower } from './board.ts'

/** What the wait for one application needs. */
export type Watch = {
  argocd: Argocd
  clock: Clock
  random: () => number
  address: Address
  expectation: Expectation
  sync: 'never' | 'if-needed'
  manifests: Manifests | undefined
  patience: Patience
  contains: Contains
  /** Tells of changes; how many applications it does so for. */
  follower: Follower
  count: number
  /** For how long Argo CD may be away before it has answered once, and after that, in milliseconds. */
  outage: { first: number; later: number }
  /** When each of many may look: of looks that Argo CD compares for, and of the others. */
  turns: { comparing: Turns; plain: Turns }
  /** Called after every look with where the application stands now. */
  tell: (because: string) => void
  /** Called after every look with what kind of standing that is. */
  note: (kind: Standing['kind']) => void
}
