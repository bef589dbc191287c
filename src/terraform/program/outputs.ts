import { at, flagAt } from '../../lib/json.ts'

/** The outputs of a stack that are not sensitive, and the names of those that are. */
export type StateOutputs = { values: Record<string, unknown>; sensitive: string[] }

/** The answer of `terraform output -json`. */
export const readOutputs = (answer: unknown): StateOutputs => {
  const entries = Object.entries(typeof answer === 'object' && answer !== null ? answer : {})
  // What does not say that it may be shown is not shown.
  const isShown = ([, output]: [string, unknown]): boolean => flagAt(output, 'sensitive') === false
  return {
    values: Object.fromEntries(entries.filter(isShown).map(([name, output]) => [name, at(output, 'value')])),
    sensitive: entries.filter((entry) => !isShown(entry)).map(([name]) => name),
  }
}
