import { posix } from 'node:path'

/** What a stacks.yaml could say, of the folders that have a backend in their Terraform; for a person to complete. */
export const stacksHint = (directories: string[]): string => {
  const found = directories.length > 0 ? directories : ['terraform/foundation']
  return [
    'stacks:',
    ...found.flatMap((directory) => [
      `  - name: ${nameOf(directory)}`,
      `    directory: ${directory}`,
      '    region: eu-west-1',
      '    plan-role: arn:aws:iam::ACCOUNT:role/slipway-plan',
      '    apply-role: arn:aws:iam::ACCOUNT:role/slipway-apply',
      `    environment: ${nameOf(directory)} # its reviewers approve an apply`,
    ]),
  ].join('\n')
}

const nameOf = (directory: string): string => (directory === '.' ? 'main' : posix.basename(directory).toLowerCase())
