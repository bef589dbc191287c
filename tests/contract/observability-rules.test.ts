import { expect, test } from 'vitest'
import { alertsOf, nameOf, readGroups } from '../../scripts/observability/rules.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { testRules, withAnnotations } from '../support/rules/promtool.ts'
import { coverageOf, readRuleTests } from '../support/rules/rule-tests.ts'
import { caseOf } from '../support/rules/survivors.ts'

const programs = findPrometheus()
// Who changes an alert should not take a run for a proof that has asked nobody.
if (!programs)
  console.warn(
    'promtool is not here, so no rule is tested: install the packages prometheus and prometheus-alertmanager',
  )
const groups = readGroups()
const alerts = alertsOf(groups)
const ruleTests = readRuleTests()

test('each alert has a file of tests, with one at least that it fires in, and one that it keeps silent in', () => {
  const lacking = alerts
    .map(({ alert }) => ({ alert, ...coverageOf(alert, ruleTests.get(alert) ?? 'tests: []') }))
    .filter(({ alert, fires, silent }) => fires === 0 || (silent === 0 && alert !== 'Watchdog'))
  expect(lacking, 'manifests/observability/tests/<alert>.yaml: tests named `fires: …` and `silent: …`').toEqual([])
  expect([...ruleTests.keys()].toSorted()).toEqual(
    [...alerts.map(({ alert }) => alert), 'recording-rules', 'texts'].toSorted(),
  )
})

test('the texts of each alert are held, too', () => {
  const texts = ruleTests.get('texts') ?? ''
  const unheld = alerts.map(({ alert }) => alert).filter((alert) => coverageOf(alert, texts).fires !== 1)
  expect(unheld, 'manifests/observability/tests/texts.yaml: each fires once there, with its texts').toEqual([])
})

test('no two rules have one name', () => {
  const names = groups.flatMap(({ rules }) => rules.map(nameOf))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.runIf(programs)(
  'each alert fires, keeps silent and ends when it should: promtool',
  { timeout: 60_000 },
  async () => {
    const files = [...ruleTests]
    const complaints = await testRules(
      programs?.promtool ?? '',
      files.map(([name, tests]) =>
        name === 'texts'
          ? { groups: withAnnotations(['summary', 'description'], groups), tests }
          : caseOf(name, { groups, ruleTests }),
      ),
    )
    const said = files.flatMap(([name], index) => (complaints[index] === undefined ? [] : [name, complaints[index]]))
    expect(said.join('\n')).toBe('')
  },
)
