import type { Clock } from '../lib/time.ts'
import type { Argocd } from './api.ts'
import type { Address, Application } from './application.ts'
import { askPatiently, type Refusal } from './ask-patiently.ts'
import { assess } from './assess.ts'
import { concerned } from './assess-rollout.ts'
import type { Evidence } from './diagnose.ts'
import { type Expectation, shortCommit } from './expectation.ts'
import { type Explanation, explain } from './explain.ts'
import { type Manifests, sourceIndex } from './find-applications.ts'
import { gatherFailingHook } from './gather-hook.ts'
import { decidesAt, firstMemory, judge, type Outcome, type Patience, remember, type Verdict } from './judge.ts'
import { type Contains, type Observation, observe } from './observe.ts'

/** How the wait for one application ended, and why. */
export type ApplicationVerdict = Explanation & {
  application: string
  outcome: Outcome
  /** What Argo CD had compared last. */
  revision: string
  because: string
  /** The images that the workloads' templates name. */
  images: string[]
  /** Ready pods whose kubelet reports the digest that their template pins. */
  confirmedPods: number
  /** Applications that it deploys, which have workloads of their own. */
  children?: string[]
}

export type Watch = {
  argocd: Argocd
  clock: Clock
  random: () => number
  address: Address
  expectation: Expectation
  sync: 'never' | 'if-needed'
  manifests: Manifests | undefined
  patience: Patience
  contains: Contains
  /** Argo CD may be away for that long before the wait is given up, in milliseconds. */
  outageMilliseconds: number
  /** Called after every look with where the application stands now. */
  tell: (because: string) => void
}

type Refresh = 'none' | 'normal' | 'hard'

/** Looks at one application again and again until there is a verdict. */
export const watchApplication = async (watch: Watch): Promise<ApplicationVerdict> => {
  const { clock, patience, expectation, tell } = watch
  let memory = firstMemory(clock.now())
  let refresh: Refresh = 'normal'
  const syncOnce = createSync()
  let onHook: Evidence = { events: [], log: [] }
  for (;;) {
    const seen = await askPatiently({ ...watch, ask: async () => await look(watch, refresh) })
    if ('refusal' in seen) return refused(titleOf(watch.address), seen.refusal)
    const observation = seen.answer
    const standing = assess({ observation, expectation })
    const now = clock.now()
    memory = remember(memory, standing, now)
    tell(standing.because)
    const verdict = judge({ standing, memory, patience, now })
    if (verdict.state === 'settled') return await conclude({ ...watch, observation, onHook }, verdict)
    if (watch.sync === 'if-needed' && standing.kind === 'held' && standing.remedy === 'sync') {
      const asked = await askPatiently({ ...watch, ask: async () => await syncOnce(watch, observation) })
      if ('refusal' in asked) return refused(titleOf(watch.address), asked.refusal)
    }
    onHook = await gatherFailingHook({ ...watch, observation }, onHook)
    refresh = verdict.refresh
    await clock.sleep(Math.max(50, Math.min(decidesAt(memory, patience) - now, pause(memory.looks, watch.random))))
  }
}

/** Syncs each commit once; what is refused for now is asked again at the next look, and said. */
const createSync = () => {
  const asked = new Set<string>()
  return async ({ argocd, address, tell }: Watch, { application, revision }: Observation): Promise<void> => {
    if (asked.has(revision)) return
    // Exactly what was compared; with several sources one commit says nothing of the others.
    const commit =
      application.revisions.length === 1 && application.hydrated === undefined && /^[0-9a-f]{40}$/.test(revision)
        ? revision
        : undefined
    const said = await argocd.sync(address, commit)
    if (said === undefined) asked.add(revision)
    tell(
      said === undefined ? `asked Argo CD to sync ${shortCommit(revision)}` : `Argo CD does not sync it now: ${said}`,
    )
  }
}

/** One second, growing to five, spread so that many waiters do not ask at once. */
const pause = (looks: number, random: () => number): number =>
  Math.min(1000 * 1.3 ** (looks - 1), 5000) * (0.8 + 0.4 * random())

const look = async ({ argocd, address, manifests, contains }: Watch, refresh: Refresh): Promise<Observation> => {
  const application = await read(argocd, address, refresh)
  const source = Math.max(0, sourceIndex(application, manifests))
  return await observe({ argocd, address, application, source, contains })
}

const read = async (argocd: Argocd, address: Address, refresh: Refresh): Promise<Application> =>
  refresh === 'none' ? await argocd.application(address) : await argocd.refreshed(address, refresh)

/** The verdict on what Argo CD would not even show. */
export const refused = (application: string, { outcome, because }: Refusal): ApplicationVerdict => ({
  application,
  outcome,
  revision: '',
  because,
  images: [],
  confirmedPods: 0,
})

/** `name`, or `namespace/name` where the namespace was given. */
export const titleOf = ({ namespace, name }: Address): string =>
  namespace === undefined || namespace === 'argocd' ? name : `${namespace}/${name}`

const conclude = async (
  { argocd, clock, address, expectation, observation, onHook }: Watch & { observation: Observation; onHook: Evidence },
  { outcome, because }: Extract<Verdict, { state: 'settled' }>,
): Promise<ApplicationVerdict> => {
  const workloads = concerned(observation, expectation)
  const verdict: ApplicationVerdict = {
    application: titleOf(address),
    outcome,
    revision: observation.revision,
    because,
    images: [...new Set(workloads.flatMap(({ images }) => images))],
    confirmedPods: observation.pods.filter(isConfirmed).length,
  }
  const children = childrenOf(observation)
  if (children.length > 0) verdict.children = children
  return { ...verdict, ...(await explain({ argocd, clock, address, observation, outcome, onHook })) }
}

const childrenOf = ({ application: { resources } }: Observation): string[] =>
  resources.filter(({ group, kind }) => group === 'argoproj.io' && kind === 'Application').map(({ name }) => name)

const digestIn = (reference: string): string | undefined => /sha256:[0-9a-f]{64}/.exec(reference)?.[0]

const isConfirmed = ({ ready, containers }: Observation['pods'][number]): boolean =>
  ready &&
  containers.some(({ image, imageId }) => digestIn(image) !== undefined && digestIn(image) === digestIn(imageId))
