import { join } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { at, listAt, parseJson, textAt } from '../../src/lib/json.ts'
import type { ChildEnvironment } from '../../src/outside/child-environment.ts'
import type { Processes } from '../../src/outside/process.ts'

export type Place = { root: string; processes: Processes; env: ChildEnvironment }

/** What Terraform would destroy, as the last apply or destroy left it; `todo`: how a clone takes the state. */
export const showState = async (
  { root, processes, env }: Place,
  { directory, todo }: { directory: string; todo: string },
): Promise<unknown[]> => {
  const show = ['show', '-json', '-no-color']
  const { code, stdout, stderr } = await processes.run('terraform', show, { directory: join(root, directory), env })
  if (code !== 0) {
    throw new Failure('rejected', `terraform does not show the state of ${directory}: ${errorIn(stderr)}\n${todo}`)
  }
  const resources = resourcesIn(at(parseJson(stdout), 'values', 'root_module'))
  if (resources.length > 0) return resources
  const why = 'it is destroyed already, or this is the state of another one'
  throw new Failure('not-found', `nothing is in the state of ${directory}: ${why}. ${todo}`)
}

/** Its warnings left out, and of a clone without an init what it says at length: the commands for that follow. */
const errorIn = (said: string): string => {
  const error = said.slice(Math.max(0, said.indexOf('Error: '))).trim()
  return /^Error: .*terraform init.*/.exec(error)?.[0] ?? error
}

const resourcesIn = (module: unknown): unknown[] => [
  ...listAt(module, 'resources').filter((one) => textAt(one, 'mode') === 'managed'),
  ...listAt(module, 'child_modules').flatMap(resourcesIn),
]
