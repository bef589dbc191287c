import type { DrillMeasure, DrillReport } from '../lib/drill-report.ts'
import { Failure, messageOf } from '../lib/failure.ts'
import { lateness } from './failures/drills.ts'
import type { DrillOutside, DrillRequest } from './outside.ts'
import type { KubernetesObject } from './servers/kubernetes.ts'
import { awaitFailure } from './steps/await-failure.ts'
import { firingForOthers, raisedForOthers } from './steps/bystanders.ts'
import { cleanUp } from './steps/clean-up.ts'
import { expectationsOf, isAbout, resolutionOf } from './steps/expectations.ts'
import { findSelf } from './steps/find-self.ts'
import { drillLabel, precheck } from './steps/precheck.ts'
import { watchFor } from './steps/watch-for.ts'
import { openTelling, type Telling } from './telling.ts'

/** What is known of the drill so far. */
type State = { job: string; measures: DrillMeasure[]; mistakes: string[]; object?: KubernetesObject }

type Drilling = { request: DrillRequest; outside: DrillOutside; telling: Telling; state: State }

/**
 * Injects the failure, watches what comes of it, and cleans up, whatever happens. It passes only if the right alert fires
 * for the right object in time, nothing is raised for others, and all is resolved in time.
 */
export const runDrill = async (request: DrillRequest, outside: DrillOutside): Promise<DrillReport> => {
  const drilling: Drilling = {
    request,
    outside,
    telling: openTelling(outside),
    state: { job: '', measures: [], mistakes: [] },
  }
  const { state } = drilling
  const before = await phase(drilling, 'precheck', () => prepare(drilling))
  if (before !== undefined) {
    await phase(drilling, 'failure and alerts', () => failAndWatch(drilling))
    await phase(drilling, 'clean-up', () => endAndWatch(drilling))
    await phase(drilling, 'alerts of others', () => compareOthers(drilling, before))
  }
  return conclude(drilling, state)
}

/** Runs a part of the drill; what goes wrong in it is a mistake that the report tells. */
const phase = async <T>(
  { telling, state }: Drilling,
  name: string,
  work: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  telling.tell(`${name} …`)
  const known = new Set(state.mistakes)
  const value = await work().catch((error: unknown) => {
    state.mistakes.push(messageOf(error))
    return undefined
  })
  const added = [...new Set(state.mistakes)].filter((mistake) => !known.has(mistake))
  for (const mistake of added) telling.tell(`✗ ${mistake}`)
  state.mistakes = [...known, ...added]
  return value
}

/** Checks that the drill can be held, and returns what fires for others before it; undefined when it cannot. */
const prepare = async ({ request, outside, state, telling }: Drilling): Promise<Set<string> | undefined> => {
  const { drill, namespace } = request
  const { owner, image } = await findSelf(request, outside)
  state.job = owner.uid
  const name = `${drill.name}-${owner.uid.slice(0, 8)}`
  const labels = {
    'app.kubernetes.io/name': drill.name,
    'app.kubernetes.io/part-of': 'drills',
    [drillLabel]: drill.name,
  }
  const object = drill.inject({ name, namespace, image, labels, owner })
  state.mistakes.push(...(await precheck(request, outside, object)))
  if (state.mistakes.length > 0) return undefined
  const others = await firingForOthers(request, outside)
  telling.tell('all that watches works, and nothing is there yet')
  state.object = object
  return others
}

const failAndWatch = async ({ request, outside, state, telling }: Drilling): Promise<undefined> => {
  const { object } = state
  if (object === undefined) return undefined
  const { name } = object.metadata
  await outside.kubernetes.create(object)
  telling.tell(`created ${object.kind} ${request.namespace}/${name}`)
  const { at, seen } = await awaitFailure(request, outside, object)
  telling.tell(`${seen}: from here on times are counted`)
  const watched = await watchFor({
    ...{ expectations: expectationsOf(request, outside, name), since: at, givesUpAfter: request.drill.givesUpAfter },
    ...{ clock: outside.clock, pollMilliseconds: request.pollMilliseconds, tell: telling.tell },
  })
  state.measures.push(...watched.measures)
  state.mistakes.push(...watched.mistakes)
  await tellTheRest({ request, outside, telling, state }, name)
  return undefined
}

/** What else fires for the object; nothing depends on it. */
const tellTheRest = async ({ request, outside, telling }: Drilling, name: string): Promise<void> => {
  const firing = (await outside.prometheus.alerts()).filter(({ state }) => state === 'firing')
  const more = firing.filter((alert) => isAbout(request, name, alert) && alert.name !== request.drill.alert)
  const node = firing.filter((alert) => alert.name === 'NodeOOMKill')
  const names = [...new Set([...more, ...node].map((alert) => alert.name))]
  if (names.length > 0) telling.tell(`also firing: ${names.join(', ')}`)
}

const endAndWatch = async ({ request, outside, state, telling }: Drilling): Promise<undefined> => {
  const { object } = state
  if (object === undefined) return undefined
  await cleanUp(request, outside, object)
  telling.tell(`${object.kind} ${object.metadata.name} is gone`)
  const watched = await watchFor({
    ...{ expectations: resolutionOf(request, outside, object.metadata.name), since: outside.clock.now() },
    ...{
      givesUpAfter: request.drill.resolvesWithin + lateness(request.drill),
      clock: outside.clock,
      tell: telling.tell,
    },
    pollMilliseconds: request.pollMilliseconds,
  })
  state.measures.push(...watched.measures)
  state.mistakes.push(...watched.mistakes)
  return undefined
}

const compareOthers = async ({ request, outside, state }: Drilling, before: Set<string>): Promise<undefined> => {
  state.mistakes.push(...raisedForOthers(before, await firingForOthers(request, outside)))
  return undefined
}

const conclude = ({ request, telling }: Drilling, state: State): DrillReport => {
  const { drill, namespace } = request
  const { object, mistakes, measures, job } = state
  const verdict = mistakes.length === 0 ? 'passed' : 'failed'
  const proven = `${drill.alert} fired for the right ${drill.namedBy} and was resolved, both in time`
  return {
    ...{ drill: drill.name, verdict, because: verdict === 'passed' ? proven : mistakes.join('; ') },
    ...{ job, alert: drill.alert },
    object: object === undefined ? '' : `${object.kind} ${namespace}/${object.metadata.name}`,
    startedAt: new Date(telling.startedAt).toISOString(),
    ...{ measures, timeline: telling.moments },
  }
}

/** What ended the drill before its time. */
export const ended = (signal: string): Failure =>
  new Failure('cancelled', `the drill was ended by ${signal} before it was over. Run it again`)
