import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuseTooLarge } from './argument-limit.ts'
import { cannotStart } from './cannot-start.ts'
import { type ChildEnvironment, childEnvironment } from './child-environment.ts'
import { followFile } from './follow-file.ts'
import { keepFromInterrupts } from './interrupt-children.ts'
import { interruptOnce, isRunning, killGroup, writeIdentity } from './process-identity.ts'

type Settings = {
  command: string
  args: string[]
  directory: string
  env?: ChildEnvironment
  /** An empty folder of this child alone: what it says and who it is lies there, for a later step to find. */
  runDirectory: string
  signal: AbortSignal
  /** After how long one that was asked to end is killed; never, unless given. */
  graceMilliseconds?: number
  /** Hears each line of standard output and standard error, in the order in which they were written. */
  onLine: (line: string) => void
}

/**
 * Runs a child that outlives us: in a process group of its own, its output in a file that is read as it grows, since a
 * pipe would break with us and kill it. When the run is cancelled it gets one SIGINT; a second one would mean "drop
 * everything" to Terraform. Resolves, when it has ended and each line was heard, to its code, or 128 for a signal.
 */
export const runDetached = async (settings: Settings): Promise<number> => {
  const { runDirectory, signal, graceMilliseconds, onLine } = settings
  signal.throwIfAborted()
  const ended = start(settings)
  let killer: NodeJS.Timeout | undefined
  const interrupt = (): void => {
    interruptOnce(runDirectory)
    if (graceMilliseconds !== undefined) killer = setTimeout(() => killGroup(runDirectory), graceMilliseconds)
  }
  signal.addEventListener('abort', interrupt, { once: true })
  try {
    await Promise.race([followFile(outputFile(runDirectory), { until: ended, onLine }), failureOf(ended)])
    return await ended
  } finally {
    signal.removeEventListener('abort', interrupt)
    clearTimeout(killer)
  }
}

const failureOf = async (ended: Promise<number>): Promise<never> => {
  await ended
  return new Promise(() => undefined)
}

const start = ({ command, args, directory, env, runDirectory }: Settings): Promise<number> => {
  // By this variable a post step finds children to end; this one is waited for.
  const variables = childEnvironment({ ...env, GITHUB_STATE: undefined })
  refuseTooLarge(command, args, variables)
  const output = openSync(outputFile(runDirectory), 'a', 0o600)
  try {
    const child = spawn(command, args, {
      cwd: directory,
      env: variables,
      stdio: ['ignore', output, output],
      detached: true,
    })
    if (child.pid !== undefined) {
      keepFromInterrupts(child.pid)
      writeIdentity(runDirectory, child.pid)
    }
    return new Promise((resolve, reject) => {
      child.on('error', (error) => reject(cannotStart(command, error)))
      child.on('exit', (code) => resolve(code ?? 128))
    })
  } finally {
    closeSync(output)
  }
}

const lookEveryMilliseconds = 100

/** Whether a child was started in that folder, and the folder is still there: a run that ended well took it away. */
export const hasBegun = (runDirectory: string): boolean => existsSync(outputFile(runDirectory))

/** Waits for a child that an earlier step left behind; false when it still runs after that time. Its lines are heard anew. */
export const waitForDetached = async (
  runDirectory: string,
  { budgetMilliseconds, onLine }: { budgetMilliseconds: number; onLine: (line: string) => void },
): Promise<boolean> => {
  const deadline = performance.now() + budgetMilliseconds
  const gone = async (): Promise<boolean> => {
    while (isRunning(runDirectory)) {
      if (performance.now() > deadline) return false
      await sleep(lookEveryMilliseconds)
    }
    return true
  }
  const ended = gone()
  await followFile(outputFile(runDirectory), { until: ended, onLine })
  return ended
}

const outputFile = (runDirectory: string): string => join(runDirectory, 'output')
