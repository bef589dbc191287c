import { createPromoteHandles } from '../../images/promote-handles.ts'
import { formatDuration } from '../../lib/time.ts'
import { awsRegion } from '../../outside/aws.ts'
import { roleCredentials } from '../../outside/aws-role.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'ecr-promote',
  inputs,
  outputs,
  check,
  run: async (input, runner) => {
    const { source, repository, timeout } = input
    const over = `not done within ${formatDuration(timeout)}. Run again, which copies only what is missing, or raise timeout`
    const signal = withDeadline(runner.signal, timeout, over)
    const region = awsRegion(input['aws-region'])
    const clientOf = (roleArn: string | undefined, of: string) => {
      const credentials = roleCredentials({ ...runner, signal, roleArn, region: of })
      return credentials && { client: { credentials } }
    }
    const role = input['role-to-assume']
    const outside = createPromoteHandles({
      ...runner,
      signal,
      source: {
        ...clientOf(input['source-role-to-assume'] ?? role, source.region),
        region: source.region,
        repository: source.repository,
        registryId: source.account,
      },
      destination: { ...clientOf(role, region), region, repository, registryId: input['registry-id'] },
    })
    return run(input, { region, outside })
  },
})
