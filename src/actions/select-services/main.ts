import { randomUUID } from 'node:crypto'
import { withSelection } from '../../images/select-handles.ts'
import { runAction } from '../../runner/run-action.ts'
import { cleanUpImages, imageSettings, inTime } from '../image-settings.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'select-services',
  inputs,
  outputs,
  check,
  run: (input, started) => {
    const runner = inTime(started, input.timeout, 'Look whether the registries of the base images answer')
    const { workspace, baseCommit, mergeCommit } = runner.context
    return withSelection({ ...imageSettings(input, runner), newSalt: randomUUID }, (outside) =>
      run(input, { workspace, baseCommit, mergeCommit, outside }),
    )
  },
  cleanUp: cleanUpImages,
})
