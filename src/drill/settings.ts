import { Failure } from '../lib/failure.ts'
import { parseDuration } from '../lib/time.ts'
import { drillNames } from './failures/drill.ts'
import { drillOf } from './failures/drills.ts'
import type { DrillRequest } from './outside.ts'

type Settings = Omit<DrillRequest, 'namespace'> & { prometheusUrl: string; alertmanagerUrl: string }

/** Reads the drill's environment variables; every mistake in them is told at once. */
export const readSettings = (variable: (name: string) => string): Settings => {
  const mistakes: string[] = []
  const read = <T>(name: string, should: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = variable(name)
    const value = parse(text)
    if (value === undefined) mistakes.push(`${name}: should be ${should}, but it is ${JSON.stringify(text)}`)
    return value
  }
  const name = read('DRILL', `one of ${drillNames.join(', ')}`, (text) => drillNames.find((one) => one === text))
  const runner = read('POD_NAME', "the pod's own name", (text) => text || undefined)
  const interval = read('SCRAPE_INTERVAL', 'how often Prometheus scrapes and evaluates, such as 30s', parseDuration)
  const bystanders = read('BYSTANDERS', 'a pattern of namespaces', asPattern)
  const prometheusUrl = read('PROMETHEUS_URL', 'an address', asAddress)
  const alertmanagerUrl = read('ALERTMANAGER_URL', 'an address', asAddress)
  const all = { name, runner, interval, bystanders, prometheusUrl, alertmanagerUrl }
  if (!isWhole(all)) throw new Failure('invalid-input', mistakes.join('\n'))
  return {
    ...{ drill: drillOf(all.name, all.interval), runner: all.runner, bystanders: all.bystanders },
    ...{ prometheusUrl: all.prometheusUrl, alertmanagerUrl: all.alertmanagerUrl },
    pollMilliseconds: Math.min(1_000, Math.max(100, all.interval / 10)),
  }
}

const isWhole = <T extends Record<string, unknown>>(fields: T): fields is { [K in keyof T]: NonNullable<T[K]> } & T =>
  Object.values(fields).every((value) => value !== undefined)

const asAddress = (text: string): string | undefined =>
  /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined

const asPattern = (text: string): RegExp | undefined => {
  try {
    return text === '' ? undefined : new RegExp(`^(?:${text})$`)
  } catch {
    return undefined
  }
}
