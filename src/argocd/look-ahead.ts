import { createTurns } from '../lib/turns.ts'
import type { Address, Application } from './answers/application.ts'
import { titleOf } from './application-verdict.ts'
import type { LiveOutside, LiveRequest } from './live-request.ts'
import type { LiveResult } from './live-result.ts'
import { meantApplications } from './meant-applications.ts'
import { mostAtOnce } from './server/most-at-once.ts'

/** Ahead of the work nothing is lost by being told soon. */
const aheadMilliseconds = 5_000

/** What a wait would end with at once, because Argo CD does not let us in or has no such applications. */
export const refusedAhead = async (request: LiveRequest, outside: LiveOutside): Promise<LiveResult | undefined> => {
  const found = await meantApplications(request, {
    ...outside,
    outageMilliseconds: outside.outageMilliseconds ?? aheadMilliseconds,
  })
  return 'refusal' in found ? found.refusal : undefined
}

/** The applications that are unwell by now: degraded, or with a sync that failed last. */
export const unwellAhead = async (request: LiveRequest, outside: LiveOutside): Promise<string[]> => {
  const found = await meantApplications(request, { ...outside, outageMilliseconds: aheadMilliseconds })
  if ('refusal' in found) return []
  const turn = createTurns(mostAtOnce.plain)
  const read = async (address: Address) => await turn(() => outside.argocd.application(address))
  const looks = await Promise.allSettled(found.answer.map(read))
  return found.answer.filter((_address, index) => !isWell(looks[index])).map(titleOf)
}

/** What could not be asked is not known to be well. */
const isWell = (look: PromiseSettledResult<Application> | undefined): boolean =>
  look?.status === 'fulfilled' &&
  !['Failed', 'Error'].includes(look.value.operation?.phase ?? '') &&
  look.value.health !== 'Degraded'
