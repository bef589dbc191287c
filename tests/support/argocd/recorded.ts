import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '../../../src/argocd/answers/application.ts'
import type { Observation, Pod } from '../../../src/argocd/answers/observation.ts'
import { readApplication } from '../../../src/argocd/answers/read-application.ts'
import type { Container } from '../../../src/argocd/answers/tree.ts'
import type { Workload } from '../../../src/argocd/answers/workload.ts'

/** An answer as tests/fixtures/argocd has it. */
export const readRecording = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/argocd', `${name}.json`), 'utf8'))

/** A recorded application, with some of what was read of it exchanged. */
export const recorded = (name: string, changes: Partial<Application> = {}): Application => ({
  ...readApplication(readRecording(name)),
  ...changes,
})

/** A Deployment whose rollout is complete, with one pod of `local.test/app:1`. */
export const deployment = (changes: Partial<Workload> = {}): Workload => ({
  kind: 'Deployment',
  namespace: 'apps',
  name: 'good',
  images: ['local.test/app:1'],
  generation: 1,
  observedGeneration: 1,
  desired: 1,
  updated: 1,
  available: 1,
  total: 1,
  revision: '1',
  paused: false,
  stalled: false,
  refusal: undefined,
  ...changes,
})

export const container = (changes: Partial<Container> = {}): Container => ({
  name: 'c',
  image: 'local.test/app:1',
  imageId: '',
  ready: false,
  restarts: 0,
  waiting: undefined,
  terminated: undefined,
  last: undefined,
  memoryLimit: undefined,
  ...changes,
})

/** A ready pod of the Deployment's newest revision. */
export const pod = (changes: Partial<Pod> = {}): Pod => ({
  namespace: 'apps',
  name: 'good-974b6f49d-qv8q2',
  uid: 'a-uid',
  workload: 'Deployment good',
  current: true,
  ready: true,
  health: 'Healthy',
  message: undefined,
  reason: 'Running',
  containers: [],
  ...changes,
})

/** A look at a recorded application that holds the commit, with one ready pod, unless changed. */
export const seen = (application: Application, changes: Partial<Observation> = {}): Observation => ({
  application,
  revision: application.revisions[0] ?? '',
  contains: true,
  operationContains: application.operation === undefined ? undefined : true,
  closedWindow: undefined,
  workloads: [deployment()],
  pods: [pod()],
  ...changes,
})
