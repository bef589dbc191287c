import { awaitLive } from '../../argocd/await-live.ts'
import { bump } from '../../gitops/bump.ts'
import { standingImages } from '../../gitops/edits/standing-images.ts'
import { ensure } from '../../images/ensure.ts'
import type { Ending } from '../../runner/ending.ts'
import { checkAhead } from './check-ahead.ts'
import { type Delivered, endingOf } from './ending-of.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'
import { bumpRequest, type DeliverOutside, ensureRequest, liveRequest, type Surroundings } from './requests.ts'
import { takeBack } from './take-back.ts'

/** One delivery: the image, its tag in the manifests, and Argo CD. Nothing is changed before every door has opened. */
export const run = async (
  input: Input,
  { surroundings, outside }: { surroundings: Surroundings; outside: DeliverOutside },
): Promise<Ending<Output>> => {
  const { images, gitops, argocd } = outside
  const check = () => checkAhead(input, { surroundings, outside })
  const { refused, unwell } = await images.progress.phase('check', check, (checked) => checked.refused !== undefined)
  if (refused) return endingOf({ live: refused })

  const ensured = await ensure(ensureRequest(input, surroundings), images)
  const delivered: Delivered = { ensured }
  if (!ensured.pushed || !gitops) return endingOf(delivered)

  const bumped = await bump(bumpRequest(input, { surroundings, image: ensured.image, dryRun: false }), gitops)
  delivered.bumped = { result: bumped, remote: gitops.remote }
  // What was left out does not get live; the run that wrote what stands waits for that.
  const isOurs = bumped.outcome === 'bumped' || bumped.outcome === 'unchanged'
  if (!argocd || !isOurs) return endingOf(delivered)

  const standing = standingImages(bumped)
  delivered.live = await awaitLive(liveRequest(input, { surroundings, commit: bumped.commit, standing }), argocd)
  if (input['on-failure'] === 'rollback') {
    const { live } = delivered
    delivered.takenBack = await takeBack(input, { surroundings, gitops, live, bumped, image: ensured.image, unwell })
  }
  return endingOf(delivered)
}
