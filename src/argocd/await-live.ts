import { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import { createTurns } from '../lib/turns.ts'
import type { Address, Application } from './answers/application.ts'
import type { Contains } from './answers/observe.ts'
import { refused, titleOf } from './application-verdict.ts'
import { findApplications, type Manifests } from './find-applications.ts'
import type { ExpectedImage } from './judgement/expectation.ts'
import { conclude, type LiveResult } from './live-result.ts'
import type { Argocd } from './server/api.ts'
import { askPatiently } from './server/ask-patiently.ts'
import { pageOf } from './server/page.ts'
import { whichOf } from './server/query.ts'
import { openFeed } from './watch/feed.ts'
import { openStages } from './watch/stages.ts'
import { openTelling } from './watch/tell.ts'
import type { Watch } from './watch/watch.ts'
import { watchApplication } from './watch/watch-application.ts'

/** What is to be live, and how long each part of the wait may take, in milliseconds. */
export type LiveRequest = {
  /** `name` or `namespace/name`; when empty, those that follow `manifests`. */
  applications: string[]
  project: string | undefined
  /** Labels that the applications have, where they are not named. */
  selector?: string | undefined
  /** Whether to sync what has no automatic sync; `never` unless said. */
  sync?: 'never' | 'if-needed'
  manifests: Manifests | undefined
  /** The commit of the manifests; undefined when the images alone decide. */
  revision: string | undefined
  images: ExpectedImage[]
  timeoutMilliseconds: number
  detectTimeoutMilliseconds: number
  /** As long as there is time, unless set. */
  syncTimeoutMilliseconds?: number | undefined
  degradedGraceMilliseconds: number
  stableForMilliseconds: number
}

export type LiveOutside = {
  argocd: Argocd
  clock: Clock
  progress: Progress
  /** Whether a revision of the manifests holds a commit; a Failure when the repository cannot be read. */
  contains: (question: { revision: string; commit: string }) => Promise<boolean>
  random?: () => number
  outageMilliseconds?: number
}

/**
 * How long Argo CD may be away before that is the outcome. At first its address may be wrong; where it has answered once,
 * it is restarted, or moves to another node.
 */
const defaultOutage = { first: 30_000, later: 180_000 }

/**
 * How many applications are looked at at once. Argo CD compares 20 at once, unless it is set otherwise: where all of many
 * hundreds ask it at the same moment, most of the answers are not there in time, and are asked for again. Those that wait
 * for it have places of their own, so that what it has compared is looked at meanwhile.
 */
const mostAtOnce = { comparing: 50, plain: 25 }

/** Ahead of the work nothing is lost by being told soon. */
const aheadMilliseconds = 5_000

/** What a wait would end with at once, because Argo CD does not let us in or has no such applications. */
export const refusedAhead = async (request: LiveRequest, outside: LiveOutside): Promise<LiveResult | undefined> => {
  const found = await find(request, { ...outside, outageMilliseconds: outside.outageMilliseconds ?? aheadMilliseconds })
  return 'refusal' in found ? found.refusal : undefined
}

/** The applications that are unwell by now: degraded, or with a sync that failed last. */
export const unwellAhead = async (request: LiveRequest, outside: LiveOutside): Promise<string[]> => {
  const found = await find(request, { ...outside, outageMilliseconds: aheadMilliseconds })
  if ('refusal' in found) return []
  const turn = createTurns(mostAtOnce.plain)
  const read = async (address: Address) => await turn(() => outside.argocd.application(address))
  const looks = await Promise.allSettled(found.answer.map(read))
  return found.answer.filter((_address, index) => !isWell(looks[index])).map(titleOf)
}

/** What could not be asked is not known to be well. */
const isWell = (look: PromiseSettledResult<Application> | undefined): boolean =>
  look?.status === 'fulfilled' &&
  !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
  look.value.health !== 'Degraded'

/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
export const awaitLive = async (request: LiveRequest, outside: LiveOutside): Promise<LiveResult> => {
  const found = await find(request, outside)
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

const find = async (
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

/** Equal commits are not asked about; what cannot be read is warned of once. */
const createContains = (commit: string | undefined, { contains: ask, progress }: LiveOutside): Contains => {
  const warned = new Set<string>()
  const warn = (message: string): void => {
    if (!warned.has(message)) progress.warn(message)
    warned.add(message)
  }
  return async (revision) => {
    if (commit === undefined || revision === commit) return true
    if (revision === '') return false
    if (!/^[0-9a-f]{40}$/.test(revision)) return undefined
    try {
      return await ask({ revision, commit })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      warn(`${error.message}; going by equal commits and by the images`)
      return undefined
    }
  }
}
