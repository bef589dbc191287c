import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Settings = {
  temporaryDirectory: string
  key: string
  /** Lines in the form of a known_hosts file (sshd(8)): only these hosts are talked to, by these keys. */
  knownHosts: string
  /** Hears of the folder before the key is in it, so that a post step can remove what a run that was killed leaves. */
  onDirectory: (directory: string) => void
}

export type Ssh = { command: string; remove: () => Promise<void> }

/** A command for ssh that uses this key and these host keys, and nothing of the user's own configuration or agent. */
export const prepareSsh = async ({ temporaryDirectory, key, knownHosts, onDirectory }: Settings): Promise<Ssh> => {
  const directory = await mkdtemp(join(temporaryDirectory, 'slipway-ssh-'))
  onDirectory(directory)
  const [keyFile, hostsFile] = [join(directory, 'key'), join(directory, 'known_hosts')]
  await writeFile(keyFile, `${key.replaceAll('\r', '').trim()}\n`, { mode: 0o600 })
  await writeFile(hostsFile, `${knownHosts.trim()}\n`, { mode: 0o600 })
  const options = [
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile="${hostsFile}"`,
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
    'ConnectTimeout=30',
    'ServerAliveInterval=15',
  ]
  const words = ['ssh', '-F', '/dev/null', '-i', keyFile, ...options.flatMap((option) => ['-o', option])]
  return { command: words.map(quoted).join(' '), remove: () => removeSsh(directory) }
}

/** Removes a folder that `onDirectory` has heard of. */
export const removeSsh = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true })

/** For the shell by which git starts ssh (git(1), GIT_SSH_COMMAND). */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`
