import { expect, test } from 'vitest'
import { nameOf, readGroups } from '../../scripts/observability/rules.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { survivors } from '../support/rules/survivors.ts'

const programs = findPrometheus()

test.runIf(programs)('each change of a threshold, a label or a duration of a rule fails a test', async () => {
  const groups = readGroups()
  const names = groups.flatMap(({ rules }) => rules.map(nameOf))
  const result = await survivors({ promtool: programs?.promtool ?? '', groups, names })
  process.stdout.write(`${result.total - result.survivors.length} of ${result.total} changed rules were noticed\n`)
  expect(
    result.survivors,
    'with these changes no test fails: let one in manifests/observability/tests/<rule>.yaml tell them from what is meant',
  ).toEqual([])
  expect(result.total).toBeGreaterThan(500)
})
