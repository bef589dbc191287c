import { Failure, messageOf } from '../lib/failure.ts'
import { machineTrouble } from '../lib/machine-trouble.ts'

/** Why a child did not even begin: of the machine, or because there is no such program. */
export const cannotStart = (command: string, error: unknown): Failure =>
  machineTrouble(error) ??
  new Failure('not-found', `cannot start ${command}: ${messageOf(error)}. Install it, or put it on the PATH`, {
    cause: error,
  })
