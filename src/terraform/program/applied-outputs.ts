import { Failure } from '../../lib/failure.ts'
import type { Terraform } from './cli.ts'
import type { StateOutputs } from './outputs.ts'

/** The outputs of what was just applied, asked for twice where need be; else why there are none, which undoes nothing. */
export const appliedOutputs = async ({ outputs }: Pick<Terraform, 'outputs'>): Promise<StateOutputs | Failure> => {
  try {
    return await outputs().catch((error: unknown) => {
      if (isRefusal(error)) return outputs()
      throw error
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const next = 'Run again: it finds nothing to do, and reads them'
    const told = `the plan is applied, but its outputs cannot be read: ${error.message}. ${next}`
    return new Failure(error.reason, told, { cause: error })
  }
}

const isRefusal = (error: unknown): error is Failure => error instanceof Failure && error.reason !== 'cancelled'
