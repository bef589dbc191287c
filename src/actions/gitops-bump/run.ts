import type { BumpOutside, BumpResult } from '../../gitops/bump-request.ts'
import { changeLines } from '../../gitops/commit-message.ts'
import { describeBump } from '../../gitops/describe-bump.ts'
import type { Result } from '../../gitops/edits/plan-edits.ts'
import { standingImages } from '../../gitops/edits/standing-images.ts'
import { withoutHost } from '../../gitops/places/place.ts'
import type { PullRequests } from '../../gitops/proposal/pull-requests.ts'
import { deliverBump } from '../../gitops/propose-bump.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Parsed } from '../../runner/inputs.ts'
import { deliveryOf } from '../manifests-access.ts'
import { outputsOf, placesOf } from '../manifests-outputs.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'

/** The action's inputs as one request, its result as outputs and summary. */
export const run = async (
  input: Parsed<typeof inputs>,
  { runUrl, ...outside }: BumpOutside & { runUrl: string; pulls: PullRequests | undefined },
): Promise<Ending<Output>> => {
  const request = {
    wanted: input.images,
    patterns: input['manifests-files'],
    from: input.from,
    paths: input['image-paths'],
    subject: input['commit-message'],
    author: input.author,
    source: { repository: input['source-repository'] ?? '', commit: input['source-sha'] ?? '', runUrl },
    order: input.order,
    releaseHold: input['release-hold'],
    dryRun: input['dry-run'],
    delivery: deliveryOf(input),
    budgetMilliseconds: input.timeout,
  }
  const result = await deliverBump(request, outside)
  if (request.dryRun) for (const line of changeLines(result.results)) outside.progress.say(`would change ${line}`)
  const results = result.results.map((image) => entryOf(result, image))
  return {
    outcome: result.outcome,
    ...outputsOf(result, standingImages(result), results),
    report: describeBump(result, { ...outside.remote, pull: result.pull }),
  }
}

const entryOf = ({ outcome }: BumpResult, { wanted: { name }, places, changed, left, compare }: Result) => ({
  name: withoutHost(name),
  outcome: left?.outcome ?? (changed ? outcome : 'unchanged'),
  ...(left === undefined ? {} : { because: left.because }),
  ...(compare === undefined ? {} : { compare }),
  places: placesOf(places),
})
