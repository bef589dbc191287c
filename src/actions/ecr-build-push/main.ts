import { randomUUID } from 'node:crypto'
import { createImageHandles, removePrivate } from '../../images/handles.ts'
import { formatDuration } from '../../lib/time.ts'
import { awsRegion } from '../../outside/aws.ts'
import { roleCredentials } from '../../outside/aws-role.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { dockerDirectory } from '../../outside/docker-directory.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'ecr-build-push',
  inputs,
  outputs,
  check,
  run: async (input, runner) => {
    const { workspace, temporaryDirectory } = runner.context
    for (const { value } of input.secrets) runner.mask(value)
    const over = `not done within ${formatDuration(input.timeout)}. Look at the timeline for what took long, or raise timeout`
    const signal = withDeadline(runner.signal, input.timeout, over)
    // Without a push AWS is never asked.
    const region = input.push ? awsRegion(input['aws-region']) : ''
    const { outside, removePrivate: removeAll } = createImageHandles({
      ...runner,
      signal,
      region,
      repository: input.repository,
      registryId: input['registry-id'],
      credentials: roleCredentials({ ...runner, roleArn: input['role-to-assume'], region, signal }),
      workspace,
      temporaryDirectory,
      dockerDirectory: dockerDirectory(),
      onPrivate: (directories) => runner.saveState('private-directories', directories),
    })
    try {
      return await run(input, { context: runner.context, outside, newSalt: randomUUID })
    } finally {
      await removeAll()
    }
  },
  cleanUp: async (state) => {
    await removePrivate(state('private-directories'))
  },
})
