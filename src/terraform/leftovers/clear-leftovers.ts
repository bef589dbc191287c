import { Failure } from '../../lib/failure.ts'
import { again, retry } from '../../lib/retry.ts'
import { type DeleteOutside, deleteLeftovers } from './delete-leftovers.ts'
import { findLeftovers } from './find-leftovers.ts'
import { type Controlled, type Leftover, lineOf, unapproved } from './leftover.ts'
import { scaleToNone } from './scale-to-none.ts'

/** `scaled`: the nodes were scaled to none before something new was found. */
export type Cleared =
  | { kind: 'cleared'; deleted: Leftover[] }
  | { kind: 'unapproved'; found: Leftover[]; scaled: boolean }

/**
 * Before a destroy: takes what controllers of these clusters made away, and nothing else than what was approved. The
 * nodes go first, so that no controller makes anything anew; with anything new, nothing is deleted.
 */
export const clearLeftovers = async (
  { clusters, leftovers: approved }: Controlled,
  outside: DeleteOutside,
): Promise<Cleared> => {
  const { aws, progress } = outside
  const before = unapproved(approved, await progress.phase('look for leftovers', () => findLeftovers(clusters, aws)))
  if (before.length > 0) return { kind: 'unapproved', found: before, scaled: false }
  await progress.phase('scale the nodes to none', async () => {
    for (const cluster of clusters) await scaleToNone(cluster, outside)
  })
  const found = await progress.phase('look again', () => findLeftovers(clusters, aws))
  const anew = unapproved(approved, found)
  if (anew.length > 0) return { kind: 'unapproved', found: anew, scaled: true }
  await progress.phase('delete leftovers', () => deleteLeftovers(found, outside))
  await refuseAnyLeft(clusters, outside)
  return { kind: 'cleared', deleted: found }
}

/** AWS goes on listing for a while what it has deleted. */
const patienceMilliseconds = 2 * 60_000

/** After a destroy, too: what is still there costs money, and nobody looks after it. */
export const refuseAnyLeft = async (
  clusters: string[],
  { aws, clock }: Pick<DeleteOutside, 'aws' | 'clock'>,
): Promise<void> => {
  const deadline = clock.now() + patienceMilliseconds
  await retry({
    what: 'waiting until nothing is left',
    clock,
    budgetMilliseconds: 2 * patienceMilliseconds,
    firstDelayMilliseconds: 2_000,
    longestDelayMilliseconds: 10_000,
    attempt: async () => {
      const left = await findLeftovers(clusters, aws)
      if (left.length === 0) return undefined
      if (clock.now() < deadline) return again(`${left.length} are still listed`)
      const todo = 'Find out what makes it anew, or delete it by hand, then destroy again'
      throw new Failure('conflict', `controllers' leftovers are there again:\n${left.map(lineOf).join('\n')}\n${todo}`)
    },
  })
}
