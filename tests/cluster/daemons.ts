import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Layout } from './layout.ts'

/** A process that outlives the script that started it; `startTicks` tells it from another that was given its pid later. */
export type Daemon = { name: string; pid: number; startTicks: string }

type Start = { name: string; command: string; args: readonly string[]; env?: Record<string, string> }

/** Starts a daemon in a session of its own, with its output in the cluster's logs. */
export const startDaemon = async (layout: Layout, { name, command, args, env = {} }: Start): Promise<Daemon> => {
  const log = await open(join(layout.logs, `${name}.log`), 'a')
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: pathOf(layout), HOME: layout.run, ...env },
  })
  await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))])
  await log.close()
  child.unref()
  const pid = child.pid ?? 0
  return { name, pid, startTicks: (await startTicksOf(pid)) ?? '' }
}

export const pathOf = ({ programs }: Layout): string => `${programs}:/usr/sbin:/usr/bin:/sbin:/bin`

/** Field 22 of /proc/PID/stat (proc(5)); the second field is a name, which may hold spaces. */
const startTicksOf = async (pid: number): Promise<string | undefined> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

export const isAlive = async ({ pid, startTicks }: Daemon): Promise<boolean> => (await startTicksOf(pid)) === startTicks

/** Ends daemons side by side and returns when they are gone, after `patienceMilliseconds` by force. */
export const stopDaemons = async (daemons: readonly Daemon[], patienceMilliseconds = 5_000): Promise<void> => {
  await Promise.all(daemons.map((daemon) => stopDaemon(daemon, patienceMilliseconds)))
}

const stopDaemon = async (daemon: Daemon, patienceMilliseconds: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!(await isAlive(daemon))) return
    process.kill(daemon.pid, signal)
    const deadline = Date.now() + patienceMilliseconds
    while (Date.now() < deadline && (await isAlive(daemon))) await setTimeout(50)
  }
}

/** The last lines that a daemon wrote, for a message about it. */
export const lastWords = async ({ logs }: Layout, name: string): Promise<string> => {
  const text = await readFile(join(logs, `${name}.log`), 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-5).join('\n')
}
