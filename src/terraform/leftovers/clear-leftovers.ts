import { Failure } from '../../lib/failure.ts'
import { type DeleteOutside, deleteLeftovers } from './delete-leftovers.ts'
import { findLeftovers } from './find-leftovers.ts'
import { type Leftover, lineOf, unapproved } from './leftover.ts'
import { scaleToNone } from './scale-to-none.ts'

export type Cleared = { kind: 'cleared'; deleted: Leftover[] } | { kind: 'unapproved'; found: Leftover[] }

/**
 * Before a destroy: takes what controllers of these clusters made away, and nothing else than what was approved. The
 * nodes go first, so that no controller makes anything anew; with anything new, nothing is deleted.
 */
export const clearLeftovers = async (
  { clusters, approved }: { clusters: string[]; approved: Leftover[] },
  outside: DeleteOutside,
): Promise<Cleared> => {
  const { aws, progress } = outside
  const before = unapproved(approved, await progress.phase('look for leftovers', () => findLeftovers(clusters, aws)))
  if (before.length > 0) return { kind: 'unapproved', found: before }
  await progress.phase('scale the nodes to none', async () => {
    for (const cluster of clusters) await scaleToNone(cluster, outside)
  })
  const found = await progress.phase('look again', () => findLeftovers(clusters, aws))
  const anew = unapproved(approved, found)
  if (anew.length > 0) return { kind: 'unapproved', found: anew }
  await progress.phase('delete leftovers', () => deleteLeftovers(found, outside))
  await refuseAnyLeft(clusters, outside)
  return { kind: 'cleared', deleted: found }
}

/** After a destroy, too: what is still there costs money, and nobody looks after it. */
export const refuseAnyLeft = async (clusters: string[], { aws }: Pick<DeleteOutside, 'aws'>): Promise<void> => {
  const left = await findLeftovers(clusters, aws)
  if (left.length === 0) return
  const todo = 'Find out what makes it anew, or delete it by hand, then destroy again'
  throw new Failure('conflict', `controllers' leftovers are there again:\n${left.map(lineOf).join('\n')}\n${todo}`)
}
