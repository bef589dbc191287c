import { posix } from 'node:path'
import type { Stack } from '../../src/terraform/stacks/stacks.ts'
import { quoted } from '../shell-quoted.ts'

/** `unread`: why stacks.yaml could not be read, where it could not. */
export type ReadStacks = { stacks: Stack[]; unread?: string | undefined }

export const words = (...all: string[]): string => all.map(quoted).join(' ')

/**
 * A command under what a person should know before it. Behind the command it would be a part of it for shells such as zsh,
 * which know no comments where a person types.
 */
export const remarked = (remark: string, command: string): string => `# ${remark}\n${command}`

/** A command of Terraform's on the stack in that folder, from the root of the clone. */
export const terraform = (directory: string, ...args: string[]): string =>
  words('terraform', `-chdir=${directory}`, ...args)

export const stacksIn = (directory: string, stacks: Stack[]): Stack[] =>
  stacks.filter((one) => posix.join(one.directory, '.') === directory)

/** Of several stacks in one folder, the one of that name. */
export const stackOf = (stacks: Stack[], name: string): Stack | undefined =>
  stacks.length === 1 ? stacks[0] : stacks.find((one) => one.name === name)

export const varFilesOf = (directory: string, stack: Stack | undefined): string[] =>
  (stack?.varFiles ?? []).map((file) => `-var-file=${posix.relative(directory, file)}`)

/** How the state of the stack is taken in a clone; without a stack, why nobody knows its backend. */
export const openState = (directory: string, stack: Stack | undefined, unread: string | undefined): string[] => {
  if (stack === undefined) return withoutStack(directory, unread)
  const backend = Object.entries(stack.backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`)
  return [
    terraform(directory, 'init', '-reconfigure', ...backend),
    // A clone may have the workspace of another stack selected.
    terraform(directory, 'workspace', 'select', stack.workspace ?? 'default'),
  ]
}

const withoutStack = (directory: string, unread: string | undefined): string[] => {
  const todo = 'give init the backend of its applies'
  return [
    ...(unread === undefined
      ? [`# stacks.yaml has no stack in ${directory}: ${todo}`]
      : [...unread.split('\n').map((line) => `# ${line}`), `# so no stack is known: ${todo}`]),
    terraform(directory, 'init', '-reconfigure'),
    '# and select its workspace, if it has one',
  ]
}
