import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { killProcesses, processesOf } from './leftovers.ts'
import type { StopBy } from './stop.ts'

export type NodeStep = {
  script: string
  workingDirectory: string
  env: Record<string, string>
  onLine: (line: string) => void
  onRawOutput: (text: string) => void
  /** What starts Node, such as `unshare --mount`; nothing unless given. */
  launcher?: string[]
  /** Aborted when the run is cancelled or the step's time is over. */
  signal: AbortSignal
  /** The runner, by its ladder, unless given. */
  stopBy?: () => StopBy
}

export type NodeEnd = {
  /** 128 + the signal's number for a process that died of one, as the runner reports it. */
  exitCode: number
  /** What was sent before the process ended: by the ladder, unless somebody else stopped it. */
  signals: NodeJS.Signals[]
}

/** From actions/runner's ProcessInvoker: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL; each to the node process alone. */
const ladder: readonly (readonly [signal: NodeJS.Signals, patienceMilliseconds: number])[] = [
  ['SIGINT', 7_500],
  ['SIGTERM', 2_500],
  ['SIGKILL', 0],
]

/** How long the runner waits for output that children still hold open after the process ended. */
const openPipesMilliseconds = 5_000

const signalNumbers: Partial<Record<NodeJS.Signals, number>> = {
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
  SIGPIPE: 13,
  SIGSEGV: 11,
}

/** Runs a script under this Node as the runner runs an action's: standard input at its end, two pipes, no terminal. */
export const runNodeStep = async ({
  script,
  workingDirectory,
  env,
  onLine,
  onRawOutput,
  launcher = [],
  signal,
  stopBy = () => 'cancel',
}: NodeStep): Promise<NodeEnd> => {
  const [command = process.execPath, ...args] = [...launcher, process.execPath, script]
  const child = spawn(command, args, { cwd: workingDirectory, env, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end()
  const flushes = [child.stdout, child.stderr].map((stream) => {
    const { take, flush } = splitLines(onLine)
    stream.setEncoding('utf8').on('data', (text: string) => {
      onRawOutput(text)
      take(text)
    })
    return flush
  })
  const signals: NodeJS.Signals[] = []
  const exited = exitOf(child)
  const stop = () => void stopStep({ child, exited, signals }, stopBy(), env.RUNNER_TRACKING_ID ?? '')
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const exitCode = await exited
  signal.removeEventListener('abort', stop)
  const giveUp = new AbortController()
  await Promise.race([
    closed,
    sleep(openPipesMilliseconds, undefined, { signal: giveUp.signal }).catch(() => undefined),
  ])
  giveUp.abort()
  child.stdout.destroy()
  child.stderr.destroy()
  for (const flush of flushes) flush()
  return { exitCode, signals }
}

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + ((signal && signalNumbers[signal]) || 0)))
  })

type Climb = { child: ChildProcess; exited: Promise<number>; signals: NodeJS.Signals[] }

const stopStep = async (climb: Climb, by: StopBy, trackingId: string): Promise<void> => {
  if (by === 'cancel') return climbLadder(climb)
  const signal = by === 'SIGTERM' ? 'SIGTERM' : 'SIGKILL'
  climb.signals.push(signal)
  if (by !== 'SIGKILL to all') return void climb.child.kill(signal)
  // Again for those that were being started meanwhile; children that nobody waits for any more are no zombies for long.
  for (let left = processesOf(trackingId); left.length > 0; left = processesOf(trackingId)) killProcesses(left)
}

const climbLadder = async ({ child, exited, signals }: Climb): Promise<void> => {
  for (const [signal, patienceMilliseconds] of ladder) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    signals.push(signal)
    const waiting = new AbortController()
    await Promise.race([
      exited,
      sleep(patienceMilliseconds, undefined, { signal: waiting.signal }).catch(() => undefined),
    ])
    waiting.abort()
  }
}

/** Splits as .NET's StreamReader does: a carriage return ends a line, too. */
const splitLines = (onLine: (line: string) => void): { take: (text: string) => void; flush: () => void } => {
  let rest = ''
  return {
    take: (text) => {
      const parts = (rest + text).split(/\r\n|\n|\r(?!$)/)
      rest = parts.pop() ?? ''
      for (const part of parts) onLine(part)
    },
    flush: () => {
      if (rest !== '') onLine(rest.replace(/\r$/, ''))
      rest = ''
    },
  }
}
