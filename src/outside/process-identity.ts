import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A process that is told from a later one with the same number by when the kernel started it. */
type ProcessIdentity = { pid: number; started: string }

/** Writes down, in the folder of a child, which process it is. */
export const writeIdentity = (runDirectory: string, pid: number): void => {
  const identity: ProcessIdentity = { pid, started: startOf(pid) ?? '' }
  writeFileSync(identityFile(runDirectory), JSON.stringify(identity))
}

/** Whether the child of that folder is still there. */
export const isRunning = (runDirectory: string): boolean => {
  const identity = readIdentity(runDirectory)
  return identity !== undefined && startOf(identity.pid) === identity.started
}

/** Asks the child of that folder to end, unless it was asked before, by this step or an earlier one. */
export const interruptOnce = (runDirectory: string): void => {
  const identity = readIdentity(runDirectory)
  if (identity === undefined || !isRunning(runDirectory)) return
  try {
    // Exclusive: whoever makes the mark sends the signal.
    writeFileSync(join(runDirectory, 'interrupted'), '', { flag: 'wx' })
    process.kill(identity.pid, 'SIGINT')
  } catch {
    // It was asked already, or ended by itself meanwhile.
  }
}

/** Kills the child of that folder, which leads a process group, with all that it has started. */
export const killGroup = (runDirectory: string): void => {
  const identity = readIdentity(runDirectory)
  if (identity === undefined || !isRunning(runDirectory)) return
  try {
    process.kill(-identity.pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

const identityFile = (runDirectory: string): string => join(runDirectory, 'process.json')

const readIdentity = (runDirectory: string): ProcessIdentity | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(identityFile(runDirectory), 'utf8'))
    const { pid, started } = { pid: 0, started: '', ...(typeof value === 'object' ? value : {}) }
    return Number.isSafeInteger(pid) && pid > 0 && typeof started === 'string' ? { pid, started } : undefined
  } catch {
    return undefined
  }
}

/** When the kernel started a process, in its ticks (proc(5), field 22 of stat); undefined when there is none, or it is dead. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold anything.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : fields[18]
  } catch {
    return undefined
  }
}
