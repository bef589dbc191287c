import type { Clock } from '../lib/time.ts'
import type { Address } from './answers/application.ts'
import type { Observation } from './answers/observation.ts'
import type { Evidence } from './diagnosis/diagnose.ts'
import { type Explanation, explain } from './diagnosis/explain.ts'
import { concerned } from './judgement/assess-rollout.ts'
import type { Expectation } from './judgement/expectation.ts'
import type { Verdict } from './judgement/judge.ts'
import type { Outcome } from './judgement/outcome.ts'
import type { Argocd } from './server/api.ts'
import type { Refusal } from './server/ask-patiently.ts'

/** How the wait for one application ended, and why. */
export type ApplicationVerdict = Explanation & {
  application: string
  /** Its page in Argo CD. */
  page?: string
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

type Ended = {
  argocd: Argocd
  clock: Clock
  address: Address
  expectation: Expectation
  observation: Observation
  onHook: Evidence
}

/** The verdict on an application that was seen, with what explains it. */
export const concludeOne = async (
  { argocd, clock, address, expectation, observation, onHook }: Ended,
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
