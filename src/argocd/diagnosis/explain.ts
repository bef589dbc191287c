import type { Clock } from '../../lib/time.ts'
import type { Address } from '../answers/application.ts'
import type { Observation } from '../answers/observation.ts'
import { failingContainer } from '../judgement/failing-pod.ts'
import type { Outcome } from '../judgement/outcome.ts'
import type { Argocd } from '../server/api.ts'
import type { Cause } from './cause.ts'
import { diagnose, type Evidence, worstPod } from './diagnose.ts'
import { diagnoseSync } from './diagnose-sync.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { gatherHook } from './gather-hook.ts'

/** Why an application ended so, as far as it could be found out. */
export type Explanation = {
  cause?: Cause
  /** The image of the container that plainly fails, as its template names it. */
  failingImage?: string
  /** The last lines of its log. */
  log?: string[]
}

type Ended = {
  argocd: Argocd
  clock: Clock
  address: Address
  observation: Observation
  outcome: Outcome
  /** What was gathered on a failing hook while it was there. */
  onHook: Evidence
}

/** Asks Argo CD for what explains an outcome; nothing for those that explain themselves. */
export const explain = async (ended: Ended): Promise<Explanation> => {
  const { outcome, observation } = ended
  if (outcome === 'sync-failed') {
    const evidence = await gatherHook(ended, ended.onHook)
    return { ...causeOf(diagnoseSync(observation, evidence)), ...logOf(evidence) }
  }
  if (outcome !== 'degraded' && outcome !== 'timed-out') return {}
  const evidence = await gatherEvidence(ended)
  const pod = worstPod(observation)
  const failing = pod && failingContainer(pod)
  return {
    ...causeOf(diagnose(observation, evidence)),
    ...(failing === undefined ? {} : { failingImage: failing.image }),
    ...logOf(evidence),
  }
}

const causeOf = (cause: Cause | undefined): Explanation => (cause === undefined ? {} : { cause })

const logOf = ({ log }: Evidence): Explanation => (log.length === 0 ? {} : { log })
