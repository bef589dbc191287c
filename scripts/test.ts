import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { keptFolder } from '../tests/support/messages/kept.ts'
import { findTool, type ToolName } from '../tests/support/tools.ts'
import { closingTable, type Ending, isGood, type Row } from './closing-table.ts'
import { prepareCluster } from './cluster-programs.ts'
import { installPackages, isInstalled } from './debian.ts'
import { type FoundEngine, findOrStartEngine } from './docker-engine.ts'
import { installPythonTool } from './python-tools.ts'
import { readOptions } from './read-options.ts'
import { show } from './show.ts'
import { spellingIsRight } from './spelling.ts'
import { checkovIsClean, terraformHolds, tflintIsClean } from './terraform-checks.ts'
import { findTerraform, installMoto } from './test-moto.ts'
import { installSchemas } from './test-schemas.ts'
import { buildTools, installPrometheus, installPyYaml, installSkopeo, installSshd } from './test-tools.ts'
import { type Failed, readVitestReport } from './vitest-report.ts'
import { actionlintIsClean, zizmorIsClean } from './workflow-checks.ts'

const help = `Usage: scripts/test [--complete] [--soak] [--reports DIRECTORY]

Runs all checks and tests that this machine can run, and ends with a table: each step, its result, its seconds, and what
could not run and why. On Debian as root it installs what it lacks and starts a Docker engine for as long as it runs.
crane, act, actionlint, buildx, buildkitd, tflint, kubeconform, kustomize, helm and the parsers of the last two are built from their Go modules, once,
into the user's cache folder (slipway/tools); moto, checkov, codespell, zizmor and the schemas of Kubernetes are put there, too.

  --complete           what could not run, or was skipped, is a failure (CI)
  --soak               adds the slow repetitions, and tries every fault instead of a sample
  --reports DIRECTORY  keeps there what each project of tests reports, as JSON and as JUnit's XML, and the table
                       (table.txt), which is written after each step: it is there when a run is ended from outside
`
const values = readOptions(help, {
  complete: { type: 'boolean', default: false },
  soak: { type: 'boolean', default: false },
  reports: { type: 'string' },
  'install-seconds': { type: 'string', default: '0' },
})

const keptReports = values.reports === undefined ? undefined : resolve(values.reports)
process.chdir(join(import.meta.dirname, '..'))
const directory = await mkdtemp(join(tmpdir(), 'slipway-test-'))
const reports = keptReports ?? directory
await mkdir(reports, { recursive: true })
// What an earlier run made is no proof for this one.
await rm(keptFolder, { recursive: true, force: true })
const rows: Row[] = [{ step: 'packages', result: 'passed', seconds: Number(values['install-seconds']) }]

// The terminal sends Ctrl-C to the children too: what is left is not begun, and what was started is stopped.
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

const step = async (name: string, run: () => Promise<Ending>): Promise<void> => {
  if (interrupted.signal.aborted) {
    rows.push({ step: name, result: 'not-run', seconds: 0, note: 'interrupted' })
    return
  }
  process.stdout.write(`\n=== ${name}\n`)
  const started = performance.now()
  const ending = await run().catch((error: unknown): Ending => ({ result: 'failed', note: String(error) }))
  rows.push({ step: name, seconds: (performance.now() - started) / 1000, ...ending })
  await writeFile(join(reports, 'table.txt'), `${closingTable(rows)}\n`)
}

const passes = async (...command: string[]): Promise<Ending> => passesWith({}, ...command)

const passesWith = async (env: Record<string, string>, ...command: string[]): Promise<Ending> => {
  const code = await show(command, { env })
  return code === 0 ? { result: 'passed' } : { result: 'failed', note: `exit code ${code}: ${command.join(' ')}` }
}

const passesTimes = async (times: number, ...command: string[]): Promise<Ending> => {
  for (let round = 1; round <= times && !interrupted.signal.aborted; round += 1) {
    const ending = await passes(...command)
    if (ending.result === 'failed') return { ...ending, note: `round ${round}: ${ending.note}` }
  }
  return { result: 'passed' }
}

