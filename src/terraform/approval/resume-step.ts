import { at } from '../../lib/json.ts'
import type { ResourceChange } from '../meaning/plan-change.ts'
import { containedIn } from './contained-in.ts'

/** The next thing to do on the way from a half-done apply to the end of it. */
export type ResumeStep =
  | { do: 'wait' | 'untaint'; addresses: string[] }
  | { do: 'stop'; because: string[] }
  | { do: 'apply' }

type Changes = Map<string, ResourceChange>

/**
 * What is left to do after an apply that was interrupted. What it began, AWS goes on making, though Terraform would
 * replace it: it is waited for, and kept once it is as approved. Anything that was not approved stops it all.
 */
export const resumeStep = (approved: Changes, next: Changes): ResumeStep => {
  const underWay = [...next]
    .filter(([key, change]) => isUnderWay(approved.get(key), change))
    .map(([, { address }]) => address)
  const { violations, untaint } = containedIn(approved, next)
  const real = violations.filter(({ address }) => !underWay.includes(address))
  if (real.length > 0) return { do: 'stop', because: real.map(({ address, because }) => `${address}: ${because}`) }
  if (underWay.length > 0) return { do: 'wait', addresses: underWay }
  return untaint.length > 0 ? { do: 'untaint', addresses: untaint } : { do: 'apply' }
}

/** `CREATING`, `pending`: services write it in either case, in `status` or in `state`. */
const isUnderWay = (was: ResourceChange | undefined, is: ResourceChange): boolean =>
  was?.change.actions.includes('create') === true &&
  is.actionReason === 'replace_because_tainted' &&
  ['status', 'state'].some((name) =>
    /^(creating|pending|provisioning|updating|in[-_ ]?progress)$/i.test(String(at(is.change.before, name))),
  )
