import { posix } from 'node:path'
import type { Stack } from '../../src/terraform/stacks/stacks.ts'
import { quoted } from '../shell-quoted.ts'

/** `unread`: why stacks.yaml could not be read, where it could not. */
type Wanted = { cluster: string; region: string; stacks: Stack[]; unread?: string | undefined }

const directory = 'terraform/cluster'

/**
 * What a person runs, from the root of the clone, once the platform is down. Region and name are said: Terraform finds
 * nothing of a cluster in another region than its own, and forgets it.
 */
export const destroyCommands = ({ cluster, region, stacks, unread }: Wanted): string[] => {
  const here = stacks.filter((one) => posix.join(one.directory, '.') === directory)
  const stack = here.length === 1 ? here[0] : here.find((one) => one.name === cluster)
  const look = `${words('scripts/leftovers', '--region', region, cluster)}    # what is still there, and costs`
  if (stack === undefined && here.length > 0) {
    const names = here.map(({ name }) => name).join(' and ')
    const todo = 'Destroy the one that made it, with its backend, workspace and files'
    return [
      `# no destroy is told: stacks.yaml has ${names} in ${directory}, and none is named ${cluster}. ${todo}`,
      look,
    ]
  }
  const files = (stack?.varFiles ?? []).map((file) => `-var-file=${posix.relative(directory, file)}`)
  return [
    ...(stack === undefined ? withoutStack(unread) : open(stack)),
    `${terraform('output', 'name')}    # has to say "${cluster}": else this is another state, and a destroy would destroy what that one holds`,
    terraform('destroy', ...files, `-var=name=${cluster}`, `-var=region=${region}`),
    look,
  ]
}

/** A clone may have the workspace of another stack selected, so the default one is selected as well. */
const open = ({ backendConfig, workspace = 'default' }: Stack): string[] => {
  const backend = Object.entries(backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`)
  return [terraform('init', '-reconfigure', ...backend), terraform('workspace', 'select', workspace)]
}

const withoutStack = (unread: string | undefined): string[] => {
  const todo = 'give init the backend of its applies'
  return [
    ...(unread === undefined
      ? [`# stacks.yaml has no stack in ${directory}: ${todo}`]
      : [...unread.split('\n').map((line) => `# ${line}`), `# so no stack is known: ${todo}`]),
    `${terraform('init', '-reconfigure')}    # and select its workspace, if it has one`,
  ]
}

const words = (...all: string[]): string => all.map(quoted).join(' ')

const terraform = (...args: string[]): string => words('terraform', `-chdir=${directory}`, ...args)
