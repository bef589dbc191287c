import type { Section } from './report.ts'

/** The fixed codes of the `reason` output. */
export type Reason =
  | 'invalid-input'
  | 'denied'
  | 'not-found'
  | 'conflict'
  | 'timed-out'
  | 'build-error'
  | 'unreachable'
  | 'rejected'
  | 'cancelled'
  | 'unexpected'

type FailureOptions = ErrorOptions & { sections?: Section[]; waitMilliseconds?: number }

/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
export class Failure extends Error {
  readonly reason: Reason
  /** What the summary shows beside the message, where a person wants more than a sentence. */
  readonly sections: Section[]
  /** How long whoever refused asks to be left alone. */
  readonly waitMilliseconds: number

  constructor(reason: Reason, message: string, options: FailureOptions = {}) {
    super(message, options)
    this.name = 'Failure'
    this.reason = reason
    this.sections = options.sections ?? []
    this.waitMilliseconds = options.waitMilliseconds ?? 0
  }
}

/** The message of whatever was thrown, without its stack. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
