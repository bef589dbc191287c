import { isToBlame } from '../../argocd/diagnosis/blame.ts'
import type { LiveResult } from '../../argocd/live-result.ts'
import type { BumpResult } from '../../gitops/bump-request.ts'
import { rollback } from '../../gitops/rollback.ts'
import type { RollbackResult } from '../../gitops/rollback-request.ts'
import { Failure } from '../../lib/failure.ts'
import type { Image } from '../../lib/image-reference.ts'
import type { Input } from './inputs.ts'
import { type DeliverOutside, expected, rollbackRequest, type Surroundings } from './requests.ts'

/** What came of taking the bump back, or why it was left. */
export type TakenBack = { result: RollbackResult } | { because: string }

type Question = {
  surroundings: Surroundings
  gitops: NonNullable<DeliverOutside['gitops']>
  live: LiveResult
  bumped: BumpResult
  image: Image
  /** Applications that were unwell before. */
  unwell: string[]
}

/** Takes the bump back when the image that it brought in is to blame; undefined when nothing has gone wrong in such a way. */
export const takeBack = async (input: Input, question: Question): Promise<TakenBack | undefined> => {
  const { surroundings, gitops, live, bumped, image, unwell } = question
  if (live.outcome !== 'degraded' && live.outcome !== 'sync-failed') return undefined
  const { commit } = bumped
  if (bumped.outcome !== 'bumped') return { because: 'this run did not write the image, so it does not take it back' }
  if (!isToBlame(live, { image: expected(image), commit, unwell })) {
    const before = unwell.length > 0 ? `; unwell before: ${unwell.join(', ')}` : ''
    return { because: `it is not plain that the new image is to blame, so it is not taken back${before}` }
  }
  try {
    return { result: await rollback(rollbackRequest(input, { surroundings, commit }), gitops) }
  } catch (error) {
    // The outcome of the delivery stands, whatever becomes of the rollback.
    if (!(error instanceof Failure) || error.reason === 'cancelled') throw error
    gitops.progress.warn(`the bump could not be taken back: ${error.message}`)
    return { because: `it could not be taken back: ${error.message}` }
  }
}
