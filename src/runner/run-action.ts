import { basename } from 'node:path'
import * as core from '@actions/core'
import { Failure, messageOf } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import type { Report } from '../lib/report.ts'
import { formatTimeline } from '../lib/timeline.ts'
import { formatTold, type Told } from '../lib/told.ts'
import { createAnnotations } from './annotations.ts'
import { type RunnerContext, readContext } from './context.ts'
import { type Ending, type Failed, failed, withTimeline } from './ending.ts'
import { createFence, type Fence } from './fence.ts'
import { type Parsed, parseInputs, type Schema } from './inputs.ts'
import { endLeftChildren, markOfChildren } from './left-children.ts'
import { createMasks, type Mask } from './masks.ts'
import { refuseOtherThanLinux } from './platform.ts'
import { createProgress } from './progress.ts'
import { addWhole, refuseUnwritable, unwritable } from './runner-files.ts'
import { abortOnSignals } from './signals.ts'
import { writeSummary } from './summary.ts'

/** What an action gets of the runner. */
export type Runner = {
  context: RunnerContext
  progress: Progress
  signal: AbortSignal
  fence: Fence['fenced']
  mask: Mask
  /** Keeps a value for the post step. */
  saveState: (name: string, value: string) => void
}

export type Action<S extends Schema, O extends string> = {
  name: string
  inputs: S
  outputs: readonly O[]
  /** Mistakes that only several inputs together show. */
  check?: (input: Parsed<S>) => string[]
  run: (input: Parsed<S>, runner: Runner) => Promise<Ending<O>>
  /** The post step; what it cannot clean it warns of, since the work itself is done. */
  cleanUp?: (state: (name: string) => string, runner: PostRunner<S>) => Promise<void>
}

/** What a post step gets of the runner. */
export type PostRunner<S extends Schema> = Omit<Runner, 'saveState'> & {
  /** The inputs, which the runner hands over anew; throws all mistakes in them at once. */
  input: () => Parsed<S>
}

/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000

const childrenState = 'children'

/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
export const runAction = async <S extends Schema, O extends string>(action: Action<S, O>): Promise<void> => {
  const { runner, progress, hide, fail, flush } = openRunner()
  if (isPostStep()) {
    await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) })
    return flush()
  }
  const { signal } = runner
  const over = new AbortController()
  const work = async (): Promise<Ending<O>> => {
    const input = readInputs(action, runner.mask)
    refuseUnwritable()
    if (action.cleanUp) saveState(childrenState, markOfChildren())
    return action.run(input, { ...runner, signal: AbortSignal.any([signal, over.signal]) })
  }
  const started: Promise<Ending<O> | Failed> = Promise.race([work(), afterAbort(signal)])
  const ended = await started.catch((error: unknown) => failed(error, signal))
  // An answer that nobody waits for any more would keep the step from its end.
  over.abort()
  const { outcome, outputs, failure } = ended
  const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt)
  const reason = failure?.reason ?? ended.reason ?? ''
  const timeline = hide(formatTimeline(phases))
  const own = { timeline, summary: formatTold({ outcome, reason, timeline }, (ended.told ?? []).map(hidden(hide))) }
  const values = Object.entries({ outcome, reason, ...outputs, ...own }).filter(
    ([name]) => !(name in own) || action.outputs.some((output) => output === name),
  )
  const report = withTimeline(ended.title ?? action.name, ended.report, phases)
  const untold = await tell(values, report, hide)
  flush()
  if (failure) fail(failure.message)
  else if (untold) fail(`${untold}. What this step did stands, and running it again finds it`)
  if (signal.aborted) process.exit(1)
}

/** Sets the outputs and writes the summary; why that cannot be done, where it cannot. */
const tell = async (
  values: [name: string, value: string][],
  report: Report,
  hide: (text: string) => string,
): Promise<string | undefined> => {
  try {
    for (const [name, value] of values) addWhole('GITHUB_OUTPUT', () => core.setOutput(name, hide(value)))
    await writeSummary(report, hide).catch((error: unknown) => {
      throw unwritable('GITHUB_STEP_SUMMARY', error)
    })
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

/** Before it is packed: a secret in what is packed is not found any more. */
const hidden =
  (hide: (text: string) => string) =>
  (told: Told): Told =>
    Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]))

const openRunner = () => {
  const signal = abortOnSignals()
  const fence = createFence((text) => process.stdout.write(text))
  const { mask, hide } = createMasks(fence)
  const { warn, fail, flush } = createAnnotations({ fence, hide })
  const progress = createProgress({ fence, warn, hide })
  const context = readContext()
  const runner: Runner = { context, progress, signal, fence: fence.fenced, mask, saveState }
  return { runner, progress, hide, fail, flush }
}

const saveState: Runner['saveState'] = (name, value) => addWhole('GITHUB_STATE', () => core.saveState(name, value))

/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = (): boolean => basename(process.argv[1] ?? '') === 'post.js'

const readInputs = <S extends Schema, O extends string>(action: Action<S, O>, mask: Mask): Parsed<S> => {
  refuseOtherThanLinux(process.platform)
  for (const [name, { secret }] of Object.entries(action.inputs)) {
    const raw = core.getInput(name)
    if (secret === true || secret?.(raw)) mask(raw)
  }
  const read = parseInputs(action.inputs, core.getInput)
  const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? [])
  if ('mistakes' in read || mistakes.length > 0) throw new Failure('invalid-input', mistakes.join('\n'))
  return read.input
}

const afterAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const giveUp = (): void => reject(signal.reason)
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true })
  })

const cleanUp = async <S extends Schema, O extends string>(
  action: Action<S, O>,
  runner: PostRunner<S>,
): Promise<void> => {
  try {
    await endLeftChildren(core.getState(childrenState))
    await action.cleanUp?.(core.getState, runner)
  } catch (error) {
    runner.progress.warn(`could not clean up: ${messageOf(error)}`)
  }
}
