import { createTurns } from '../lib/turns.ts'
import type { Address } from './answers/application.ts'
import { titleOf } from './application-verdict.ts'
import type { LiveOutside, LiveRequest } from './live-request.ts'
import { conclude, type LiveResult } from './live-result.ts'
import { defaultOutage, meantApplications } from './meant-applications.ts'
import { mostAtOnce } from './server/most-at-once.ts'
import { pageOf } from './server/page.ts'
import { whichOf } from './server/query.ts'
import { createContains } from './watch/contains.ts'
import { openFeed } from './watch/feed.ts'
import { openStages } from './watch/stages.ts'
import { openTelling } from './watch/tell.ts'
import type { Watch } from './watch/watch.ts'
import { watchApplication } from './watch/watch-application.ts'

/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
export const awaitLive = async (request: LiveRequest, outside: LiveOutside): Promise<LiveResult> => {
  const found = await meantApplications(request, outside)
  if ('refusal' in found) return found.refusal
  const { argocd, progress } = outside
  const addresses = found.answer
  const named = addresses.length === 1 ? addresses.map((address) => pageOf(argocd.server, address)) : [argocd.server]
  progress.say(`waiting for ${addresses.map(titleOf).join(', ')} in Argo CD at ${named}`)
  const judged = () => watchAll(request, outside, addresses)
  return progress.phase('wait for Argo CD', judged, ({ reason }) => reason !== '')
}

const watchAll = async (request: LiveRequest, outside: LiveOutside, addresses: Address[]): Promise<LiveResult> => {
  const { argocd, clock, progress } = outside
  const random = outside.random ?? Math.random
  const telling = openTelling({ clock, progress, applications: addresses.map(titleOf) })
  const stages = openStages(addresses.map(titleOf), clock.now())
  const feed = openFeed({ argocd, clock, random, which: whichOf(addresses, request.selector), say: progress.say })
  const shared = watchOf(request, outside)
  try {
    const verdicts = await Promise.all(
      addresses.map(async (address) => {
        const { tell, end } = telling.of(titleOf(address))
        const note: Watch['note'] = (kind) => stages.note(titleOf(address), kind, clock.now())
        const follower = feed.follow(address)
        const watch = { ...shared, argocd, clock, random, address, follower, tell, note }
        const verdict = await watchApplication({ ...watch, count: addresses.length })
        end(verdict)
        return { ...verdict, page: pageOf(argocd.server, address) }
      }),
    )
    const result = conclude({ images: request.images, timeline: telling.timeline, verdicts })
    return { ...result, phases: stages.phases({ endedAt: clock.now(), isFailure: result.reason !== '' }) }
  } finally {
    await Promise.all([feed.close(), telling.close()])
  }
}

/** What the waits have in common. */
const watchOf = (request: LiveRequest, outside: LiveOutside) => ({
  sync: request.sync ?? ('never' as const),
  expectation: { commit: request.revision, images: request.images },
  manifests: request.manifests,
  patience: {
    timeout: request.timeoutMilliseconds,
    detectTimeout: request.detectTimeoutMilliseconds,
    syncTimeout: request.syncTimeoutMilliseconds,
    degradedGrace: request.degradedGraceMilliseconds,
    stableFor: request.stableForMilliseconds,
  },
  contains: createContains(request.revision, outside),
  turns: { comparing: createTurns(mostAtOnce.comparing), plain: createTurns(mostAtOnce.plain) },
  outage:
    outside.outageMilliseconds === undefined
      ? defaultOutage
      : { first: outside.outageMilliseconds, later: outside.outageMilliseconds },
})
