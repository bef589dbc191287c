import type { Terraform } from './program/cli.ts'
import type { PlanEnd, PlanWish } from './program/run-plan.ts'

type Outside = {
  terraform: Pick<Terraform, 'plan'>
  /** Takes the lock away that this run has left, if there is one. */
  releaseLock: () => Promise<unknown>
}

/**
 * Plans into a file. Terraform asks its backend once to free the lock, and not at all where it could not read the state:
 * what it leaves would keep out every other run.
 */
export const planUnlocked = async (wish: PlanWish, { terraform, releaseLock }: Outside): Promise<PlanEnd> => {
  try {
    return await terraform.plan(wish)
  } catch (error) {
    if (wish.lock) await releaseLock()
    throw error
  }
}
