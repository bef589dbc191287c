import type { LiveResult } from '../../argocd/live-result.ts'
import { describeHealth, failureMessage } from '../../argocd/report/describe.ts'
import { formatReport } from '../../argocd/report/report.ts'
import type { BumpResult } from '../../gitops/bump-request.ts'
import { describeBump } from '../../gitops/describe-bump.ts'
import { describeRollback } from '../../gitops/describe-rollback.ts'
import { describeImage } from '../../images/describe.ts'
import type { EnsureResult } from '../../images/ensure-request.ts'
import { formatImageJson } from '../../lib/image-reference.ts'
import { prose } from '../../lib/markdown.ts'
import type { Report } from '../../lib/report.ts'
import type { TakenBack } from './take-back.ts'

/** What each story came to, as far as the delivery went. */
export type Delivered = {
  ensured?: EnsureResult
  bumped?: { result: BumpResult; remote: { url: string; branch: string } }
  live?: LiveResult
  takenBack?: TakenBack | undefined
}

/** The outcome is the word of the last story that ran; the summary is its own, with those of the others below. */
export const endingOf = ({ ensured, bumped, live, takenBack }: Delivered) => ({
  outcome: live?.outcome ?? bumped?.result.outcome ?? ensured?.outcome ?? '',
  outputs: {
    image: ensured?.pushed ? ensured.reference : '',
    'image-json': ensured?.pushed ? formatImageJson(ensured.image) : '',
    digest: ensured?.pushed ? ensured.image.digest : '',
    commit: bumped?.result.commit ?? '',
    'rollback-commit': rollbackCommit(takenBack),
    report: live ? formatReport(live) : '',
  },
  report: joined([
    ...(live ? [{ part: 'Argo CD', report: describeHealth(live) }] : []),
    ...(bumped && takenBack ? [{ part: 'Rollback', report: describeTakenBack(takenBack, bumped.remote) }] : []),
    ...(bumped ? [{ part: 'Manifests', report: describeBump(bumped.result, bumped.remote) }] : []),
    ...(ensured ? [{ part: 'Image', report: describeImage(ensured) }] : []),
  ]),
  ...(live?.reason ? { failure: { reason: live.reason, message: failureMessage(live) } } : {}),
})

const rollbackCommit = (takenBack: TakenBack | undefined): string =>
  takenBack && 'result' in takenBack && takenBack.result.outcome === 'rolled-back' ? takenBack.result.commit : ''

const describeTakenBack = (takenBack: TakenBack, remote: { url: string; branch: string }): Report =>
  'result' in takenBack
    ? describeRollback(takenBack.result, remote)
    : { headline: `The bump stands: ${prose(takenBack.because)}.`, sections: [] }

/** The last story whole, and of those before it what they made: what to do next is the last one's to say. */
const joined = ([last, ...before]: { part: string; report: Report }[]): Report => ({
  headline: last?.report.headline ?? '',
  sections: [
    ...(last?.report.sections ?? []),
    ...before.map(({ part, report: { headline, sections } }) => ({
      heading: part,
      body: [headline, ...sections.slice(0, 1).map(({ body }) => body)].join('\n\n'),
      weight: 'essential' as const,
    })),
  ],
})