const testsPass = async (project: string, env: Record<string, string> = {}): Promise<Ending> => {
  const file = join(reports, `${project}.json`)
  const outputs = [`--outputFile.json=${file}`, `--outputFile.junit=${join(reports, `${project}.xml`)}`]
  const reporters = ['--reporter=default', '--reporter=json', '--reporter=junit', ...outputs]
  const ending = await passesWith(env, 'vitest', 'run', '--project', project, ...reporters)
  // No report, where vitest ended before its tests: then the command and its code are what there is to tell.
  const report = await readFile(file, 'utf8')
    .then((text) => readVitestReport(text, process.cwd()))
    .catch(() => undefined)
  if (report === undefined) return ending
  const { total, skipped, failed } = report
  return failed.length === 0
    ? { ...ending, skipped, note: ending.note ?? `${total} tests` }
    : { ...ending, skipped, note: `${failed.length} of ${total} tests failed`, below: failed.flatMap(told) }
}

const told = ({ name, said }: Failed): string[] => [name, ...said.map((line) => `  ${line}`)]

/** Each error of the product is made by one of these tests: which, cannot be told where some of them did not run. */
const errorsAreMade = async (): Promise<Ending> => {
  const makers = rows.filter(({ step: name }) => ['unit', 'GitOps through the API', 'contract', 'e2e'].includes(name))
  const isWhole = makers.length === 4 && makers.every(({ result, skipped = 0 }) => result === 'passed' && skipped === 0)
  if (!isWhole) return { result: 'not-run', note: 'tests that make errors failed or were skipped' }
  return passes('node', 'scripts/messages.ts', '--reached')
}

const shellScriptsAreClean = async (): Promise<Ending> => {
  if (!(await isInstalled('shellcheck'))) {
    const why = await installPackages(['shellcheck'])
    if (why !== undefined) return { result: 'not-run', note: `no shellcheck, and ${why}` }
  }
  const scripts = await shellScripts()
  const ending = await passes('shellcheck', ...scripts)
  return { ...ending, note: ending.note ?? scripts.join(' ') }
}

