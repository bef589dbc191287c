import { join } from 'node:path'
import { type Child, exists } from './child.ts'

/** Makes the backend and the providers ready, and selects the workspace, which is made if it is missing. */
export const init = async ({ directory, stack, run, orFail }: Child): Promise<void> => {
  const backend = Object.entries(stack.backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`)
  // A directory may serve several stacks in one job: what an earlier one left there is not to be migrated.
  await orFail('init', run(['init', '-input=false', '-no-color', '-reconfigure', ...backend]))
  const selected = await exists(join(directory, '.terraform', 'environment'))
  const name = stack.workspace ?? (selected ? 'default' : undefined)
  if (name !== undefined) await orFail('workspace', run(['workspace', 'select', '-no-color', '-or-create', name]))
}
