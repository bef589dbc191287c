import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure } from '../../../src/lib/failure.ts'
import { keepMessage } from '../messages/kept.ts'
import { type ActionFile, readActionFile } from './action-file.ts'
import { createJob, type Job, type JobOptions, runnerFolders } from './job.ts'
import { filesUnder, killProcesses, type LeftFile, type LeftProcess, processesOf } from './leftovers.ts'
import { type PhaseResult, runPhase } from './phase.ts'
import { type CancelWhen, createStop, type StopBy, type StopCause, stopLine } from './stop.ts'

export type RunOptions = JobOptions & {
  /** From the repository's root: `actions/<name>`, or `.` for the root action; or an absolute path. */
  directory: string
  /** Where the job's folders are made, RUNNER_TEMP among them; the folder for temporary files unless given. */
  jobsDirectory?: string
  cancelWhen?: CancelWhen
  /** Who stops it then; the runner, unless said otherwise. */
  stopBy?: StopBy
  /** The step's timeout-minutes; when it is over, the ladder runs and the step has failed. */
  timeoutMilliseconds?: number
  /** Each line of the log as it comes, of main and post. */
  onLine?: (line: string) => void
}

export type Run = PhaseResult & {
  outcome: 'success' | 'failure' | 'cancelled'
  /** Every masked value, by commands or from the start. */
  masks: string[]
  /** The post step; undefined when action.yml has none. */
  post: (PhaseResult & { outcome: 'success' | 'failure' }) | undefined
  /** What the job leaves: processes (they are ended, as the runner does) and files in RUNNER_TEMP after post. */
  leftovers: { processes: LeftProcess[]; files: LeftFile[] }
}

const root = resolve(import.meta.dirname, '../../..')
const defaultTimeoutMilliseconds = 10 * 60_000

/** What is left for post of the server's five minutes for cancelling, before it kills the worker itself. */
const postBudgetMilliseconds = 285_000

/**
 * Runs an action's bundle, main and post, as the GitHub runner does. Throws a Failure that lists all that the runner
 * would drop or reject; an action that merely fails does not throw.
 */
export const runAction = async (options: RunOptions): Promise<Run> => {
  const directory = resolve(root, options.directory)
  const action = readActionFile(directory)
  refuseUnrunnable(action, directory)
  const jobDirectory = mkdtempSync(join(options.jobsDirectory ?? tmpdir(), 'runner-'))
  try {
    return await runSteps({ options, directory, action, job: createJob(options, action, jobDirectory) })
  } finally {
    rmSync(jobDirectory, { recursive: true, force: true })
  }
}

const refuseUnrunnable = ({ using, main, post }: ActionFile, directory: string): void => {
  if (using !== 'node24') throw new Failure('rejected', `${directory}: runs.using must be node24, not ${using}`)
  if (!process.version.startsWith('v24.')) {
    throw new Failure('rejected', `an action runs under Node 24, this is ${process.version}: use the npm scripts`)
  }
  const missing = [main, ...(post ? [post] : [])].find((script) => !existsSync(join(directory, script)))
  if (missing) throw new Failure('rejected', `${join(directory, missing)} does not exist: run \`npm run build\``)
}

type Steps = { options: RunOptions; directory: string; action: ActionFile; job: Job }

const runSteps = async ({ options, directory, action, job }: Steps): Promise<Run> => {
  const { onLine = () => undefined } = options
  const refusals: string[] = []
  const refuse = (what: string) => refusals.push(what)
  const script = join(directory, action.main)
  const { cause, ...main } = await runMain({ options, job, script, refuse })
  refuseOutputs({ main, action, job, refuse })
  keepError(options.directory, main)
  const post = action.post
    ? await runPhase({
        job: { ...job, env: { ...job.env, ...afterMain(job.env, main) } },
        script: join(directory, action.post),
        refuse,
        onLine,
        signal: AbortSignal.timeout(postBudgetMilliseconds),
      })
    : undefined
  const lostOutputs = Object.keys(post?.outputs ?? {})
  if (lostOutputs.length > 0) refuse(`drop the outputs of the post step: ${lostOutputs.join(', ')}`)
  const processes = processesOf(job.trackingId)
  killProcesses(processes)
  if (refusals.length > 0) throw refused({ directory: options.directory, refusals, log: main.log + (post?.log ?? '') })
  return {
    ...main,
    outcome: cause === 'cancelled' ? 'cancelled' : outcomeOf(cause === 'timed-out' ? 1 : main.exitCode),
    masks: job.masker.values(),
    post: post && { ...post, outcome: outcomeOf(post.exitCode) },
    leftovers: { processes, files: filesUnder(job.temp, Object.values(runnerFolders(job.runnerDirectory))) },
  }
}

type Main = { options: RunOptions; job: Job; script: string; refuse: (what: string) => void }

const runMain = async ({
  options,
  job,
  script,
  refuse,
}: Main): Promise<PhaseResult & { cause: StopCause | undefined }> => {
  const { onLine = () => undefined, cancelWhen, stopBy = 'cancel' } = options
  const { timeoutMilliseconds = defaultTimeoutMilliseconds } = options
  const stop = createStop({ cancelWhen, stopBy, timeoutMilliseconds })
  const followed = (line: string) => {
    onLine(line)
    stop.onLine(line)
  }
  const main = await runPhase({ job, script, refuse, onLine: followed, signal: stop.signal, stopBy: stop.by })
  const cause = stop.end()
  if (cause === undefined || cause === 'killed') return { ...main, cause }
  onLine(stopLine(cause))
  return { ...main, log: `${main.log}${stopLine(cause)}\n`, cause }
}

const outcomeOf = (exitCode: number): 'success' | 'failure' => (exitCode === 0 ? 'success' : 'failure')

const afterMain = (env: Record<string, string>, main: PhaseResult): Record<string, string> => ({
  ...main.env,
  PATH: [...main.paths.toReversed(), env.PATH ?? ''].join(':'),
  ...Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value])),
})

/** Of the product's own actions: what a step failed with, whoever judged that. */
const keepError = (directory: string, { annotations, outputs }: PhaseResult): void => {
  const message = annotations.find(({ kind }) => kind === 'error')?.message
  const isOurs = directory === '.' || directory.startsWith('actions/')
  if (isOurs && message !== undefined && outputs.reason) keepMessage({ reason: outputs.reason, message })
}

type OutputCheck = { main: PhaseResult; action: ActionFile; job: Job; refuse: (what: string) => void }

const jobOutputsLimitBytes = 1024 * 1024

const refuseOutputs = ({ main, action, job, refuse }: OutputCheck): void => {
  const entries = Object.entries(main.outputs)
  for (const [name, value] of entries) {
    if (job.masker.mask(value) !== value) refuse(`drop the output ${name} as a job output: it holds a masked value`)
    if (!action.outputs.some((output) => output.name === name)) {
      refuse(`know nothing of the output ${name}: action.yml does not declare it`)
    }
  }
  const bytes = entries.reduce((sum, [, value]) => sum + value.length * 2, 0)
  if (bytes > jobOutputsLimitBytes) refuse(`drop the job's outputs: they have ${bytes} bytes, the limit is 1 MiB`)
}

const refused = ({ directory, refusals, log }: { directory: string; refusals: string[]; log: string }): Failure =>
  new Failure(
    'rejected',
    `${directory}: the runner would\n${refusals.map((refusal) => `- ${refusal}\n`).join('')}Its log:\n${log}`,
  )
