import { randomUUID } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../../../src/lib/failure.ts'
import { parseKeyValues, parsePaths } from './file-commands.ts'
import { type Job, runnerFolders } from './job.ts'
import type { Masker } from './masks.ts'
import { runNodeStep } from './node-step.ts'
import { type Annotation, createStepLog } from './step-log.ts'
import type { StopBy } from './stop.ts'

/** What a main or a post step did, as the runner takes it. */
export type PhaseResult = {
  exitCode: number
  /** What was sent before the process ended. */
  signals: NodeJS.Signals[]
  milliseconds: number
  /** As a user reads it: masked, commands shown as the runner shows them. */
  log: string
  /** stdout and stderr as they came, with commands and unmasked. */
  rawOutput: string
  annotations: Annotation[]
  /** Masked, as it is uploaded. */
  summary: string
  outputs: Record<string, string>
  state: Record<string, string>
  env: Record<string, string>
  paths: string[]
}

type Phase = {
  job: Job
  script: string
  /** Called with what the runner would drop or reject, in words. */
  refuse: (what: string) => void
  onLine: (line: string) => void
  signal: AbortSignal
  stopBy?: () => StopBy
}

const fileCommands = {
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_STATE: 'save_state_',
  GITHUB_ENV: 'set_env_',
  GITHUB_PATH: 'add_path_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
}
type FileCommand = keyof typeof fileCommands

const summaryLimitBytes = 1024 * 1024

/** Runs one script with fresh command files, follows its output, then takes the files. */
export const runPhase = async ({ job, script, refuse, onLine, signal, stopBy }: Phase): Promise<PhaseResult> => {
  const { workspace, masker, debug, surroundings } = job
  const files = createCommandFiles(job.runnerDirectory)
  const log = createStepLog({ masker, workspace, debug, refuse, onLine })
  const raw: string[] = []
  const startedAt = Date.now()
  const { launcher = [], during = (_job, work) => work() } = surroundings
  const { exitCode, signals } = await during(job, () =>
    runNodeStep({
      script,
      workingDirectory: workspace,
      env: { ...job.env, ...files },
      onLine: log.read,
      onRawOutput: (text) => raw.push(text),
      launcher,
      signal,
      ...(stopBy && { stopBy }),
    }),
  )
  const milliseconds = Date.now() - startedAt
  log.close({ cancelled: signals.length > 0 })
  const pairs = (name: FileCommand) => takePairs(files[name], name, refuse)
  return {
    exitCode,
    signals,
    milliseconds,
    log: log.lines.map((line) => `${line}\n`).join(''),
    rawOutput: raw.join(''),
    annotations: log.annotations,
    summary: takeSummary(files.GITHUB_STEP_SUMMARY, masker, refuse),
    outputs: pairs('GITHUB_OUTPUT'),
    state: pairs('GITHUB_STATE'),
    env: takeEnv(pairs('GITHUB_ENV'), refuse),
    paths: parsePaths(readFileSync(files.GITHUB_PATH, 'utf8')),
  }
}

const createCommandFiles = (temp: string): Record<FileCommand, string> => {
  const folder = runnerFolders(temp).fileCommands
  const suffix = randomUUID()
  const create = (name: FileCommand) => {
    const path = join(folder, `${fileCommands[name]}${suffix}`)
    writeFileSync(path, '')
    return path
  }
  return {
    GITHUB_OUTPUT: create('GITHUB_OUTPUT'),
    GITHUB_STATE: create('GITHUB_STATE'),
    GITHUB_ENV: create('GITHUB_ENV'),
    GITHUB_PATH: create('GITHUB_PATH'),
    GITHUB_STEP_SUMMARY: create('GITHUB_STEP_SUMMARY'),
  }
}

const takePairs = (path: string, name: FileCommand, refuse: Phase['refuse']): Record<string, string> => {
  try {
    return Object.fromEntries(parseKeyValues(readFileSync(path, 'utf8')))
  } catch (error) {
    refuse(`fail the step for its ${name} file: ${messageOf(error)}`)
    return {}
  }
}

const takeEnv = (env: Record<string, string>, refuse: Phase['refuse']): Record<string, string> => {
  if (Object.keys(env).some((name) => name.toUpperCase() === 'NODE_OPTIONS'))
    refuse('reject NODE_OPTIONS in GITHUB_ENV')
  return env
}

const takeSummary = (path: string, masker: Masker, refuse: Phase['refuse']): string => {
  const bytes = statSync(path).size
  if (bytes <= summaryLimitBytes) return masker.mask(readFileSync(path, 'utf8'))
  refuse(`drop the whole job summary: it has ${bytes} bytes, the limit is ${summaryLimitBytes}`)
  return ''
}
