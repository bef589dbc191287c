import { readdirSync, readFileSync } from 'node:fs'

/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set<string>()

/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
export const interruptChildren = (): string[] => {
  const asked = descendantsOf('self').filter((pid) => !interrupted.has(pid))
  for (const pid of asked) interrupted.add(pid)
  signalAll(asked, 'SIGINT')
  return asked
}

let unfinished = 0

/** While the work lasts nothing is killed: what it changes elsewhere would be half done. */
export const withoutKilling = async <T>(work: () => Promise<T>): Promise<T> => {
  unfinished += 1
  try {
    return await work()
  } finally {
    unfinished -= 1
  }
}

/** Those of them that are still there: some wait for a server for as long as it lets them. */
export const killChildren = (asked: string[]): void => {
  if (unfinished > 0) return
  const left = descendantsOf('self')
  signalAll(
    asked.filter((pid) => left.includes(pid)),
    'SIGKILL',
  )
}

const signalAll = (pids: string[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(Number(pid), signal)
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
