import type { ApplyResult } from './apply-result.ts'
import { type Leftover, lineOf } from './leftovers/leftover.ts'

/** What was deleted for a plan that was then not to be applied is gone all the same. */
export const staleAfter = (deleted: Leftover[], because: string[]): ApplyResult => ({
  outcome: 'stale',
  because: [...because, ...tellDeleted(deleted)],
})

/** Why a plan is not applied that would leave behind what nobody approved to be deleted. */
export const tellUnapproved = (
  { found, scaled }: { found: Leftover[]; scaled: boolean },
  deleted: Leftover[],
): string[] => {
  const done = deleted.length === 0 ? ['nothing was deleted'] : tellDeleted(deleted)
  return [
    ...found.map((one) => `${lineOf(one)} was made since the plan was approved`),
    `${[...(scaled ? ['the nodes were scaled to none already'] : []), ...done].join(', ')}: plan anew, and let that be approved`,
  ]
}

const tellDeleted = (deleted: Leftover[]): string[] =>
  deleted.length === 0 ? [] : [`deleted already, as approved: ${deleted.map(lineOf).join(', ')}`]
