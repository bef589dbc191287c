import { randomUUID } from 'node:crypto'
import { withSelection } from '../../images/select-handles.ts'
import type { Action } from '../../runner/run-action.ts'
import { imageSettings } from '../image-settings.ts'
import { inTime } from '../in-time.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

export const wire: Wired['run'] = (input, started) => {
  const runner = inTime(started, input.timeout, 'Look whether AWS and the registries of the base images answer')
  const { workspace, baseCommit, mergeCommit } = runner.context
  return withSelection({ ...imageSettings(input, runner), newSalt: randomUUID }, (outside) =>
    run(input, { workspace, baseCommit, mergeCommit, outside }),
  )
}
