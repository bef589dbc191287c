import { Failure } from '../../src/lib/failure.ts'
import { createAwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { describeDependents } from './describe-dependents.ts'
import { findDependents } from './find-dependents.ts'
import { directory, foundationInit } from './foundation-commands.ts'
import { readFoundation } from './foundation-state.ts'
import { readStacksOf } from './read-stacks.ts'
import { type Place, showState } from './show-state.ts'

/** Looks at what a destroy of the foundation would meet, and take; a Failure is that it could not look. */
export const lookAtFoundation = async ({ only, ...place }: Place & { only: string | undefined }) => {
  const read = await readStacksOf(place.root)
  const todo = `From the root of the clone:\n${foundationInit(read)
    .map((command) => `  ${command}`)
    .join('\n')}`
  const state = readFoundation(await showState(place, { directory, todo }))
  if (state === undefined)
    throw new Failure(
      'not-found',
      `no zone, repository or certificate is in the state of ${directory}: is it that of another stack? ${todo}`,
    )
  const awsIn = (region: string) => createAwsCli({ processes: place.processes, env: async () => place.env, region })
  return describeDependents({ ...read, state, found: await findDependents({ state, only }, awsIn) })
}
