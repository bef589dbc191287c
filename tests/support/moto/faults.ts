import type { AwsCall } from './call.ts'
import { expiredToken, type Refusal } from './refusal.ts'

/** What befalls a request instead of its answer. `expired` and `denied` are told as each service does. */
export type Fault = 'expired' | 'denied' | 'throttled' | 'unavailable'

/** Which requests: of a service as its signature names it, of methods, of an operation, of a path; `times` of them. */
export type Where = { service?: string; methods?: string[]; operation?: string; path?: RegExp; times?: number }

export const createFaults = () => {
  const active: { fault: Fault; where: Where; left: number }[] = []
  return {
    /** Lifts itself after `times`, else when what it returns is called. */
    add: (fault: Fault, where: Where): (() => void) => {
      const entry = { fault, where, left: where.times ?? Number.POSITIVE_INFINITY }
      active.push(entry)
      return () => {
        entry.left = 0
      }
    },
    clear: () => {
      active.length = 0
    },
    refusalOf: (call: AwsCall): Refusal | undefined => {
      const found = active.find(({ where, left }) => left > 0 && isMeant(call, where))
      if (found === undefined) return undefined
      found.left -= 1
      return found.fault === 'expired' ? expiredToken(call) : refusals[found.fault]
    },
  }
}

const isMeant = (call: AwsCall, { service, methods, operation, path }: Where): boolean =>
  (service === undefined || service === call.service) &&
  (methods === undefined || methods.includes(call.method)) &&
  (operation === undefined || operation === call.operation) &&
  (path === undefined || path.test(call.target))

const refusals: Record<Exclude<Fault, 'expired'>, Refusal> = {
  denied: { status: 403, code: 'AccessDenied', message: 'User is not authorized to perform this operation' },
  throttled: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  unavailable: { status: 503, code: 'ServiceUnavailable', message: 'Service is unavailable' },
}
