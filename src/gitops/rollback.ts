import { compareAndSwap } from './remote/compare-and-swap.ts'
import type { RollbackOutside, RollbackRequest, RollbackResult } from './rollback-request.ts'

// Loaded when the branch is read: what edits YAML would keep the first request waiting.
const deciding = () => import('./rollback-on-head.ts')

/**
 * Gives the images of a bump back what stood before it, by meaning: wherever nobody has changed it since, however the
 * files around it look by now. What is taken back is held, so that no later run brings it in again.
 */
export const rollback = (request: RollbackRequest, outside: RollbackOutside): Promise<RollbackResult> =>
  outside.progress.phase(request.dryRun ? 'try the rollback' : 'roll back', () =>
    compareAndSwap({
      ...outside,
      budgetMilliseconds: request.budgetMilliseconds,
      decide: async (head, racesLost) => (await deciding()).rollbackOnHead({ request, outside, head, racesLost }),
    }),
  )
