import type { Address, Application } from '../answers/application.ts'
import type { Observation } from '../answers/observation.ts'
import { observe } from '../answers/observe.ts'
import { sourceIndex } from '../find-applications.ts'
import { assess, isAloneEnough, isAloneEnoughForNow } from '../judgement/assess.ts'
import type { Standing } from '../judgement/standing.ts'
import type { Argocd } from '../server/api.ts'
import { type How, isComparing, isThorough, isTold } from './pace.ts'
import type { Watch } from './watch.ts'

/**
 * Looks once, in the way that is asked for, and says where the application stands. What the cluster has said once
 * (`wasAlone` is false then) is not taken back by a look that leaves it out.
 */
export const look = async (
  { argocd, address, manifests, contains, follower, expectation }: Watch,
  { how, wasAlone }: { how: How; wasAlone: boolean },
): Promise<{ observation: Observation; standing: Standing }> => {
  const application = (isTold(how) ? follower.newest() : undefined) ?? (await read(argocd, address, how))
  if (!isTold(how)) follower.read(application)
  const source = Math.max(0, sourceIndex(application, manifests))
  const isEnough = (observation: Observation): boolean =>
    isAloneEnough({ observation, expectation }) ||
    (wasAlone && how !== 'cluster' && isAloneEnoughForNow({ observation, expectation }))
  const asked = { argocd, address, application, source, contains, ...(isThorough(how) ? {} : { isEnough }) }
  const observation = await observe(asked)
  return { observation, standing: assess({ observation, expectation }) }
}

const read = async (argocd: Argocd, address: Address, how: How): Promise<Application> =>
  isComparing(how) ? await argocd.refreshed(address, how) : await argocd.application(address)
