import { execFile, spawn } from 'node:child_process'
import { accessSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const program = '/usr/sbin/sshd'

/** Whether the real sshd is on this machine; scripts/test installs it. */
export const hasSshd = (() => {
  try {
    accessSync(program)
    return true
  } catch {
    return false
  }
})()

export type Sshd = {
  port: number
  /** Whom it lets in: the user that runs it. */
  user: string
  /** As GitHub's `/meta` gives them: type and key. */
  hostKeys: string[]
  /** Private keys: of a deploy key that may write, of one that may only read, and of one that nobody knows. */
  keys: { writes: string; reads: string; unknown: string }
  stop: () => Promise<void>
}

/**
 * The real sshd on 127.0.0.1, which lets its keys run git-upload-pack and git-receive-pack in the repositories below a
 * folder and nothing else, and refuses in GitHub's words.
 */
export const startSshd = async (repositories: string): Promise<Sshd> => {
  const directory = await mkdtemp(join(tmpdir(), 'sshd-'))
  const key = async (name: string): Promise<string> => {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(directory, name)])
    return readFile(join(directory, name), 'utf8')
  }
  const publicKey = async (name: string): Promise<string> =>
    (await readFile(join(directory, `${name}.pub`), 'utf8')).split(' ').slice(0, 2).join(' ')
  await key('host')
  const keys = { writes: await key('writes'), reads: await key('reads'), unknown: await key('unknown') }
  const shell = join(directory, 'shell')
  await writeFile(shell, gitOnly(repositories))
  await chmod(shell, 0o755)
  const lines = await Promise.all(
    ['writes', 'reads'].map(async (name) => `restrict,command="${shell} ${name}" ${await publicKey(name)}`),
  )
  await writeFile(join(directory, 'authorized_keys'), `${lines.join('\n')}\n`)
  const port = await freePort()
  await writeFile(join(directory, 'config'), configuration(directory, port))
  // As root it asks for a folder of its own, which only starting it as a service makes.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 })
  const child = spawn(program, ['-D', '-e', '-f', join(directory, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  while (!said.includes(`listening on 127.0.0.1 port ${port}`)) {
    if (child.exitCode !== null) throw new Error(`sshd ended with ${child.exitCode}: ${said}`)
    await setTimeout(20)
  }
  return {
    port,
    user: userInfo().username,
    hostKeys: [await publicKey('host')],
    keys,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
      await rm(directory, { recursive: true })
    },
  }
}

const configuration = (directory: string, port: number): string => `
Port ${port}
ListenAddress 127.0.0.1
HostKey ${directory}/host
AuthorizedKeysFile ${directory}/authorized_keys
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AcceptEnv GIT_PROTOCOL
`

const gitOnly = (repositories: string): string => `#!/bin/sh
set -f
set -- "$1" $(printf '%s' "$SSH_ORIGINAL_COMMAND" | tr -d "'")
repository="${repositories}/$(printf '%s' "$3" | sed -e 's#^/##' -e 's#\\.git$##').git"
case "$2" in git-upload-pack | git-receive-pack) ;; *) echo "ERROR: only git" >&2; exit 1 ;; esac
if [ ! -d "$repository" ]; then echo "ERROR: Repository not found." >&2; exit 1; fi
if [ "$2 $1" = "git-receive-pack reads" ]; then
  echo "ERROR: The key you are authenticating with has been marked as read only." >&2
  exit 1
fi
exec "$2" "$repository"
`

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
