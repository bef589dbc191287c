import { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { Argocd } from './api.ts'
import type { Address, Application } from './application.ts'
import { askPatiently } from './ask-patiently.ts'
import type { ExpectedImage } from './expectation.ts'
import { findApplications, type Manifests } from './find-applications.ts'
import { conclude, type LiveResult } from './live-result.ts'
import type { Contains } from './observe.ts'
import { createTell, type Moment } from './tell.ts'
import { type ApplicationVerdict, refused, titleOf, watchApplication } from './watch-application.ts'

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

/** How long Argo CD may be away (a restart, a load balancer's change) before that is the outcome. */
const defaultOutageMilliseconds = 30_000

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
  const looks = await Promise.allSettled(found.answer.map((address) => outside.argocd.application(address)))
  return found.answer.filter((_address, index) => !isWell(looks[index])).map(titleOf)
}

/** What could not be asked is not known to be well. */
const isWell = (look: PromiseSettledResult<Application> | undefined): boolean =>
  look?.status === 'fulfilled' &&
  !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
  look.value.health !== 'Degraded'

/** Waits until the commit and its images are live in every application, or until it is known why they are not. */
export const awaitLive = async (request: LiveRequest, outside: LiveOutside): Promise<LiveResult> => {
  const startedAt = outside.clock.now()
  const timeline: Moment[] = []
  const found = await find(request, outside)
  if ('refusal' in found) return found.refusal
  outside.progress.say(`waiting for ${found.answer.map(titleOf).join(', ')} in Argo CD at ${outside.argocd.server}`)
  const watchAll = () =>
    Promise.all(
      found.answer.map((address) => {
        const tell = createTell({ ...outside, application: titleOf(address), startedAt, timeline })
        return watchOne(request, outside, address, tell)
      }),
    )
  const judged = async () => conclude({ images: request.images, timeline, verdicts: await watchAll() })
  return outside.progress.phase('wait for Argo CD', judged, ({ reason }) => reason !== '')
}

const find = async (
  request: LiveRequest,
  { argocd, clock, progress, outageMilliseconds = defaultOutageMilliseconds }: LiveOutside,
): Promise<{ answer: Address[] } | { refusal: LiveResult }> => {
  const found = await askPatiently({
    ask: () => findApplications({ ...request, names: request.applications, argocd }),
    clock,
    outageMilliseconds,
    tell: progress.say,
  })
  if ('answer' in found) return found
  const asked = request.applications.join(', ')
  return { refusal: conclude({ images: request.images, timeline: [], verdicts: [refused(asked, found.refusal)] }) }
}

const watchOne = async (
  request: LiveRequest,
  outside: LiveOutside,
  address: Address,
  tell: (because: string) => void,
): Promise<ApplicationVerdict> =>
  await watchApplication({
    argocd: outside.argocd,
    clock: outside.clock,
    random: outside.random ?? Math.random,
    address,
    sync: request.sync ?? 'never',
    expectation: { commit: request.revision, images: request.images },
    manifests: request.manifests,
    patience: {
      timeout: request.timeoutMilliseconds,
      detectTimeout: request.detectTimeoutMilliseconds,
      degradedGrace: request.degradedGraceMilliseconds,
      stableFor: request.stableForMilliseconds,
    },
    contains: createContains(request.revision, outside),
    outageMilliseconds: outside.outageMilliseconds ?? defaultOutageMilliseconds,
    tell,
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
