import { shortCommit } from '../../argocd/judgement/expectation.ts'
import type { LiveResult } from '../../argocd/live-result.ts'
import { describeHealth, failureMessage } from '../../argocd/report/describe.ts'
import { formatReport } from '../../argocd/report/report.ts'
import type { BumpResult } from '../../gitops/bump-request.ts'
import { describeBump } from '../../gitops/describe-bump.ts'
import { describeRollback } from '../../gitops/describe-rollback.ts'
import { describeImage } from '../../images/describe.ts'
import type { EnsureResult } from '../../images/ensure-request.ts'
import { formatImageJson } from '../../lib/image-reference.ts'
import { code, prose } from '../../lib/markdown.ts'
import { factsOf, type Report, type Section } from '../../lib/report.ts'
import { repositoryPage } from '../../lib/repository-url.ts'
import type { TakenBack } from './take-back.ts'

/** What each story came to, as far as the delivery went. */
export type Delivered = {
  ensured?: EnsureResult
  bumped?: { result: BumpResult; remote: { url: string; branch: string } }
  live?: LiveResult
  takenBack?: TakenBack | undefined
}

/** The outcome is the word of the last story that ran; the summary is its own, with those of the others below. */
export const endingOf = (delivered: Delivered) => {
  const { ensured, bumped, live, takenBack } = delivered
  return {
    outcome: live?.outcome ?? bumped?.result.outcome ?? ensured?.outcome ?? '',
    outputs: {
      image: ensured?.pushed ? ensured.reference : '',
      'image-json': ensured?.pushed ? formatImageJson(ensured.image) : '',
      digest: ensured?.pushed ? ensured.image.digest : '',
      commit: bumped?.result.commit ?? '',
      'rollback-commit': rollbackCommit(takenBack),
      report: live ? formatReport(live) : '',
    },
    report: joined(partsOf(delivered)),
    ...(live?.reason ? { failure: { reason: live.reason, message: failureMessage(live, nextOf(takenBack)) } } : {}),
  }
}

type Part = { part: string; report: Report }

/** The last story first. */
const partsOf = ({ ensured, bumped, live, takenBack }: Delivered): Part[] => [
  ...(live
    ? [{ part: 'Argo CD', report: describeHealth(live, { next: nextOf(takenBack), manifestsPage: pageOf(bumped) }) }]
    : []),
  ...(bumped && takenBack ? [{ part: 'Rollback', report: describeTakenBack(takenBack, bumped.remote) }] : []),
  ...(bumped ? [{ part: 'Manifests', report: describeBump(bumped.result, bumped.remote) }] : []),
  ...(ensured ? [{ part: 'Image', report: describeImage(ensured) }] : []),
]

const pageOf = (bumped: Delivered['bumped']): string | undefined => bumped && repositoryPage(bumped.remote.url)

const rollbackCommit = (takenBack: TakenBack | undefined): string =>
  takenBack && 'result' in takenBack && takenBack.result.outcome === 'rolled-back' ? takenBack.result.commit : ''

/** Undefined where nothing was taken back: then the outcome says what to do. */
const nextOf = (takenBack: TakenBack | undefined): string | undefined => {
  const commit = rollbackCommit(takenBack)
  return commit === ''
    ? undefined
    : `It was taken back with ${code(shortCommit(commit))}, and Argo CD goes back to what ran before. Correct it with a new commit: this image is held, and does not come back by itself.`
}

const describeTakenBack = (takenBack: TakenBack, remote: { url: string; branch: string }): Report =>
  'result' in takenBack
    ? describeRollback(takenBack.result, remote)
    : { headline: `The bump stands: ${prose(takenBack.because)}.`, sections: [] }

/** The last story whole, and of those before it what they made: what to do next is the last one's to say. */
const joined = ([last, ...before]: Part[]): Report => ({
  headline: last?.report.headline ?? '',
  sections: [...(last?.report.sections ?? []), ...before.map(sectionOf)],
})

const sectionOf = ({ part, report }: Part): Section => {
  const [facts] = factsOf(report)
  const body = facts === undefined ? report.headline : `${report.headline}\n\n${facts.body}`
  return { heading: part, body, weight: 'essential' }
}
