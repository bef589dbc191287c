import { openState, type ReadStacks, stackOf, stacksIn, terraform, varFilesOf, words } from './stack-commands.ts'

type Wanted = ReadStacks & { cluster: string; region: string }

const directory = 'terraform/cluster'

/**
 * What a person runs, from the root of the clone, once the platform is down. Region and name are said: Terraform finds
 * nothing of a cluster in another region than its own, and forgets it.
 */
export const destroyCommands = ({ cluster, region, stacks, unread }: Wanted): string[] => {
  const here = stacksIn(directory, stacks)
  const stack = stackOf(here, cluster)
  const look = ['# what is still there, and costs:', words('scripts/leftovers', '--region', region, cluster)]
  if (stack === undefined && here.length > 0) {
    const names = here.map(({ name }) => name).join(' and ')
    const todo = 'Destroy the one that made it, with its backend, workspace and files'
    return [
      `# no destroy is told: stacks.yaml has ${names} in ${directory}, and none is named ${cluster}. ${todo}`,
      ...look,
    ]
  }
  return [
    ...openState(directory, stack, unread),
    `# has to say "${cluster}": else this is another state, and a destroy would destroy what that one holds`,
    terraform(directory, 'output', 'name'),
    terraform(directory, 'destroy', ...varFilesOf(directory, stack), `-var=name=${cluster}`, `-var=region=${region}`),
    ...look,
  ]
}
