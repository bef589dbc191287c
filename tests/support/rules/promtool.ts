import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Alert, type Group, isAlert, type Recording } from '../../../scripts/observability/rules.ts'
import { inLanes } from '../../../src/lib/in-lanes.ts'

type PlainAlert = Omit<Alert, 'annotations'> & { annotations: Record<string, string> }

/** Groups of rules with some of their alerts' annotations. */
export type PlainGroup = Omit<Group, 'rules'> & { rules: (PlainAlert | Recording)[] }

/** Rules, and a file of promtool's tests that reads them from `rules.yaml`, beside it. */
export type RuleTest = { groups: PlainGroup[]; tests: string }

/** promtool compares all annotations of an alert; what is kept of them is what the tests have to name. */
export const withAnnotations = (kept: (keyof Alert['annotations'])[], groups: Group[]): PlainGroup[] =>
  groups.map((group) => ({
    ...group,
    rules: group.rules.map((rule) =>
      isAlert(rule)
        ? { ...rule, annotations: Object.fromEntries(kept.map((name) => [name, rule.annotations[name]])) }
        : rule,
    ),
  }))

const testsInAProcess = 25

/** What a real promtool says of each test: what it complains of, undefined of one that passes. Two processes at a time. */
export const testRules = (promtool: string, ruleTests: RuleTest[]): Promise<(string | undefined)[]> =>
  withFiles(ruleTests, async (paths, directory) => {
    const passing = await passingOf(promtool, paths)
    return await inLanes(paths, 2, async (path) =>
      passing.has(path) ? undefined : await complaintOf(promtool, path, directory),
    )
  })

/** Whether each test passes; why it does not, is not asked. */
export const passesEach = (promtool: string, ruleTests: RuleTest[]): Promise<boolean[]> =>
  withFiles(ruleTests, async (paths) => {
    const passing = await passingOf(promtool, paths)
    return paths.map((path) => passing.has(path))
  })

type Work<T> = (paths: string[], directory: string) => Promise<T>

const withFiles = async <T>(ruleTests: RuleTest[], work: Work<T>): Promise<T> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-rules-'))
  try {
    const paths = await Promise.all(ruleTests.map((ruleTest, index) => write(join(directory, String(index)), ruleTest)))
    return await work(paths, directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

const write = async (directory: string, { groups, tests }: RuleTest): Promise<string> => {
  await mkdir(directory)
  // JSON is YAML.
  await writeFile(join(directory, 'rules.yaml'), JSON.stringify({ groups }))
  await writeFile(join(directory, 'test.yaml'), tests)
  return join(directory, 'test.yaml')
}

type Said = { stdout: string; stderr: string }

const run = (promtool: string, paths: string[]): Promise<Said> =>
  promisify(execFile)(promtool, ['test', 'rules', ...paths], { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: unknown): Said => {
      if (error instanceof Error && 'stdout' in error && 'stderr' in error)
        return { stdout: String(error.stdout), stderr: String(error.stderr) }
      throw error
    },
  )

const passingOf = async (promtool: string, paths: string[]): Promise<Set<string>> => {
  const batches = Array.from({ length: Math.ceil(paths.length / testsInAProcess) }, (_, index) =>
    paths.slice(index * testsInAProcess, (index + 1) * testsInAProcess),
  )
  return new Set((await inLanes(batches, 2, (batch) => passingOfBatch(promtool, batch))).flat())
}

/** promtool names each file before its verdict; what is wrong it says elsewhere, without the name. */
const passingOfBatch = async (promtool: string, paths: string[]): Promise<string[]> => {
  const { stdout, stderr } = await run(promtool, paths)
  const begun = [...stdout.matchAll(/^Unit Testing: {2}(.+)$/gm)].map(([, path = '']) => path)
  if (begun.length !== paths.length) throw new Error(`promtool ended before its tests did: ${stderr}`)
  return [...stdout.matchAll(/^Unit Testing: {2}(.+)\n {2}SUCCESS$/gm)].map(([, path = '']) => path)
}

const complaintOf = async (promtool: string, path: string, directory: string): Promise<string> => {
  const { stdout, stderr } = await run(promtool, [path])
  return `${stdout}${stderr}`.replaceAll(`${directory}/`, '').trim()
}

/** What promtool says of rules that Prometheus would not take; undefined where it would take them all. */
export const checkRules = async (promtool: string, groups: PlainGroup[]): Promise<string | undefined> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-rules-'))
  try {
    await writeFile(join(directory, 'rules.yaml'), JSON.stringify({ groups }))
    await promisify(execFile)(promtool, ['check', 'rules', '--lint=none', join(directory, 'rules.yaml')])
    return undefined
  } catch (error) {
    return String(error)
  } finally {
    await rm(directory, { recursive: true })
  }
}
