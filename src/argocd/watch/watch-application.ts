import type { Observation } from '../answers/observation.ts'
import { type ApplicationVerdict, concludeOne, refused, titleOf } from '../application-verdict.ts'
import type { Evidence } from '../diagnosis/diagnose.ts'
import { gatherFailingHook } from '../diagnosis/gather-hook.ts'
import { judge, type Verdict } from '../judgement/judge.ts'
import { firstMemory, type Memory, remember } from '../judgement/memory.ts'
import type { Standing } from '../judgement/standing.ts'
import { askPatiently, type Refusal } from '../server/ask-patiently.ts'
import { look } from './look.ts'
import { nextLook, noteLook, type Times } from './next-look.ts'
import { type How, isComparing, isThorough, isTold } from './pace.ts'
import { quietMilliseconds } from './quiet.ts'
import { createSync } from './sync-once.ts'
import type { Watch } from './watch.ts'

/** What one look leaves for the next. */
type Wait = { startedAt: number; memory: Memory; how: How; times: Times; wasAlone: boolean }

/** Looks at one application again and again until there is a verdict. */
export const watchApplication = async (watch: Watch): Promise<ApplicationVerdict> => {
  const startedAt = watch.clock.now()
  const times = { lookedAt: 0, clusterAt: 0, readAt: 0, refreshedAt: 0 }
  const wait: Wait = { startedAt, memory: firstMemory(startedAt), how: 'normal', times, wasAlone: true }
  const act = createAct(watch)
  let onHook: Evidence = { events: [], log: [] }
  for (;;) {
    const seen = await lookAndJudge(watch, wait)
    if ('refusal' in seen) return refused(titleOf(watch.address), seen.refusal)
    const { observation, standing, verdict } = seen
    if (verdict.state === 'settled') {
      if (isThorough(wait.how)) return await concludeOne({ ...watch, observation, onHook }, verdict)
      // What was told is what Argo CD remembers, and not all of it: the last look is at what is.
      wait.how = 'read'
      continue
    }
    const refusal = await act({ observation, standing, limits: limitsOf(watch, wait) })
    if (refusal !== undefined) return refused(titleOf(watch.address), refusal)
    onHook = await gatherFailingHook({ ...watch, observation }, onHook)
    wait.how = await nextLook(watch, { ...wait, verdict, kind: standing.kind, since: wait.memory.since })
  }
}

type Seen = { observation: Observation; standing: Standing; verdict: Verdict }

const lookAndJudge = async (watch: Watch, wait: Wait): Promise<Seen | { refusal: Refusal }> => {
  const { clock, patience, turns } = watch
  const ask = async () => await look(watch, wait)
  const answeredBefore = wait.memory.kind !== undefined
  const turn = isComparing(wait.how) ? turns.comparing : turns.plain
  const seen = await turn(async () => await askPatiently({ ...watch, ...limitsOf(watch, wait), answeredBefore, ask }))
  if ('refusal' in seen) return seen
  const { observation, standing } = seen.answer
  wait.wasAlone = observation.alone ?? false
  const now = clock.now()
  // What was well before the first look has shown that it stays so.
  const isWellAtFirst = wait.memory.kind === undefined && standing.kind === 'healthy'
  const since = isWellAtFirst ? now - quietMilliseconds(observation.application) : now
  wait.memory = remember(wait.memory, standing, since, isTold(wait.how) ? 'told' : 'read')
  noteLook(wait.times, wait.how, now)
  watch.note(standing.kind)
  watch.tell(standing.because)
  return { ...seen.answer, verdict: judge({ standing, memory: wait.memory, patience, now }) }
}

const limitsOf = ({ patience, outage }: Watch, { memory, startedAt }: Wait): Limits => ({
  outageMilliseconds: memory.kind === undefined ? outage.first : outage.later,
  endsAt: startedAt + patience.timeout,
})

type Limits = { outageMilliseconds: number; endsAt: number }
type Situation = { observation: Observation; standing: Standing; limits: Limits }

/** Does what is to be done while it is waited: syncs what nobody else does, where that is asked for. */
const createAct = (watch: Watch) => {
  const syncOnce = createSync()
  return async ({ observation, standing, limits }: Situation): Promise<Refusal | undefined> => {
    const isToSync = watch.sync === 'if-needed' && standing.kind === 'held' && standing.remedy === 'sync'
    if (!isToSync) return undefined
    const ask = async () => await syncOnce(watch, observation)
    // It has just answered the look that led here.
    const asked = await askPatiently({ ...watch, ...limits, answeredBefore: true, ask })
    return 'refusal' in asked ? asked.refusal : undefined
  }
}
