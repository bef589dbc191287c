import { expect, test } from 'vitest'
import { nameOf, type Rule, readGroups } from '../../scripts/observability/rules.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { mutantsOf } from '../support/rules/mutants.ts'
import { checkRules, withAnnotations } from '../support/rules/promtool.ts'
import { survivors } from '../support/rules/survivors.ts'

const programs = findPrometheus()

test('a rule is changed in each threshold, label and duration', () => {
  const rule: Rule = {
    alert: 'Slow',
    expr: 'rate(x{job="a", ns!="", kind=~"b|c"}[5m] offset 10m) > 0.5 and on (pod) y == 1',
    for: '5m',
    labels: { severity: 'info', signal: 'x' },
    annotations: { summary: '', description: '', runbook_url: '', dashboard_uid: '', panel: '' },
  }
  expect(mutantsOf(rule).map(({ what }) => what.replace(/ at \d+$/, ''))).toEqual([
    'job="a" -> job=~".*"',
    'job="a" -> job="changed"',
    'job="a" -> job!="a"',
    'ns!="" -> ns=~".*"',
    'ns!="" -> ns=""',
    'kind=~"b|c" -> kind=~".*"',
    'kind=~"b|c" -> kind=~"changed"',
    'kind=~"b|c" -> kind!~"b|c"',
    'kind=~"b|c" -> kind=~"c"',
    'kind=~"b|c" -> kind=~"b"',
    '[5m] -> [4m]',
    '[5m] -> [6m]',
    'offset 10m -> offset 9m',
    'offset 10m -> offset 11m',
    '> -> <',
    '0.5 -> 0.45',
    '0.5 -> 0.55',
    'on (pod) -> on ()',
    '== -> !=',
    '1 -> 0',
    '1 -> 2',
    'label severity changed',
    'label signal changed',
    'for: 5m -> 4m',
    'for: 5m -> 6m',
  ])
})

// One that Prometheus does not take would fail every test, and prove nothing.
test.runIf(programs)('each changed rule is still a rule', async () => {
  const changed = readGroups()
    .flatMap(({ rules }) => rules.flatMap(mutantsOf))
    .map(({ rule }, index) => ({ name: `changed ${index}`, interval: '1m', rules: [rule] }))
  expect(await checkRules(programs?.promtool ?? '', withAnnotations([], changed))).toBe(undefined)
})

// All of them, which takes minutes, are in tests/soak.
const everyTwentieth = (index: number): boolean => index % 20 === 7

test.runIf(programs)('a changed rule fails a test: every twentieth change', { timeout: 120_000 }, async () => {
  const groups = readGroups()
  const names = groups.flatMap(({ rules }) => rules.map(nameOf))
  const result = await survivors({ promtool: programs?.promtool ?? '', groups, names, sample: everyTwentieth })
  expect(
    result.survivors,
    'with these changes no test fails: let one in manifests/observability/tests/<rule>.yaml tell them from what is meant',
  ).toEqual([])
  expect(result.total).toBeGreaterThan(25)
})
