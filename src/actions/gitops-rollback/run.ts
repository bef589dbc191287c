import { describeRollback } from '../../gitops/describe-rollback.ts'
import { withoutHost } from '../../gitops/places/place.ts'
import type { PullRequests } from '../../gitops/proposal/pull-requests.ts'
import { deliverRollback } from '../../gitops/propose-rollback.ts'
import type { RolledBack } from '../../gitops/rollback/plan-rollback.ts'
import { restoredImages } from '../../gitops/rollback/restored-images.ts'
import { rollbackLines } from '../../gitops/rollback/rollback-message.ts'
import type { RollbackOutside, RollbackResult } from '../../gitops/rollback-request.ts'
import { tellResults } from '../../gitops/tell-results.ts'
import { formatImageJson } from '../../lib/image-reference.ts'
import { joinLines } from '../../lib/packed-lines.ts'
import type { Ending } from '../../runner/ending.ts'
import { deliveryOf } from '../manifests-access.ts'
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
  const pullRequest = result.pull?.url ?? ''
  return {
    outcome: result.outcome,
    outputs: {
      commit: result.commit,
      images: joinLines(restoredImages(result.results).map(formatImageJson)),
      results: JSON.stringify(results),
      'pull-request-number': result.pull ? String(result.pull.number) : '',
      'pull-request-url': pullRequest,
    },
    told: tellResults(results, { commit: result.commit, 'pull-request-url': pullRequest }),
    report: describeRollback(result, { ...outside.remote, pull: result.pull }),
  }
}

const entryOf = ({ outcome }: RollbackResult, { image, places, changed, ...own }: RolledBack) => ({
  name: withoutHost(image.name),
  outcome: (outcome === 'dry-run' || outcome === 'proposed') && own.outcome === 'rolled-back' ? outcome : own.outcome,
  places: places.map(({ path, line, from, to }) => ({ path, line, from: pinned(from), to: pinned(to) })),
  changed: changed.map(({ path, line, now, by }) => ({
    path,
    line,
    now: pinned(now),
    commit: by?.id ?? '',
    author: by?.author ?? '',
  })),
})

/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
const pinned = ({ tag, digest }: { tag: string; digest: string }): string =>
  `${tag}${digest === '' ? '' : `@${digest}`}`
