import type { ApplicationVerdict } from '../application-verdict.ts'
import { type ExpectedImage, isExpected, isSameRepository } from '../judgement/expectation.ts'
import type { LiveResult } from '../live-result.ts'

type Question = {
  /** What was brought in just now, and by which commit of the manifests. */
  image: ExpectedImage
  commit: string
  /** Applications that were unwell before. */
  unwell: string[]
}

/** What a new image does by itself; a missing secret, a full node or a quota would keep the old one from running, too. */
const ofTheImage = ['image-pull', 'out-of-memory', 'crash', 'probe']

/**
 * Whether an image that was brought in just now is what made the wait end so: its own container fails in an application
 * that was well before, or the very commit that names it could not be synced.
 */
export const isToBlame = (live: LiveResult, question: Question): boolean =>
  live.applications
    .filter(({ application, outcome }) => outcome === live.outcome && !question.unwell.includes(application))
    .some((verdict) => {
      if (verdict.outcome === 'degraded') return failsItself(verdict, question.image)
      return verdict.outcome === 'sync-failed' && isOfCommit(verdict, question)
    })

const failsItself = ({ cause, failingImage, images }: ApplicationVerdict, image: ExpectedImage): boolean =>
  cause !== undefined &&
  ofTheImage.includes(cause.kind) &&
  // A pod of which no container stands out is unready as a whole.
  (failingImage === undefined ? images.every((named) => isExpected(named, image)) : isExpected(failingImage, image))

const isOfCommit = ({ revision, images }: ApplicationVerdict, { image, commit }: Question): boolean =>
  revision === commit && images.some((named) => isSameRepository(named, image))
