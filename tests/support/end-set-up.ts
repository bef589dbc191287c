import { messageOf } from '../../src/lib/failure.ts'

/** Ends a test run whose set-up failed. What a set-up throws, Vitest shows below "No test files found": hence our own end. */
export const endSetUp = (error: unknown): never => {
  console.error(messageOf(error))
  process.exit(1)
}
