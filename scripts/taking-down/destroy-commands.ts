import { posix } from 'node:path'
import type { Stack } from '../../src/terraform/stacks/stacks.ts'

type Wanted = { cluster: string; region: string; stacks: Stack[] }

/**
 * What a person runs, from the root of the clone, once the platform is down. Region and name are said: Terraform finds
 * nothing of a cluster in another region than its own, and forgets it.
 */
export const destroyCommands = ({ cluster, region, stacks }: Wanted): string[] => {
  const directory = 'terraform/cluster'
  const stack = stacks.find((one) => posix.normalize(one.directory) === directory)
  const terraform = `terraform -chdir=${directory}`
  const backend = Object.entries(stack?.backendConfig ?? {}).map(([name, value]) => `-backend-config=${name}=${value}`)
  const files = (stack?.varFiles ?? []).map((file) => `-var-file=${posix.relative(directory, file)}`)
  const variables = [...files, `-var=name=${cluster}`, `-var=region=${region}`]
  return [
    [terraform, 'init', '-reconfigure', ...backend].join(' '),
    `${terraform} output name    # has to say "${cluster}": else this is another state, and a destroy would do nothing`,
    [terraform, 'destroy', ...variables].join(' '),
    `scripts/leftovers --region ${region} ${cluster}    # what is still there, and costs`,
  ]
}
