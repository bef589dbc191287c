import { tellDelivery } from '../../delivery/delivery.ts'
import { describeDelivery } from '../../delivery/describe.ts'
import { untold } from '../../delivery/next-steps.ts'
import { formatDeliveryReport } from '../../delivery/report.ts'
import { repositoryPage, repositoryUrl } from '../../lib/repository-url.ts'
import type { RunnerContext } from '../../runner/context.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

/** The jobs' results as one outcome and one summary. It fails where nothing was delivered and no job is red for that. */
export const run = async (
  input: Input,
  { pushedAt, serverUrl }: Pick<RunnerContext, 'pushedAt' | 'serverUrl'>,
): Promise<Ending<Output>> => {
  const delivery = tellDelivery({ jobs: input.needs, pushedAt })
  const repository = input['manifests-repository']
  const why = untold(delivery)
  const url = repository === undefined ? '' : repositoryUrl(repository, serverUrl)
  return {
    title: 'Delivery',
    outcome: delivery.outcome,
    reason: delivery.reason,
    outputs: { report: formatDeliveryReport(delivery) },
    report: describeDelivery(delivery, {
      push: input.push,
      manifestsPage: repositoryPage(url),
    }),
    ...(why.length === 0 ? {} : { failure: { reason: 'not-found', message: why.join('\n') } }),
  }
}