const shellScripts = async (): Promise<string[]> => {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const files = stdout.split('\0').filter((file) => /^[^.]+$|\.sh$|^\.ci\//.test(file))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return files.filter((_, index) => /^#!.*\b(?:ba)?sh\n/.test(texts[index] ?? ''))
}

let engine: FoundEngine | undefined
try {
  await step('Docker engine', async () => {
    engine = await findOrStartEngine()
    return { result: engine.answers ? 'passed' : 'not-run', note: engine.note }
  })
  process.stdout.write('\nBuilding the test tools meanwhile, where they are not built yet.\n')
  const building = buildTools()
  const isBuilt = (name: ToolName) => async (): Promise<Ending> =>
    (await building.get(name)) ?? { result: 'failed', note: 'is not among what is built' }
  await step('check', () => passes('npm', 'run', '--silent', 'check'))
  await step('shell scripts', shellScriptsAreClean)
  await step('codespell', () => installPythonTool('codespell'))
  await step('spelling', spellingIsRight)
  await step('crane', isBuilt('crane'))
  await step('actionlint', isBuilt('actionlint'))
  await step('actionlint of workflows', actionlintIsClean)
  await step('zizmor', () => installPythonTool('zizmor'))
  await step('zizmor of workflows', zizmorIsClean)
  await step('readers of YAML', isBuilt('readers'))
  await step('kubeconform', isBuilt('kubeconform'))
  await step('kustomize', isBuilt('kustomize'))
  await step('act', isBuilt('act'))
  await step('schemas of Kubernetes', installSchemas)
  await step('PyYAML', installPyYaml)
  await step('moto', installMoto)
  await step('Terraform', findTerraform)
  await step('buildx', isBuilt('buildx'))
  await step('buildkitd', isBuilt('buildkitd'))
  await step('skopeo', installSkopeo)
  await step('sshd', installSshd)
  await step('Prometheus', installPrometheus)
  await step('checkov', () => installPythonTool('checkov'))
  await step('Terraform modules', terraformHolds)
  await step('checkov of Terraform', checkovIsClean)
  await step('unit', () => testsPass('unit'))
  await step('GitOps through the API', () => testsPass('api'))
  await step('contract', () => testsPass('contract'))
  await step('Terraform stacks', () => testsPass('terraform'))
  await step('drills', () => testsPass('drill'))
  await step('bundles', () => passes('npm', 'run', '--silent', 'verify'))
  await step('tflint', isBuilt('tflint'))
  await step('tflint of Terraform', tflintIsClean)
  await step('helm', isBuilt('helm'))
  await step('helm 4', isBuilt('helm4'))
  await step('platform', () => testsPass('platform'))
  await step('e2e', () => testsPass('e2e'))
  await step('error messages', errorsAreMade)
  await step('faults', () => testsPass('faults', values.soak ? { SLIPWAY_FAULTS: 'all' } : {}))
  await step('workflows', async () => {
    if (!engine?.answers) return { result: 'not-run', note: 'no Docker engine' }
    return (await findTool('act')) ? testsPass('workflows') : { result: 'not-run', note: 'no act' }
  })
  await step('demo', async () =>
    engine?.answers ? passes('scripts/demo') : { result: 'not-run', note: 'no Docker engine' },
  )
  await step('cluster tools', async () => {
    const { trouble, note } = await prepareCluster((line) => process.stdout.write(`${line}\n`))
    return trouble === undefined ? { result: 'passed', note } : { result: 'not-run', note: trouble }
  })
  const clusterRuns = rows.at(-1)?.result === 'passed'
  await step('cluster', async () =>
    clusterRuns ? testsPass('cluster') : { result: 'not-run', note: 'its tools are not there' },
  )
  await step('demo on a cluster', async () =>
    clusterRuns
      ? passes('scripts/demo', '--cluster')
      : { result: 'not-run', note: 'the tools of a cluster are not there' },
  )
  if (values.soak) {
    await step('soak: demo, 10 times', () => passesTimes(10, 'scripts/demo'))
    await step('soak: anything for every parser, 100 times as often', () =>
      passesWith({ SLIPWAY_FAULTS: 'all' }, 'vitest', 'run', '--project', 'unit', 'parsers.property'),
    )
    await step('soak: pushes interrupted everywhere, 64 jobs at once', () => testsPass('soak'))
    const onCluster = (run: () => Promise<Ending>) => async (): Promise<Ending> =>
      clusterRuns ? await run() : { result: 'not-run', note: 'its tools are not there' }
    const fiveTimes = () => passesTimes(5, 'vitest', 'run', '--project', 'cluster-soak')
    await step('soak: scenarios on the cluster, 5 times', onCluster(fiveTimes))
    const once = () => testsPass('cluster-once')
    await step(
      'soak: 20 pushes, 20 and 1,000 applications, all drills, the shop, and beside argocd app wait',
      onCluster(once),
    )
    await step(
      'soak: clusters that crash, and the cluster of another',
      onCluster(() => testsPass('cluster-life')),
    )
    await step('soak: races of writers, 50 times', () => passesTimes(50, 'vitest', 'run', 'src/gitops/bump-race'))
    await step('soak: bumps killed midway, 20 times', () =>
      passesTimes(20, 'vitest', 'run', 'tests/e2e/gitops-bump-killed'),
    )
  }
} finally {
  await engine?.stop()
  await rm(directory, { recursive: true })
}

process.stdout.write(`\n${closingTable(rows)}\n`)
const good = isGood(rows, { complete: values.complete }) && !interrupted.signal.aborted
process.stdout.write(good ? '\nAll is well.\n' : '\nNot all is well.\n')
process.exitCode = good ? 0 : 1
