import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, textAt } from '../../src/lib/json.ts'
import { createAwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { describeStates, directory } from './describe-states.ts'
import { findStates } from './find-states.ts'
import { readStacksOf } from './read-stacks.ts'
import { type Place, showState } from './show-state.ts'

/** Looks at what a destroy of bootstrap would take from others; a Failure is that it could not look. */
export const lookAtBootstrap = async (place: Place) => {
  const todo = `How its state is taken, ${directory}/README.md says`
  const resources = await showState(place, { directory, todo })
  const { processes, env } = place
  const found = await findStates(resources, (region) => createAwsCli({ processes, env: async () => env, region }))
  // Where `terraform init` writes down which backend it has taken.
  const taken = parseJson(await readFile(join(place.root, directory, '.terraform/terraform.tfstate'), 'utf8'))
  const isStateOnDisk = textAt(taken, 'backend', 'type') === 'local'
  return describeStates({ ...(await readStacksOf(place.root)), found, isStateOnDisk })
}
