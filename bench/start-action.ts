import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, cpSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../src/lib/failure.ts'
import { defaultGithubContext, githubVariables } from '../tests/support/runner/environment.ts'
import type { Door } from './door.ts'
import type { Start } from './start-jobs.ts'

/** A Node program that is started as the runner starts an action. `folder` is of this start alone. */
export type Starting = {
  start: Start
  script: string
  defaults: Record<string, string>
  checkout: string
  folder: string
  door: Door
}

const patienceMilliseconds = 20_000

/** Milliseconds until the first bytes of a request go out, of the action or a child of its. */
export const toFirstRequest = async (starting: Starting): Promise<number> => {
  const { start, door } = starting
  const { child, startedAt, log } = begin(starting, start.right ?? {})
  const exited = once(child, 'exit')
  try {
    const seen = await Promise.race([
      door.next().then(() => performance.now() - startedAt),
      exited.then(() => undefined),
      sleep(patienceMilliseconds, undefined, { ref: false }),
    ])
    if (seen === undefined) throw new Failure('unexpected', `${start.name} made no request:\n${log()}`)
    return seen
  } finally {
    endGroup(child)
    await exited
  }
}

/** Milliseconds until the action has said its error and ended. */
export const toFirstError = async (starting: Starting): Promise<number> => {
  const { start } = starting
  const { child, startedAt, log } = begin(starting, start.wrong ?? {})
  const tooLong = setTimeout(() => endGroup(child), patienceMilliseconds)
  const [code] = await once(child, 'exit')
  const milliseconds = performance.now() - startedAt
  clearTimeout(tooLong)
  if (!code) throw new Failure('unexpected', `${start.name} found no mistake in its inputs:\n${log()}`)
  return milliseconds
}

const begin = (starting: Starting, given: Record<string, string>) => {
  const { script, checkout, folder } = starting
  const workspace = join(folder, 'workspace')
  cpSync(checkout, workspace, { recursive: true })
  const env = environmentOf(starting, given)
  const logFile = join(folder, 'log')
  const output = openSync(logFile, 'w')
  const startedAt = performance.now()
  const child = spawn(process.execPath, [script], {
    cwd: workspace,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return { child, startedAt, log: () => readFileSync(logFile, 'utf8').slice(-4_000) }
}

/** As in a job that may ask for an ID token. The door is proxy and server at once: each finds its way there by one of them. */
const environmentOf = ({ start, defaults, folder, door: { url } }: Starting, given: Record<string, string>) => {
  const [workspace, event, commands] = ['workspace', 'event.json', 'commands'].map((name) => join(folder, name))
  const payload = start.onPullRequest
    ? { pull_request: { number: 1, base: { ref: 'main' } } }
    : { ref: 'refs/heads/main' }
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload))
  writeFileSync(join(folder, 'commands'), '')
  const context = {
    ...defaultGithubContext,
    api_url: url,
    server_url: url,
    event_name: start.onPullRequest ? 'pull_request' : 'push',
  }
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].map((name) => [name, url])
  const inputs = Object.entries({ ...defaults, ...given }).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  const files = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, commands])
  return Object.fromEntries([
    ...Object.entries(githubVariables(context)),
    ...files,
    ...proxies,
    ...inputs,
    ...Object.entries({
      PATH: process.env.PATH,
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: event,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_ARCH: 'X64',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: folder,
      RUNNER_TOOL_CACHE: folder,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/id-token?a=b`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-token',
      ...(start.proxied && { NODE_USE_ENV_PROXY: '1' }),
      ...amazon(given, url),
    }),
  ])
}

/** Keys of a step before, but for an action that is to log in itself; a first error is that of a job without a region. */
const amazon = (given: Record<string, string>, url: string): Record<string, string> =>
  'role-to-assume' in given
    ? { AWS_ENDPOINT_URL: url }
    : { AWS_ENDPOINT_URL: url, AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'a-secret' }

const endGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
}
