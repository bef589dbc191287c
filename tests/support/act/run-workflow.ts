import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Failure } from '../../../src/lib/failure.ts'
import { gitText } from '../git-server/real-git.ts'
import { findTool } from '../tools.ts'
import type { Event } from './event.ts'
import { type JobRun, readLog, readTrouble } from './read-log.ts'
import { findStubs } from './third-party.ts'
import { noRow, readable, type Toolkit } from './toolkit.ts'

export type WorkflowOptions = {
  toolkit: Toolkit
  /** The caller's checkout: a clone of its repository at the commit that the event is about, with nothing uncommitted. */
  directory: string
  /** The caller's repository, as owner/name. */
  repository: string
  /** The caller's workflow, from the checkout. */
  workflow: string
  event: Event
  /** All that the repository has; a called workflow sees what its caller hands on. */
  secrets?: Record<string, string>
  vars?: Record<string, string>
  /** The job's own token, `github.token`. */
  token?: string
  /** The GitHub of these runs; github.com, which nobody reaches, unless given. */
  github?: { serverUrl: string; apiUrl: string; graphqlUrl?: string }
  /** What is set on the machine that runs the jobs: where AWS is, for example. */
  machine?: Record<string, string>
  /** Folders of programs that come first on the path of the jobs, after that of Node. */
  programs?: string[]
  runId?: string
  attempt?: number
  actor?: string
  /** Where artifacts of the run are kept; a run that is tried again needs those of before. */
  artifacts?: string
  timeoutMilliseconds?: number
}

export type WorkflowRun = {
  result: 'success' | 'failure'
  jobs: JobRun[]
  /** The one job of this id, legs of a matrix aside; undefined where it was skipped. */
  job: (id: string) => JobRun | undefined
  /** The log of all jobs, one after the other, for a person who wants to know why. */
  log: string
}

let runs = 1000

/**
 * Runs one workflow for one event under act, each job as processes of this machine. Throws a Failure where the runner would
 * drop something; a run that fails does not throw.
 */
export const runWorkflow = async (options: WorkflowOptions): Promise<WorkflowRun> => {
  await refuseUncommitted(options.directory)
  const own = await mkdtemp(join(tmpdir(), 'slipway-act-'))
  try {
    const act = await findTool('act')
    if (act === undefined) throw new Failure('not-found', 'act is not built: scripts/test builds it')
    const args = await argumentsOf(options, own)
    const { code, output } = await runAct({ act, args, env: await environmentOf(options, own), options })
    const jobs = readLog(output)
    refuseEmptyMatrix(jobs)
    refuseMasked(jobs, Object.values(options.secrets ?? {}))
    const told = jobs.map(({ name, log, errors }) => [`--- ${name}`, log, ...errors].join('\n'))
    return {
      result: code === 0 ? 'success' : 'failure',
      jobs,
      job: (id) => jobs.find((job) => job.id === id),
      log: [...told, ...readTrouble(output)].join('\n'),
    }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

const refuseUncommitted = async (directory: string): Promise<void> => {
  const changed = await gitText(directory, ['status', '--porcelain'])
  if (changed !== '') throw new Failure('rejected', `${directory} has what GitHub would not see:\n${changed}`)
}

/** The folder's files are JSON, which is YAML, which act reads without changing a value. */
const argumentsOf = async (options: WorkflowOptions, own: string): Promise<string[]> => {
  const { event, toolkit, directory, workflow, secrets = {}, vars = {}, token = 'token-of-the-job' } = options
  const files = {
    'event.json': event.payload,
    'secrets.yml': { ...secrets, GITHUB_TOKEN: token },
    'vars.yml': vars,
    'env.yml': githubVariables(options),
    'inputs.yml': {},
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(own, name), JSON.stringify(content))
  const copy = join(own, basename(workflow))
  const file = join(directory, workflow)
  const stubs = await findStubs(file, toolkit)
  await writeFile(copy, readable(await readFile(file, 'utf8')))
  stubs.set(`${toolkit.repository}@${toolkit.ref}`, toolkit.directory)
  return [
    event.name,
    ...['--directory', directory, '--workflows', copy, '--eventpath', join(own, 'event.json')],
    ...['--secret-file', join(own, 'secrets.yml'), '--var-file', join(own, 'vars.yml')],
    ...['--env-file', join(own, 'env.yml'), '--input-file', join(own, 'inputs.yml')],
    ...['--actor', options.actor ?? 'octocat', '--defaultbranch', 'main'],
    ...['--platform', 'ubuntu-24.04=-self-hosted', '--platform', 'self-hosted=-self-hosted'],
    ...[...stubs].flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...['--action-cache-path', join(own, 'jobs'), '--concurrent-jobs', '1', '--use-gitignore=false'],
    ...['--no-cache-server', '--action-offline-mode', '--pull=false', '--json'],
  ]
}

const githubVariables = ({ github, repository, runId, attempt = 1 }: WorkflowOptions): Record<string, string> => {
  runs += 1
  return {
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RUN_ID: runId ?? String(runs),
    GITHUB_RUN_NUMBER: runId ?? String(runs),
    GITHUB_RUN_ATTEMPT: String(attempt),
    ...(github !== undefined && {
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl ?? `${github.apiUrl}/graphql`,
    }),
  }
}

/** All that a job gets of this machine; what is in it stands in `env` of no expression, as on GitHub. */
const environmentOf = async (options: WorkflowOptions, own: string): Promise<Record<string, string>> => {
  const { machine = {}, programs = [], artifacts = join(own, 'artifacts') } = options
  const home = join(own, 'home')
  for (const directory of [home, artifacts]) await mkdir(directory, { recursive: true })
  return {
    PATH: [dirname(process.execPath), ...programs, process.env.PATH ?? ''].join(delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    SLIPWAY_ARTIFACTS: artifacts,
    ...machine,
  }
}

type Act = { act: string; args: string[]; env: Record<string, string>; options: WorkflowOptions }

const runAct = async ({ act, args, env, options }: Act): Promise<{ code: number | null; output: string }> => {
  const { directory, timeoutMilliseconds = 240_000 } = options
  const child = spawn(act, args, { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMilliseconds)
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  clearTimeout(timer)
  if (child.signalCode !== null) {
    throw new Failure('timed-out', `act did not end within ${timeoutMilliseconds} ms:\n${output.slice(-4000)}`)
  }
  return { code: child.exitCode, output: output + errors }
}

const refuseEmptyMatrix = (jobs: JobRun[]): void => {
  const leg = jobs.find(({ matrix }) => noRow in matrix)
  if (leg !== undefined) {
    throw new Failure(
      'rejected',
      `${leg.name}: Matrix vector does not contain any values. The job needs an if for that`,
    )
  }
}

/** The runner drops a job's output that holds a masked value, and says so nowhere that the next job would see. */
const refuseMasked = (jobs: JobRun[], secrets: string[]): void => {
  for (const { name, outputs, masks } of jobs) {
    const hidden = [...secrets, ...masks].filter((value) => value !== '')
    for (const [step, values] of Object.entries(outputs)) {
      for (const [output, value] of Object.entries(values)) {
        if (hidden.some((secret) => value.includes(secret)))
          throw new Failure('rejected', `${name}: the output ${output} of ${step} holds a masked value`)
      }
    }
  }
}
