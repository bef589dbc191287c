import { Failure, messageOf, type Reason } from './failure.ts'

type Trouble = { pattern: RegExp; reason: Reason; what: string; todo: string }

const troubles: Trouble[] = [
  {
    pattern: /\bENOSPC\b|no space left on device|out of diskspace/i,
    reason: 'rejected',
    what: 'a disk is full',
    todo: 'Free some space on the runner, or take one with a larger disk, and run again',
  },
  {
    pattern: /\bEDQUOT\b|disk quota exceeded/i,
    reason: 'rejected',
    what: 'a disk quota is used up',
    todo: 'Free some space, or have the quota raised, and run again',
  },
  {
    pattern: /\bEROFS\b|read-only file system/i,
    reason: 'denied',
    what: 'a file system takes no writes',
    todo: 'Mount it so that the runner may write to it (RUNNER_TEMP and the workspace must be), and run again',
  },
  {
    pattern: /^(EACCES|EPERM)\b/,
    reason: 'denied',
    what: 'this user may not write or read a file',
    todo: 'Run the step as the user that owns RUNNER_TEMP and the workspace (in a container job, the image’s user), and run again',
  },
  {
    pattern: /^(EMFILE|ENFILE)\b/,
    reason: 'rejected',
    what: 'this machine opens no more files',
    todo: 'Raise the limit of open files (ulimit -n) of the runner, and run again',
  },
]

/** What is wrong with this machine, where that is what an error of the system, or a program's last words, came from. */
export const machineTrouble = (thrown: unknown): Failure | undefined => {
  const message = messageOf(thrown)
  const trouble = troubles.find(({ pattern }) => pattern.test(message))
  if (trouble === undefined) return undefined
  const { reason, what, todo } = trouble
  return new Failure(reason, `${what}: ${message}. ${todo}`, { cause: thrown })
}
