import { awsRegion } from '../outside/aws.ts'
import { roleCredentials } from '../outside/aws-role.ts'
import { dockerDirectory } from '../outside/docker-directory.ts'
import type { Runner } from '../runner/run-action.ts'
import { privateDirectories } from './clean-up-images.ts'

type Registry = { region: string; 'role-to-assume'?: string | undefined }

/** How AWS is asked: by the role that is to be assumed, else with the ambient credentials. */
export const awsClient = ({ region, 'role-to-assume': roleArn }: Registry, runner: Runner) => {
  const credentials = roleCredentials({ ...runner, roleArn, region })
  return credentials && { client: { credentials } }
}

type AwsInput = {
  'aws-region'?: string | undefined
  'registry-id'?: string | undefined
  'role-to-assume'?: string | undefined
  push?: boolean
}

/** What handles of images are made with. Without a push AWS is never asked, and needs no region. */
export const imageSettings = (input: AwsInput, runner: Runner) => {
  const { workspace, temporaryDirectory } = runner.context
  const region = input.push === false ? '' : awsRegion(input['aws-region'])
  return {
    ...runner,
    workspace,
    temporaryDirectory,
    region,
    registryId: input['registry-id'],
    ...awsClient({ ...input, region }, runner),
    dockerDirectory: dockerDirectory(),
    onPrivate: (directories: string) => runner.saveState(privateDirectories, directories),
  }
}
