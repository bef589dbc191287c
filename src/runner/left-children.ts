import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What children of this step are told by: the file for its state, which is another one for each step and for its post
 * step, and which they have in their environment. A child that has it not, as Terraform, is looked after by itself.
 */
export const markOfChildren = (): string => process.env.GITHUB_STATE ?? ''

const endWithinMilliseconds = 5_000
/** What the kernel does not end, since it waits for a disk, is left to the end of the job. */
const killedWithinMilliseconds = 5_000
const lookEveryMilliseconds = 50

/**
 * Ends the children of a main step that was killed: they are asked to once, as by a cancel, and killed if that does not
 * help. The runner does so only at the end of the job, and what they still do would meet the next run.
 */
export const endLeftChildren = async (mark: string): Promise<void> => {
  if (mark === '' || mark === markOfChildren()) return
  signalAll(childrenWith(mark), 'SIGINT')
  const deadline = performance.now() + endWithinMilliseconds
  for (let left = childrenWith(mark); left.length > 0; left = childrenWith(mark)) {
    if (performance.now() > deadline + killedWithinMilliseconds) return
    if (performance.now() > deadline) signalAll(left, 'SIGKILL')
    await sleep(lookEveryMilliseconds)
  }
}

const signalAll = (pids: number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** A zombie has no environment any more. */
const childrenWith = (mark: string): number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => environmentOf(pid).includes(`GITHUB_STATE=${mark}`))
    .map(Number)

/** Empty for processes of others, which cannot be read, and for those that have just ended. */
const environmentOf = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}
