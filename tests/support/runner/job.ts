import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ActionFile } from './action-file.ts'
import {
  defaultGithubContext,
  type GithubContext,
  githubVariables,
  inputVariables,
  machineVariables,
  refuseReserved,
} from './environment.ts'
import { createMasker, type Masker } from './masks.ts'

/** What is odd about the machine that a step runs on. */
type Surroundings = {
  /** Variables of the machine that the step does not get, such as HOME. */
  without?: string[]
  /** What starts Node, such as `unshare --mount`. */
  launcher?: string[]
  /** RUNNER_TEMP, where it is not the folder in which the runner has its own files. */
  temporaryDirectory?: string
  /** Done around each of main and post, when the runner's own files are there: what it makes odd it makes right again. */
  during?: <T>(job: { temp: string; workspace: string }, work: () => Promise<T>) => Promise<T>
}

export type JobOptions = {
  /** The step's `with`. Defaults come from action.yml; a key that it does not declare is refused. */
  inputs: Record<string, string>
  /** The step's `env`. Nothing else of this process reaches the action, but PATH, HOME and the proxy's variables. */
  env?: Record<string, string>
  github?: Partial<GithubContext>
  event?: { name: string; payload: unknown }
  /** GITHUB_WORKSPACE; an empty directory, removed afterwards, unless it is given. */
  workspace?: string
  /** Values masked from the start, as a workflow's secrets are. */
  secrets?: string[]
  /** `github.token` in defaults; masked from the start. */
  githubToken?: string
  /** The endpoint that a job with `id-token: write` gets; its token is masked from the start. */
  idToken?: { url: string; token: string }
  debug?: boolean
  surroundings?: Surroundings
}

/** What one job gives to the phases of its step. */
export type Job = {
  workspace: string
  temp: string
  /** Where the runner has its own files; RUNNER_TEMP, as a rule. */
  runnerDirectory: string
  trackingId: string
  masker: Masker
  env: Record<string, string>
  debug: boolean
  surroundings: Surroundings
}

/** The runner's own folders in RUNNER_TEMP: a step's command files, and the event. */
export const runnerFolders = (temp: string): { fileCommands: string; workflow: string } => ({
  fileCommands: join(temp, '_runner_file_commands'),
  workflow: join(temp, '_github_workflow'),
})

/** Lays out a job's folders under `directory` and says what its step finds in its environment. */
export const createJob = (options: JobOptions, action: ActionFile, directory: string): Job => {
  const { env = {}, githubToken = '', debug = false, surroundings = {} } = options
  refuseReserved(env)
  const runnerDirectory = join(directory, 'temp')
  const temp = surroundings.temporaryDirectory ?? runnerDirectory
  const workspace = options.workspace ?? join(directory, 'workspace', 'workspace')
  const toolCache = join(directory, 'tool-cache')
  for (const path of [temp, workspace, toolCache, ...Object.values(runnerFolders(runnerDirectory))]) {
    mkdirSync(path, { recursive: true })
  }
  const trackingId = `github_${randomUUID()}`
  const runtimeToken = `runtime-${randomUUID()}`
  const context = contextOf(options)
  return {
    workspace,
    temp,
    runnerDirectory,
    trackingId,
    debug,
    surroundings,
    masker: createJobMasker([...(options.secrets ?? []), githubToken, runtimeToken, options.idToken?.token ?? '']),
    env: {
      ...machineVariables(surroundings.without),
      CI: 'true',
      ...env,
      ...inputVariables(action, options.inputs, { ...context, token: githubToken }),
      ...githubVariables(context),
      ...serviceVariables(options, runtimeToken),
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_EVENT_PATH: writeEvent(options, context, runnerDirectory),
      GITHUB_GRAPHQL_URL: `${context.api_url}/graphql`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_NAME: 'harness',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: toolCache,
      RUNNER_TRACKING_ID: trackingId,
      RUNNER_WORKSPACE: dirname(workspace),
      ...(debug ? { RUNNER_DEBUG: '1' } : {}),
    },
  }
}

const contextOf = ({ event, github }: JobOptions): GithubContext => ({
  ...defaultGithubContext,
  ...(event ? { event_name: event.name } : {}),
  ...github,
})

const createJobMasker = (secrets: string[]): Masker => {
  const masker = createMasker()
  for (const secret of secrets.filter((value) => value !== '')) masker.add(secret)
  return masker
}

const writeEvent = ({ event }: JobOptions, { ref, sha }: GithubContext, temp: string): string => {
  const path = join(runnerFolders(temp).workflow, 'event.json')
  writeFileSync(path, JSON.stringify(event?.payload ?? { ref, after: sha }))
  return path
}

const serviceVariables = ({ idToken }: JobOptions, runtimeToken: string): Record<string, string> => ({
  ACTIONS_RUNTIME_TOKEN: runtimeToken,
  // Nothing listens on the discard port: an action that needs GitHub's own services is not for this harness.
  ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
  ...(idToken ? { ACTIONS_ID_TOKEN_REQUEST_URL: idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: idToken.token } : {}),
})
