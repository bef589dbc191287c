import { factsOf } from '../lib/report.ts'
import { bump } from './bump.ts'
import type { BumpOutside, BumpRequest, BumpResult } from './bump-request.ts'
import { describeBump } from './describe-bump.ts'
import { isSameImage } from './history/past.ts'
import { readRecord } from './history/trailers.ts'
import type { Wanted } from './places/wanted.ts'
import { proposalBranch } from './proposal/proposal-branch.ts'
import { propose } from './proposal/propose.ts'
import type { PullRequest } from './proposal/pull-request-answers.ts'
import type { PullRequests } from './proposal/pull-requests.ts'

export type Delivery = { kind: 'push' } | { kind: 'pull-request'; labels: string[]; autoMerge: boolean }

export type DeliveredBump = BumpResult & { pull?: PullRequest | undefined }

type Request = BumpRequest & { delivery: Delivery }
type Outside = BumpOutside & { pulls?: PullRequests | undefined }

/** A bump onto the branch, or as a pull request to it; a dry run is the same for both. */
export const deliverBump = async (request: Request, outside: Outside): Promise<DeliveredBump> => {
  const { delivery } = request
  const { pulls, remote } = outside
  if (delivery.kind === 'push' || request.dryRun || pulls === undefined) return bump(request, outside)
  const names = request.wanted.map(({ name }) => name)
  const patterns = [...request.patterns, ...(request.from ?? []).map((glob) => `from ${glob}`)]
  const branch = proposalBranch({ kind: 'bump', base: remote.branch, names, patterns })
  const { result, pull, superseded } = await propose<BumpResult>(
    { ...request, ...delivery, branch },
    { ...outside, pulls },
    {
      write: (proposing) => bump(request, { ...outside, remote: proposing }),
      describe: (written) => describeProposal(written, remote),
      isPointless: ({ outcome }, message) => outcome === 'unchanged' || proposesNoMore(request.wanted, message),
    },
  )
  if (superseded) return { ...withoutChanges(result, branch), outcome: 'superseded', pull }
  return { ...result, outcome: result.outcome === 'bumped' ? 'proposed' : result.outcome, pull }
}

/** Whether what was left out just now is all that is proposed; another run may have proposed something newer. */
const proposesNoMore = (wanted: Wanted[], message: string): boolean => {
  const { written } = readRecord(message)
  return written.length > 0 && written.every((image) => wanted.some((one) => isSameImage(image, one)))
}

/** What the pull request says of itself: the report of the change without what its reader is to do next. */
const describeProposal = (result: BumpResult, where: { url: string; branch: string }): string =>
  factsOf(describeBump(result, where))
    .map(({ heading, body }, index) => (index === 0 ? body : `### ${heading}\n\n${body}`))
    .join('\n\n')

const withoutChanges = (result: BumpResult, branch: string): BumpResult => ({
  ...result,
  files: [],
  results: result.results.map((image) =>
    image.changed
      ? { ...image, changed: false, left: { outcome: 'superseded', because: `${branch} proposes a later commit` } }
      : image,
  ),
})
