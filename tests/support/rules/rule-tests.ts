import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'

type Expected = { alertname: string; exp_alerts?: unknown[] }

/** What a file of promtool's tests holds an alert to: that it fires, that it keeps silent. */
export type Coverage = { fires: number; silent: number }

/** The files of tests by their names, which are those of the alerts, without `.yaml`. */
export const readRuleTests = (): Map<string, string> =>
  new Map(
    globSync('manifests/observability/tests/*.yaml')
      .toSorted()
      .map((path) => [basename(path, '.yaml'), readFileSync(path, 'utf8')]),
  )

/** How many expectations of each kind there are for an alert, in tests whose name says that it fires or keeps silent. */
export const coverageOf = (alert: string, tests: string): Coverage => {
  const file: { tests: { name: string; alert_rule_test?: Expected[] }[] } = parse(tests)
  const count = (kind: 'fires' | 'silent'): number =>
    file.tests
      .filter(({ name }) => name.startsWith(`${kind}: `))
      .flatMap(({ alert_rule_test: expected = [] }) => expected)
      .filter(
        ({ alertname, exp_alerts: alerts = [] }) => alertname === alert && alerts.length > 0 === (kind === 'fires'),
      ).length
  return { fires: count('fires'), silent: count('silent') }
}
