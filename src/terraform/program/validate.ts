import { parseJson } from '../../lib/json.ts'
import type { Child } from './child.ts'
import { type Diagnostic, readValidation } from './diagnostics.ts'
import { failureOf, troubleOf } from './trouble.ts'

/** The warnings; errors are a Failure. */
export const validate = async ({ run }: Child): Promise<Diagnostic[]> => {
  const { code, stdout, stderr } = await run(['validate', '-json'])
  const { valid, diagnostics } = readValidation(parseJson(stdout))
  if (valid) return diagnostics
  throw failureOf(troubleOf({ verb: 'validate', code, diagnostics, said: stderr.split('\n') }))
}
