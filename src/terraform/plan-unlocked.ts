import type { Progress } from '../lib/progress.ts'
import type { Terraform } from './program/cli.ts'
import type { LeftLock, OwnLock } from './program/release-own-lock.ts'
import type { PlanEnd, PlanWish } from './program/run-plan.ts'
import { tellLock } from './report/describe-recovered.ts'

/** Takes away the lock that a run of ours has left, if it is there. */
export type ReleaseLock = (own: OwnLock) => Promise<LeftLock>

type Outside = {
  terraform: Pick<Terraform, 'plan'>
  releaseLock: ReleaseLock
  progress: Pick<Progress, 'warn'>
}

/**
 * Plans into a file; a failure is thrown. Terraform asks its backend once to free the lock, and not at all where it could
 * not read the state: what it leaves would keep out every other run.
 */
export const planUnlocked = async (
  wish: PlanWish,
  { terraform, releaseLock, progress }: Outside,
): Promise<Exclude<PlanEnd, { kind: 'failed' }>> => {
  const end = await terraform.plan(wish)
  if (end.kind !== 'failed') return end
  if (end.left) for (const line of tellLock(await releaseLock(end.left))) progress.warn(line)
  throw end.failure
}
