import type { Address } from './answers/application.ts'
import { refused } from './application-verdict.ts'
import { findApplications } from './find-applications.ts'
import type { LiveOutside, LiveRequest } from './live-request.ts'
import { conclude, type LiveResult } from './live-result.ts'
import { askPatiently } from './server/ask-patiently.ts'

/**
 * How long Argo CD may be away before that is the outcome. At first its address may be wrong; where it has answered once,
 * it is restarted, or moves to another node.
 */
export const defaultOutage = { first: 30_000, later: 180_000 }

/** The applications that a request means, or what the wait for them ends with at once. */
export const meantApplications = async (
  request: LiveRequest,
  { argocd, clock, progress, random = Math.random, outageMilliseconds = defaultOutage.first }: LiveOutside,
): Promise<{ answer: Address[] } | { refusal: LiveResult }> => {
  const found = await askPatiently({
    ask: () => findApplications({ ...request, names: request.applications, argocd }),
    clock,
    random,
    outageMilliseconds,
    endsAt: clock.now() + request.timeoutMilliseconds,
    tell: progress.say,
  })
  if ('answer' in found) return found
  const asked = request.applications.join(', ')
  return { refusal: conclude({ images: request.images, timeline: [], verdicts: [refused(asked, found.refusal)] }) }
}
