import { randomUUID } from 'node:crypto'
import { withImages } from '../../images/handles.ts'
import { runAction } from '../../runner/run-action.ts'
import { cleanUpImages, imageSettings, inTime } from '../image-settings.ts'
import { check } from './check-inputs.ts'
import { inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'ecr-build-push',
  inputs,
  outputs,
  check,
  run: (input, started) => {
    const runner = inTime(started, input.timeout, 'Look at the timeline for what took long')
    for (const { value } of input.secrets) runner.mask(value)
    const { context } = runner
    return withImages({ ...imageSettings(input, runner), repository: input.repository }, (outside) =>
      run(input, { context, outside, newSalt: randomUUID }),
    )
  },
  cleanUp: cleanUpImages,
})
