import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { Manifests } from './find-applications.ts'
import type { ExpectedImage } from './judgement/expectation.ts'
import type { Argocd } from './server/api.ts'

/** What is to be live, and how long each part of the wait may take, in milliseconds. */
export type LiveRequest = {
  /** `name` or `namespace/name`; when empty, those that follow `manifests`. */
  applications: string[]
  project: string | undefined
  /** Labels that the applications have, where they are not named. */
  selector?: string | undefined
  /** Whether to sync what has no automatic sync; `never` unless said. */
  sync?: 'never' | 'if-needed'
  manifests: Manifests | undefined
  /** The commit of the manifests; undefined when the images alone decide. */
  revision: string | undefined
  images: ExpectedImage[]
  timeoutMilliseconds: number
  detectTimeoutMilliseconds: number
  /** As long as there is time, unless set. */
  syncTimeoutMilliseconds?: number | undefined
  degradedGraceMilliseconds: number
  stableForMilliseconds: number
}

export type LiveOutside = {
  argocd: Argocd
  clock: Clock
  progress: Progress
  /** Whether a revision of the manifests holds a commit; a Failure when the repository cannot be read. */
  contains: (question: { revision: string; commit: string }) => Promise<boolean>
  random?: () => number
  outageMilliseconds?: number
}
