import { type Group, isAlert, nameOf, type Rule, rulesNeeded } from '../../../scripts/observability/rules.ts'
import { mutantsOf } from './mutants.ts'
import { passesEach, type RuleTest, testRules, withAnnotations } from './promtool.ts'
import { readRuleTests } from './rule-tests.ts'

type Asked = { promtool: string; groups: Group[]; names: string[]; sample?: (index: number) => boolean }

/** Changes the named rules in every way, and tells of which changes no test of promtool notices anything. */
export const survivors = async ({
  promtool,
  groups,
  names,
  sample = () => true,
}: Asked): Promise<{ total: number; survivors: string[] }> => {
  const ruleTests = readRuleTests()
  const mutants = groups
    .flatMap(({ rules }) => rules)
    .filter((rule) => names.includes(nameOf(rule)))
    .flatMap((rule) => mutantsOf(rule).map((mutant) => ({ name: nameOf(rule), ...mutant })))
    .filter((_, index) => sample(index))
  await expectAllWell(promtool, { groups, ruleTests })
  let left = mutants
  // Its own tests first: they notice nearly all. Then, for a recorded value, those of the alerts that read it.
  for (const round of [ownTests, testsOfReaders]) {
    const cases = left.flatMap((mutant) =>
      round(groups, mutant.name).map((test) => ({ mutant, ...caseOf(test, { groups, ruleTests }, mutant.rule) })),
    )
    const passes = await passesEach(promtool, cases)
    const noticed = new Set(cases.filter((_, index) => !passes[index]).map(({ mutant }) => mutant))
    left = left.filter((mutant) => !noticed.has(mutant))
  }
  return { total: mutants.length, survivors: left.map(({ name, what }) => `${name}: ${what}`) }
}

/** A test that fails in any case would notice every change. */
const expectAllWell = async (promtool: string, sources: Sources): Promise<void> => {
  const files = [...sources.ruleTests.keys()].filter((name) => name !== 'texts')
  const complaints = await testRules(
    promtool,
    files.map((name) => caseOf(name, sources)),
  )
  const said = complaints.filter((complaint) => complaint !== undefined)
  if (said.length > 0) throw new Error(`the unchanged rules fail their tests:\n${said.join('\n')}`)
}

const isRecorded = (groups: Group[], name: string): boolean =>
  groups.some(({ rules }) => rules.some((rule) => !isAlert(rule) && rule.record === name))

const ownTests = (groups: Group[], name: string): string[] => [isRecorded(groups, name) ? 'recording-rules' : name]

const testsOfReaders = (groups: Group[], name: string): string[] =>
  groups
    .flatMap(({ rules }) => rules.filter(isAlert))
    .map(({ alert }) => alert)
    .filter((alert) => alert !== name && rulesNeeded(groups, alert).some(({ rules }) => rules.some(is(name))))

const is = (name: string) => (rule: Rule) => nameOf(rule) === name

type Sources = { groups: Group[]; ruleTests: Map<string, string> }

/** A file of tests and the rules that it needs, one of them changed. */
export const caseOf = (test: string, { groups, ruleTests }: Sources, changed?: Rule): RuleTest => {
  const mutated = neededBy(test, groups).map((group) => ({
    ...group,
    rules: group.rules.map((rule) => (changed && nameOf(rule) === nameOf(changed) ? changed : rule)),
  }))
  return { groups: withAnnotations([], mutated), tests: ruleTests.get(test) ?? '' }
}

const neededBy = (test: string, groups: Group[]): Group[] =>
  test === 'recording-rules'
    ? groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => !isAlert(rule)) }))
    : rulesNeeded(groups, test)
