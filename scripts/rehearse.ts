import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { createProcesses } from '../src/outside/process.ts'
import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { interruption, untilInterrupted } from './demonstration/interruption.ts'
import { servePage, summariesPage } from './demonstration/open.ts'
import { readOptions } from './read-options.ts'
import { actingOn } from './rehearsing/act.ts'
import { deliver } from './rehearsing/deliver.ts'
import type { Job } from './rehearsing/jobs.ts'
import { makePlan, type Plan } from './rehearsing/make-plan.ts'
import { promote } from './rehearsing/promote.ts'
import { findKustomize } from './rehearsing/render-folder.ts'
import { leftOf, sayCommit, sayLeft, sayPlan, sayRemedy, screen } from './rehearsing/screen.ts'
import { openStage } from './rehearsing/stage.ts'

const help = `Usage: scripts/rehearse [--repository .] [--manifests DIRECTORY] [--base COMMIT] [--service NAME]… [--promote] [--no-engine] [--no-run] [--open]

The delivery of a repository of yours on this machine, before there is anything in AWS or on GitHub: the jobs of deliver.yml, by the
committed bundles, on copies of what you have committed. ECR, the git host and Argo CD are stand-ins. Nothing is pushed to anywhere
else, and nothing in your repositories is changed. A Docker engine pulls the base images that your Dockerfiles name, and runs the
images that are delivered, each by itself.

  --repository   a repository that scripts/init has set up; the current folder
  --manifests    a clone of its GitOps repository; else its own files, where those match manifests-files
  --base         deliver only what changed since that commit; else everything, as the first delivery does
  --service      deliver only that service of the catalogue; may be given several times
  --promote      then do what the caller of promote.yml does: write what was delivered into the files of the next environment
  --no-engine    build nothing, even where a Docker engine answers: empty images take the place of the services
  --no-run       start none of the images: a service that needs a database ends without it
  --open         serve the summaries as a page at the end, as GitHub shows them below a run

It ends with 0 where the delivery went well, with 1 where it did not, and with 2 where it could not begin: then all mistakes are told.
`
const values = readOptions(help, {
  repository: { type: 'string', default: '.' },
  manifests: { type: 'string' },
  base: { type: 'string' },
  service: { type: 'string', multiple: true, default: [] },
  promote: { type: 'boolean', default: false },
  'no-engine': { type: 'boolean', default: false },
  'no-run': { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
})

if (process.platform !== 'linux') {
  process.stderr.write(`A rehearsal needs Linux, as the actions do; this is ${process.platform}.\n`)
  process.exit(1)
}

const started = performance.now()
const interrupted = interruption()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What the last job calls the delivery, or the only job that there was. */
const outcomeOf = (jobs: Job[]): string => jobs.at(-1)?.run?.outputs.outcome ?? 'failed'

const promotionOf = ({ promotion }: Plan, jobs: Job[]): string[] => {
  if (promotion === undefined) return []
  return [`its promotion to ${promotion.environment} ${jobs.length === 0 ? 'was not begun' : outcomeOf(jobs)}`]
}

const wentWell = (jobs: Job[]): boolean => jobs.every(({ run }) => run === undefined || run.outcome === 'success')

const stayUp = async (jobs: Job[]): Promise<void> => {
  const summaries = jobs.flatMap(({ name, run }) => (run ? [{ heading: name, summary: run.summary }] : []))
  const page = await servePage(await summariesPage('The rehearsal: what each job wrote into its summary', summaries))
  say(`\nThe page stays up until Ctrl-C. Look at it:\n  ${'the summaries'.padEnd(15)}${page.url}`)
  await untilInterrupted(interrupted)
  await page.close()
}

const rehearse = async (folder: string): Promise<number> => {
  const processes = createProcesses({ signal: interrupted, fence: (work) => work() })
  const kustomize = await findKustomize(processes)
  const plan = await makePlan({
    repository: resolve(values.repository),
    manifests: values.manifests && resolve(values.manifests),
    base: values.base,
    names: values.service,
    promotes: values.promote,
    serverUrl: process.env.GITHUB_SERVER_URL ?? 'https://github.com',
    ...{ kustomize, folder, processes },
  })
  if ('mistakes' in plan) {
    process.stderr.write(`Nothing was rehearsed:\n${plan.mistakes.map((mistake) => `- ${mistake}\n`).join('')}`)
    return 2
  }
  const engine = values['no-engine'] ? undefined : await findEngine()
  const why = values['no-engine'] ? '--no-engine was given' : `Docker: ${await whyNoEngine()}`
  const means = { engine, runs: engine !== undefined && !values['no-run'] }
  const left = leftOf(plan, { ...means, why })
  sayPlan(plan, means)
  sayLeft(left)
  const stage = await openStage(plan, { ...means, kustomize, folder, processes })
  try {
    const act = actingOn({ stage, plan, onLine: screen.line, signal: interrupted })
    const delivered = await deliver({ stage, plan, act, show: screen })
    interrupted.throwIfAborted()
    const isWritten = wentWell(delivered) && delivered.some(({ name }) => name === 'bump')
    const promoted = isWritten ? await promote({ stage, plan, act, show: screen }) : []
    interrupted.throwIfAborted()
    await sayCommit(stage, delivered, 'The commit that the manifests would get')
    await sayCommit(stage, promoted, 'The commit of the promotion')
    const jobs = [...delivered, ...promoted]
    const ended = [`The delivery ended ${outcomeOf(delivered)}`, ...promotionOf(plan, promoted)].join(', ')
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    say(
      `\n${ended}${left.length > 0 ? ' as far as it was rehearsed' : ''}, in ${seconds} s. Nothing was pushed from this machine, and your repositories are as they were.`,
    )
    sayLeft(left)
    if (!wentWell(jobs)) sayRemedy(jobs, means)
    if (values.open) await stayUp(jobs)
    return wentWell(jobs) ? 0 : 1
  } finally {
    await stage.close()
  }
}

const folder = await realpath(await mkdtemp(join(tmpdir(), 'slipway-rehearsal-')))
try {
  process.exitCode = await rehearse(folder)
} catch (error) {
  if (interrupted.aborted) say('\nInterrupted: what was started is being stopped.')
  else process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = interrupted.aborted ? 130 : 2
} finally {
  await rm(folder, { recursive: true, force: true })
}
