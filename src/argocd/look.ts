import type { Argocd } from './api.ts'
import type { Address, Application } from './application.ts'
import { assess, isAloneEnough } from './assess.ts'
import { sourceIndex } from './find-applications.ts'
import { type Observation, observe } from './observe.ts'
import type { How } from './pace.ts'
import type { Standing } from './standing.ts'
import type { Watch } from './watch.ts'

/** Looks once, in the way that is asked for, and says where the application stands. */
export const look = async (
  { argocd, address, manifests, contains, follower, expectation }: Watch,
  how: How,
): Promise<{ observation: Observation; standing: Standing }> => {
  const application = (how === 'told' ? follower.newest() : undefined) ?? (await read(argocd, address, how))
  if (how !== 'told') follower.read(application)
  const source = Math.max(0, sourceIndex(application, manifests))
  const isEnough = (observation: Observation): boolean => isAloneEnough({ observation, expectation })
  const asked = { argocd, address, application, source, contains, ...(how === 'told' ? { isEnough } : {}) }
  const observation = await observe(asked)
  return { observation, standing: assess({ observation, expectation }) }
}

const read = async (argocd: Argocd, address: Address, how: How): Promise<Application> =>
  how === 'normal' || how === 'hard' ? await argocd.refreshed(address, how) : await argocd.application(address)
