import { messageOf } from '../../src/lib/failure.ts'
import { loadStacks } from '../../src/terraform/stacks/load-stacks.ts'
import type { ReadStacks } from './stack-commands.ts'

/** The stacks of stacks.yaml in the root of the clone, or why they are unknown: commands are told without them, too. */
export const readStacksOf = (root: string): Promise<ReadStacks> =>
  loadStacks({ workspace: root, path: 'stacks.yaml' }).then(
    (stacks) => ({ stacks }),
    (error: unknown) => ({ stacks: [], unread: messageOf(error) }),
  )
