import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChildEnvironment, cannotStart, childEnvironment, keepFromInterrupts } from './process.ts'

/** A process that is told from a later one with the same number by when the kernel started it. */
export type ProcessIdentity = { pid: number; started: string }

type Settings = {
  command: string
  args: string[]
  directory: string
  env?: ChildEnvironment
  /** An empty folder of this child alone: what it says and who it is lies there, for a later step to find. */
  runDirectory: string
  signal: AbortSignal
  /** Hears each line of standard output and standard error, in the order in which they were written. */
  onLine: (line: string) => void
}

/**
 * Runs a child that outlives us: in a process group of its own, its output in a file that is read as it grows, since a
 * pipe would break with us and kill it. When the run is cancelled it gets one SIGINT; a second one would mean "drop
 * everything" to Terraform. Resolves, when it has ended and each line was heard, to its code, or 128 for a signal.
 */
export const runDetached = async (settings: Settings): Promise<number> => {
  const { runDirectory, signal, onLine } = settings
  signal.throwIfAborted()
  const ended = start(settings)
  const interrupt = (): void => interruptOnce(runDirectory)
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    await Promise.race([follow(runDirectory, { until: ended, onLine }), failureOf(ended)])
    return await ended
  } finally {
    signal.removeEventListener('abort', interrupt)
  }
}

const failureOf = async (ended: Promise<number>): Promise<never> => {
  await ended
  return new Promise(() => undefined)
}

const start = ({ command, args, directory, env, runDirectory }: Settings): Promise<number> => {
  const output = openSync(outputFile(runDirectory), 'a', 0o600)
  try {
    const child = spawn(command, args, {
      cwd: directory,
      env: childEnvironment(env),
      stdio: ['ignore', output, output],
      detached: true,
    })
    if (child.pid !== undefined) {
      keepFromInterrupts(child.pid)
      const identity: ProcessIdentity = { pid: child.pid, started: startOf(child.pid) ?? '' }
      writeFileSync(identityFile(runDirectory), JSON.stringify(identity))
    }
    return new Promise((resolve, reject) => {
      child.on('error', (error) => reject(cannotStart(command, error)))
      child.on('exit', (code) => resolve(code ?? 128))
    })
  } finally {
    closeSync(output)
  }
}

const readEveryMilliseconds = 100

/** Reads the output as it grows until `until` has settled, then what is left of it. */
const follow = async (
  runDirectory: string,
  { until, onLine }: { until: Promise<unknown>; onLine: (line: string) => void },
): Promise<void> => {
  let ended = false
  const end = (): void => {
    ended = true
  }
  const settled = until.then(end, end)
  const file = await open(outputFile(runDirectory), 'r')
  const lines = splitLines(onLine)
  try {
    for (;;) {
      const wasEnded = ended
      await readOn(file, lines)
      if (wasEnded) return lines.close()
      await Promise.race([settled, sleep(readEveryMilliseconds)])
    }
  } finally {
    await file.close()
  }
}

type Lines = { take: (chunk: Buffer) => void; close: () => void }

const readOn = async (file: FileHandle, lines: Lines): Promise<void> => {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536))
    if (bytesRead === 0) return
    lines.take(buffer.subarray(0, bytesRead))
  }
}

const splitLines = (onLine: (line: string) => void): Lines => {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    take: (chunk: Buffer): void => {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    close: (): void => {
      const last = rest + decoder.end()
      if (last !== '') onLine(last)
    },
  }
}

/** Waits for a child that an earlier step left behind; false when it still runs after that time. Its lines are heard anew. */
export const waitForDetached = async (
  runDirectory: string,
  { budgetMilliseconds, onLine }: { budgetMilliseconds: number; onLine: (line: string) => void },
): Promise<boolean> => {
  const deadline = performance.now() + budgetMilliseconds
  const gone = async (): Promise<boolean> => {
    while (isRunning(runDirectory)) {
      if (performance.now() > deadline) return false
      await sleep(readEveryMilliseconds)
    }
    return true
  }
  const ended = gone()
  await follow(runDirectory, { until: ended, onLine })
  return ended
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

const outputFile = (runDirectory: string): string => join(runDirectory, 'output')
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

/** Who a child of ours is to others: `user@host`. */
export const whoWeAre = (): string => `${userInfo().username}@${hostname()}`
