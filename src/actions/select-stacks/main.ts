import { runAction } from '../../runner/run-action.ts'
import { inputs } from './inputs.ts'
import { outputs } from './outputs.ts'

// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => import('./wiring.ts')

await runAction({
  name: 'select-stacks',
  inputs,
  outputs,
  run: async (input, runner) => (await wiring()).wire(input, runner),
  cleanUp: async (state) => (await wiring()).cleanUp(state),
})
