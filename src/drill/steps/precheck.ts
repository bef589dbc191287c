import { Failure } from '../../lib/failure.ts'
import { textAt } from '../../lib/json.ts'
import { formatDuration } from '../../lib/time.ts'
import type { DrillOutside, DrillRequest } from '../outside.ts'
import type { KubernetesObject } from '../servers/kubernetes.ts'
import { isOfAnother, isWatchdog } from './expectations.ts'

export const drillLabel = 'slipway/drill'

type Check = () => Promise<string | undefined>

/**
 * Whether the drill could tell a failure at all: what watches works, and nothing is there already. It returns all that
 * is not so; then nothing may be injected, since a drill that cannot fail proves nothing.
 */
export const precheck = async (
  request: DrillRequest,
  outside: DrillOutside,
  object: KubernetesObject,
): Promise<string[]> => {
  const checks: Check[] = [
    ...request.drill.sources.map((source) => sourceAnswers(source, outside)),
    () => ruleIsLoaded(request, outside),
    () => watchdogFires(outside),
    () => watchdogIsRouted(outside),
    () => alertIsSilent(request, outside),
    () => nothingIsLeft(request, outside, object),
    async () => {
      await outside.kubernetes.tryCreate(object)
      return undefined
    },
  ]
  const mistakes: string[] = []
  for (const check of checks) {
    const mistake = await check().catch((error: unknown) => {
      if (!(error instanceof Failure) || error.reason === 'cancelled') throw error
      return error.message
    })
    // A server that is away is one mistake, however many checks ask it.
    if (mistake !== undefined && !mistakes.includes(mistake)) mistakes.push(mistake)
  }
  return mistakes
}

const sourceAnswers =
  ({ what, promql }: { what: string; promql: string }, { prometheus }: DrillOutside): Check =>
  async () =>
    (await prometheus.query(promql)).length > 0
      ? undefined
      : `Prometheus gets nothing of ${what}: \`${promql}\` has no result, so it could see no failure`

const ruleIsLoaded = async ({ drill }: DrillRequest, { prometheus }: DrillOutside): Promise<string | undefined> => {
  const rule = (await prometheus.rules()).find(({ name }) => name === drill.alert)
  if (rule === undefined) return `Prometheus has no rule ${drill.alert}: apply manifests/observability`
  if (rule.trouble !== '') return `Prometheus cannot evaluate the rule ${drill.alert}: ${rule.trouble}`
  return rule.forMilliseconds > drill.alertFor
    ? `the rule ${drill.alert} waits ${formatDuration(rule.forMilliseconds)} before it fires; the drill is made for ${formatDuration(drill.alertFor)}`
    : undefined
}

const watchdogFires = async ({ prometheus }: DrillOutside): Promise<string | undefined> =>
  (await prometheus.alerts()).some((alert) => isWatchdog(alert) && alert.state === 'firing')
    ? undefined
    : 'Watchdog, which always fires, does not fire at Prometheus: rules are not evaluated'

const watchdogIsRouted = async ({ alertmanager }: DrillOutside): Promise<string | undefined> =>
  (await alertmanager.alerts()).some(isWatchdog)
    ? undefined
    : 'Watchdog, which always fires, is not at Alertmanager: alerts do not get from Prometheus to it'

/** What the drill before this one raised may be about to go. */
const alertIsSilent = async (request: DrillRequest, outside: DrillOutside): Promise<string | undefined> => {
  const { drill, namespace, pollMilliseconds } = request
  const until = outside.clock.now() + drill.resolvesWithin
  for (;;) {
    const active = [...(await outside.prometheus.alerts()), ...(await outside.alertmanager.alerts())].find(
      ({ name, labels }) => name === drill.alert && labels.namespace === namespace && !isOfAnother(drill, labels),
    )
    if (active === undefined) return undefined
    if (outside.clock.now() >= until) {
      return `${drill.alert} is ${active.state} already for ${active.labels[drill.namedBy] ?? 'something'} in ${namespace}, so that it could not be told from the drill's own. Find out why, or wait until it is resolved`
    }
    await outside.clock.sleep(pollMilliseconds)
  }
}

/** Drills of other names do not disturb each other: each knows its own object by its name. */
const nothingIsLeft = async (
  { drill, namespace }: DrillRequest,
  { kubernetes }: DrillOutside,
  { kind }: KubernetesObject,
): Promise<string | undefined> => {
  const ofThisDrill = await kubernetes.list(kind, `${drillLabel}=${drill.name}`)
  const left = ofThisDrill.map((object) => textAt(object, 'metadata', 'name'))
  return left.length === 0
    ? undefined
    : `${kind} ${left.join(', ')} of another run of this drill is in ${namespace}. Wait for it, or delete what it has left`
}
