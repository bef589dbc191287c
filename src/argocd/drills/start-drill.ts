import type { Operation } from '../answers/application.ts'
import { olderJobs } from './drill-log.ts'
import { ask, type Drilling, type End, isOver, lookMilliseconds, ofRefusal, timedOut } from './drilling.ts'

/** Whoever started the run before this one still has to read its report, which goes with the next sync. */
const courtesyMilliseconds = 15_000

/** Asks for the sync until it is taken: another run of the same drill may be under way. */
export const startDrill = async (drilling: Drilling): Promise<{ before: Operation | undefined } | End> => {
  const { argocd, address, clock, progress, endsAt } = drilling
  let putOff = ''
  let when: 'first' | 'later' = 'first'
  for (;;) {
    const asked = await ask(drilling, when, async () => {
      const { operation } = await argocd.application(address)
      if (operation !== undefined && !isOver(operation)) return { before: operation, said: 'a sync is under way' }
      if (putOff !== '' && putOff !== courtesy) return { before: operation, said: courtesy }
      drilling.older = await olderJobs(argocd, address)
      return { before: operation, said: await argocd.sync(address, undefined) }
    })
    if ('refusal' in asked) return ofRefusal(asked.refusal)
    when = 'later'
    const { before, said } = asked.answer
    if (said === undefined) return { before }
    if (said === courtesy) await clock.sleep(courtesyMilliseconds)
    if (said !== putOff) progress.say(`Argo CD does not start it now: ${said}`)
    putOff = said
    if (clock.now() >= endsAt) return timedOut(drilling, `Argo CD did not start it: ${said}`)
    await clock.sleep(lookMilliseconds)
  }
}

const courtesy = 'the run before this one is just over'
