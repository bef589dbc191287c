import type { Output } from './child-options.ts'
import type { Processes } from './process.ts'

/** Runs `git` with the arguments in one directory. A non-zero code is the caller's to judge. */
export type Git = (
  args: string[],
  options?: { input?: string | Buffer; env?: Record<string, string> },
) => Promise<Output>

type Settings = {
  processes: Processes
  directory: string
  /** Sent only to this URL's server; asked for at every command where it does not live for ever. */
  credential?: { url: string; token: string | (() => Promise<string>) }
  /** The command by which ssh is started; a shell reads it. */
  sshCommand?: string
}

/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
export const createGit = ({ processes, directory, credential, sshCommand }: Settings): Git => {
  const ssh = sshCommand === undefined ? {} : { GIT_SSH_COMMAND: sshCommand, GIT_SSH_VARIANT: 'ssh' }
  const environment = async () => {
    const settings = [...quiet, ...(credential === undefined ? [] : authorization(await sent(credential)))]
    return { ...unattended, ...ssh, ...configEnvironment(settings) }
  }
  return async (args, options = {}) =>
    processes.run('git', args, { directory, ...options, env: { ...(await environment()), ...options.env } })
}

const sent = async ({ url, token }: NonNullable<Settings['credential']>) => ({
  url,
  token: typeof token === 'string' ? token : await token(),
})

const unattended = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'true',
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
  LC_ALL: 'C',
}

const quiet: [string, string][] = [
  ['credential.helper', ''],
  ['core.hooksPath', '/dev/null'],
  ['advice.detachedHead', 'false'],
  ['gc.auto', '0'],
  // In a container job the checkout belongs to another user, and git would refuse to read it.
  ['safe.directory', '*'],
  // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '30'],
]

/** GitHub takes any user name with a token as the password; `x-access-token` is the one it documents for Apps. */
const authorization = ({ url, token }: { url: string; token: string }): [string, string][] => {
  if (!/^https?:/.test(url)) return []
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const key = `http.${new URL(url).origin}/.extraHeader`
  // The empty value drops what the machine's configuration has there: two Authorization headers are refused.
  return [
    [key, ''],
    [key, `Authorization: Basic ${basic}`],
    // Once redirected, git sends this server's headers to whatever server it was sent to.
    ['http.followRedirects', 'false'],
  ]
}

/** `GIT_CONFIG_COUNT` and its pairs (git-config(1)): settings for one process, in no file and no argument. */
const configEnvironment = (settings: [string, string][]): Record<string, string> =>
  Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ])
