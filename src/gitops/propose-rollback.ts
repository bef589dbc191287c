import { factsOf } from '../lib/report.ts'
import { describeRollback } from './describe-rollback.ts'
import { proposalBranch } from './proposal/proposal-branch.ts'
import { propose } from './proposal/propose.ts'
import type { PullRequest } from './proposal/pull-request-answers.ts'
import type { PullRequests } from './proposal/pull-requests.ts'
import type { Delivery } from './propose-bump.ts'
import { rollback } from './rollback.ts'
import type { RollbackOutside, RollbackRequest, RollbackResult } from './rollback-request.ts'

export type DeliveredRollback = RollbackResult & { pull?: PullRequest | undefined }

type Request = RollbackRequest & { delivery: Delivery }
type Outside = RollbackOutside & { pulls?: PullRequests | undefined }

/** A rollback onto the branch, or as a pull request to it; a dry run is the same for both. */
export const deliverRollback = async (request: Request, outside: Outside): Promise<DeliveredRollback> => {
  const { delivery, commit, services } = request
  const { pulls, remote } = outside
  if (delivery.kind === 'push' || request.dryRun || pulls === undefined) return rollback(request, outside)
  const names = [...(commit === undefined ? [] : [commit.slice(0, 12)]), ...services]
  const branch = proposalBranch({ kind: 'rollback', base: remote.branch, names, patterns: request.patterns })
  const { result, pull } = await propose<RollbackResult>(
    { ...request, ...delivery, branch },
    { ...outside, pulls },
    {
      write: (proposing) => rollback(request, { ...outside, remote: proposing }),
      describe: (written) => describeProposal(written, remote),
      isPointless: ({ outcome }) => outcome === 'nothing-to-do' || outcome === 'superseded',
    },
  )
  return { ...result, outcome: result.outcome === 'rolled-back' ? 'proposed' : result.outcome, pull }
}

const describeProposal = (result: RollbackResult, where: { url: string; branch: string }): string =>
  factsOf(describeRollback(result, where))
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n')
