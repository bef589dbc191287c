import { randomUUID } from 'node:crypto'
import { createSelectHandles } from '../../images/select-handles.ts'
import { awsRegion } from '../../outside/aws.ts'
import { roleCredentials } from '../../outside/aws-role.ts'
import { dockerDirectory } from '../../outside/docker-directory.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'select-services',
  inputs,
  outputs,
  check,
  run: async (input, runner) => {
    const { workspace, temporaryDirectory, baseCommit } = runner.context
    // Without a push AWS is never asked.
    const region = input.push ? awsRegion(input['aws-region']) : ''
    const { signal } = runner
    const { outside, removeConfig } = createSelectHandles({
      ...runner,
      region,
      registryId: input['registry-id'],
      credentials: roleCredentials({ ...runner, roleArn: input['role-to-assume'], region, signal }),
      workspace,
      temporaryDirectory,
      dockerDirectory: dockerDirectory(),
      newSalt: randomUUID,
    })
    try {
      return await run(input, { workspace, baseCommit, outside })
    } finally {
      await removeConfig()
    }
  },
})
