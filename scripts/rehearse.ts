import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { createProcesses } from '../src/outside/process.ts'
import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { interruption, untilInterrupted } from './demonstration/interruption.ts'
import { servePage, summariesPage } from './demonstration/open.ts'
import { readOptions } from './read-options.ts'
import { goThrough, wentWell } from './rehearsing/go-through.ts'
import type { Job } from './rehearsing/jobs.ts'
import { makePlan } from './rehearsing/make-plan.ts'
import { findKustomize } from './rehearsing/render-folder.ts'
import { leftOf, sayCommit, sayEnding, sayLeft, sayMore, sayPlan, sayRemedy, screen } from './rehearsing/screen.ts'
import { openStage } from './rehearsing/stage.ts'

const help = `Usage: scripts/rehearse [--repository .] [--manifests DIRECTORY] [--base COMMIT] [--service NAME]… [--promote] [--rollback] [--no-engine] [--no-run] [--open]

The delivery of a repository of yours on this machine, before there is anything in AWS or on GitHub: the jobs of deliver.yml, by the
committed bundles, on copies of what you have committed. ECR, the git host and Argo CD are stand-ins. Nothing is pushed to anywhere
else, and nothing in your repositories is changed. A Docker engine pulls the base images that your Dockerfiles name, and runs the
images that are delivered, each by itself.

  --repository   a repository that scripts/init has set up; the current folder
  --manifests    a clone of its GitOps repository; else its own files, where those match manifests-files
  --base         deliver only what changed since that commit; else everything, as the first delivery does
  --service      deliver only that service of the catalogue; may be given several times
  --promote      then do what the caller of promote.yml does: write what was delivered into the files of the next environment
  --rollback     deliver the commit before first, or that of --base, so that what did not change is there already; and at the end take
                 back what the last one brought, as the caller of rollback.yml does
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
  rollback: { type: 'boolean', default: false },
  'no-engine': { type: 'boolean', default: false },
  'no-run': { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
})

if (process.platform !== 'linux') {
  process.stderr.write(`A rehearsal needs Linux, as the actions do; this is ${process.platform}.\n`)
  process.exit(2)
}

const started = performance.now()
const interrupted = interruption()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

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
    goesBack: values.rollback,
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
    const rehearsed = await goThrough({ stage, plan, show: screen, signal: interrupted })
    for (const one of rehearsed) await sayCommit(stage, one)
    const jobs = rehearsed.flatMap((one) => one.jobs)
    if (wentWell(jobs)) sayMore(plan)
    sayEnding({ rehearsed, left, milliseconds: performance.now() - started })
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
