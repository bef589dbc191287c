import { randomUUID } from 'node:crypto'
import { withImages } from '../../images/handles.ts'
import type { Action } from '../../runner/run-action.ts'
import { imageSettings } from '../image-settings.ts'
import { inTime } from '../in-time.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

export const wire: Wired['run'] = (input, started) => {
  const runner = inTime(started, input.timeout, 'Look at the timeline for what took long')
  for (const { value } of input.secrets) runner.mask(value)
  const { context } = runner
  return withImages({ ...imageSettings(input, runner), repository: input.repository }, (outside) =>
    run(input, { context, outside, newSalt: randomUUID }),
  )
}
