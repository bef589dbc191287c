import { spawn } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exec } from '@actions/exec'
import { Failure, messageOf } from '../lib/failure.ts'
import { machineTrouble } from '../lib/machine-trouble.ts'
import { refuseTooLarge } from './argument-limit.ts'

/** What is added to a child's environment; undefined takes a variable away. */
export type ChildEnvironment = Record<string, string | undefined>

type ProcessOptions = { directory?: string; env?: ChildEnvironment; input?: string | Buffer }
/** `listen` hears what goes into the log, so that its last lines can be told again. */
type ShowOptions = ProcessOptions & { listen?: (chunk: Buffer) => void }

/** What a child said; `bytes` is its standard output before decoding. */
export type Output = { code: number; stdout: string; stderr: string; bytes: Buffer }

export type Processes = {
  /** Runs a child and keeps what it says. A non-zero code is the caller's to judge. */
  run: (command: string, args: string[], options?: ProcessOptions) => Promise<Output>
  /** Runs a child whose output goes straight into the log, fenced off from workflow commands; resolves to its code. */
  show: (command: string, args: string[], options?: ShowOptions) => Promise<number>
}

type Surroundings = {
  signal: AbortSignal
  /** Keeps workflow commands in what is printed meanwhile from being obeyed. */
  fence: <T>(work: () => Promise<T>) => Promise<T>
}

/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
export const createProcesses = ({ signal, fence }: Surroundings): Processes => {
  signal.addEventListener('abort', interruptChildren, { once: true })
  return {
    run: async (command, args, options = {}) => {
      signal.throwIfAborted()
      const output = await capture(command, args, options)
      signal.throwIfAborted()
      return output
    },
    show: async (command, args, options = {}) => {
      signal.throwIfAborted()
      const code = await fence(() => inherit(command, args, options))
      signal.throwIfAborted()
      return code
    },
  }
}

const capture = async (command: string, args: string[], options: ProcessOptions): Promise<Output> => {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  const { directory: cwd, input } = options
  const env = childEnvironment(options.env)
  refuseTooLarge(command, args, env)
  const code = await exec(`"${onPath(command)}"`, args, {
    silent: true,
    ignoreReturnCode: true,
    env,
    listeners: { stdout: keptIn(stdout), stderr: keptIn(stderr) },
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  }).catch((error: unknown) => {
    throw cannotStart(command, error)
  })
  const bytes = Buffer.concat(stdout)
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes }
}

/**
 * `@actions/exec` looks for lines in what came so far, again with every chunk: of an output without any that takes the
 * square of its length. Nobody listens to its lines, so it is given nothing to look through.
 */
const keptIn =
  (chunks: Buffer[]) =>
  (data: Buffer): void => {
    chunks.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
    data.toString = () => ''
  }

/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const onPath = (command: string): string => {
  if (command.includes('/')) return command
  const files = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => (folder ? [join(folder, command)] : []))
  const found = files.find(isProgram)
  if (found === undefined) throw cannotStart(command, 'no folder of the PATH has it')
  return found
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const inherit = (command: string, args: string[], options: ShowOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    const { listen } = options
    const env = childEnvironment(options.env)
    refuseTooLarge(command, args, env)
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe'
    const child = spawn(command, args, {
      stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
      env,
      ...(options.directory === undefined ? {} : { cwd: options.directory }),
    })
    child.on('error', (error) => reject(cannotStart(command, error)))
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        process.stdout.write(chunk)
        listen?.(chunk)
      })
    }
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.input)
  })

export const cannotStart = (command: string, error: unknown): Failure =>
  machineTrouble(error) ??
  new Failure('not-found', `cannot start ${command}: ${messageOf(error)}. Install it, or put it on the PATH`, {
    cause: error,
  })

const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/

/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere =
  /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/

/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
export const childEnvironment = (added: ChildEnvironment = {}): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name))
  const all = Object.entries({ ...Object.fromEntries(inherited), ...added })
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set<string>()

/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = (): void => {
  for (const pid of descendantsOf('self').filter((pid) => !interrupted.has(pid))) {
    interrupted.add(pid)
    try {
      process.kill(Number(pid), 'SIGINT')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

const keptApart = new Set<string>()

/** A child that somebody else ends: neither it nor its children are interrupted here. */
export const keepFromInterrupts = (pid: number): void => {
  keptApart.add(String(pid))
}

const descendantsOf = (pid: string): string[] => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)])

const childrenOf = (pid: string): string[] => {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'))
    return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child))
  } catch {
    return []
  }
}
