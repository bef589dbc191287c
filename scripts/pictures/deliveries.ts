import { findEngine } from '../../tests/support/engine.ts'
import { deliverAll } from '../demonstration/deliver-all.ts'
import { openWorld } from '../demonstration/world.ts'
import type { Take } from './take.ts'

/** What two deliveries of the demo wrote into their summaries: one that went live, and one that did not. */
export const takeDeliveries = async (take: Take): Promise<void> => {
  const world = await openWorld(await findEngine(), { onCluster: false, say: () => undefined })
  try {
    const silent = { begins: () => undefined, line: () => undefined, ended: () => undefined }
    const [, changed, , broken] = await deliverAll(world, silent, new AbortController().signal)
    if (changed === undefined || broken === undefined) throw new Error('the demo has no such deliveries any more')
    await take({ name: 'delivery-live', title: 'The summary of a delivery', markdown: changed.run.summary })
    const title = 'The summary of a delivery that failed'
    await take({ name: 'delivery-degraded', title, markdown: broken.run.summary })
  } finally {
    await world.close()
  }
}
