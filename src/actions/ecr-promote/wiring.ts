import { createPromoteHandles } from '../../images/promote-handles.ts'
import { awsRegion } from '../../outside/aws.ts'
import type { Action } from '../../runner/run-action.ts'
import { awsClient } from '../image-settings.ts'
import { inTime } from '../in-time.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

export const wire: Wired['run'] = async (input, started) => {
  const { source, repository, timeout } = input
  const runner = inTime(started, timeout, 'Run again, which copies only what is missing')
  const region = awsRegion(input['aws-region'])
  const role = input['role-to-assume']
  const sourceRole = input['source-role-to-assume'] ?? role
  const outside = createPromoteHandles({
    ...runner,
    source: {
      ...awsClient({ region: source.region, 'role-to-assume': sourceRole }, runner),
      region: source.region,
      repository: source.repository,
      registryId: source.account,
    },
    destination: { ...awsClient({ ...input, region }, runner), region, repository, registryId: input['registry-id'] },
  })
  return run(input, { region, outside })
}
