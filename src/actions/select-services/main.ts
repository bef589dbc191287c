import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs } from './outputs.ts'

// Loaded when the inputs are right: a mistake in them is said at once.
const wiring = () => import('./wiring.ts')

await runAction({
  name: 'select-services',
  inputs,
  outputs,
  check,
  run: async (input, runner) => (await wiring()).wire(input, runner),
  cleanUp: async (state) => (await import('../clean-up-images.ts')).cleanUpImages(state),
})
