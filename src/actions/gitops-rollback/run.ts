import { describeRollback } from '../../gitops/describe-rollback.ts'
import { withoutHost } from '../../gitops/places/place.ts'
import type { PullRequests } from '../../gitops/proposal/pull-requests.ts'
import { deliverRollback } from '../../gitops/propose-rollback.ts'
import type { RolledBack } from '../../gitops/rollback/plan-rollback.ts'
import { restoredImages } from '../../gitops/rollback/restored-images.ts'
import { rollbackLines } from '../../gitops/rollback/rollback-message.ts'
import type { RollbackOutside, RollbackResult } from '../../gitops/rollback-request.ts'
import type { Ending } from '../../runner/ending.ts'
import { deliveryOf } from '../manifests-access.ts'
import { outputsOf, pinned, placesOf } from '../manifests-outputs.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

/** The action's inputs as one request, its result as outputs and summary. */
export const run = async (
  input: Input,
  { runUrl, ...outside }: RollbackOutside & { runUrl: string; pulls: PullRequests | undefined },
): Promise<Ending<Output>> => {
  const result = await deliverRollback(
    {
      commit: input.commit,
      services: input.services,
      patterns: input['manifests-files'],
      paths: input['image-paths'],
      subject: input['commit-message'],
      author: input.author,
      runUrl,
      delivery: deliveryOf(input),
      dryRun: input['dry-run'],
      budgetMilliseconds: input.timeout,
    },
    outside,
  )
  if (input['dry-run']) for (const line of rollbackLines(result.results)) outside.progress.say(`would change ${line}`)
  const results = result.results.map((one) => entryOf(result, one))
  return {
    outcome: result.outcome,
    ...outputsOf(result, restoredImages(result.results), results),
    report: describeRollback(result, { ...outside.remote, pull: result.pull }),
  }
}

const entryOf = ({ outcome }: RollbackResult, { image, places, changed, ...own }: RolledBack) => ({
  name: withoutHost(image.name),
  outcome: (outcome === 'dry-run' || outcome === 'proposed') && own.outcome === 'rolled-back' ? outcome : own.outcome,
  places: placesOf(places),
  changed: changed.map(({ path, line, now, by }) => ({
    path,
    line,
    now: pinned(now),
    commit: by?.id ?? '',
    author: by?.author ?? '',
  })),
})
