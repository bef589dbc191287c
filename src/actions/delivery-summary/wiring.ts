import type { Action } from '../../runner/run-action.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

export const wire: Wired['run'] = (input, { context }) => run(input, context)
