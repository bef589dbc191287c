import { runAction } from '../../runner/run-action.ts'
import { inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'delivery-summary',
  inputs,
  outputs,
  run: (input, { context }) => run(input, context),
})
