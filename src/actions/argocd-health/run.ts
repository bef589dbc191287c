import { awaitLive } from '../../argocd/await-live.ts'
import type { LiveOutside } from '../../argocd/live-request.ts'
import { describeHealth, failureMessage } from '../../argocd/report/describe.ts'
import { formatReport, formatResults } from '../../argocd/report/report.ts'
import { tellVerdicts } from '../../argocd/report/tell-verdicts.ts'
import { repositoryPage } from '../../lib/repository-url.ts'
import type { Ending } from '../../runner/ending.ts'
import { waitOf } from '../argocd-readers.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

/** The action's inputs as one request, its result as outputs and summary. `repository` is the manifests' URL. */
export const run = async (
  input: Input,
  { repository, ...outside }: LiveOutside & { repository: string | undefined },
): Promise<Ending<Output>> => {
  const result = await awaitLive(
    {
      ...waitOf(input),
      manifests:
        repository === undefined
          ? undefined
          : { repository, branch: input['manifests-branch'], patterns: input['manifests-files'] },
      revision: input.revision,
      images: input.images,
      timeoutMilliseconds: input.timeout,
    },
    outside,
  )
  const { outcome, reason, revision, phases = [] } = result
  return {
    outcome,
    outputs: { revision, results: formatResults(result), report: formatReport(result) },
    report: describeHealth(result, { manifestsPage: repository && repositoryPage(repository) }),
    phases,
    told: tellVerdicts(result),
    ...(reason === '' ? {} : { failure: { reason, message: failureMessage(result) } }),
  }
}
