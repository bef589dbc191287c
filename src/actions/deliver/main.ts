import { removePrivate } from '../../images/handles.ts'
import { formatDuration } from '../../lib/time.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { withOutside } from './open-outside.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'deliver',
  inputs,
  outputs,
  check,
  run: (input, runner) => {
    const over = `not done within ${formatDuration(input.timeout)}. Look at the timeline for what took long, or raise timeout`
    const signal = withDeadline(runner.signal, input.timeout, over)
    const endsAt = performance.now() + input.timeout
    const surroundings = { context: runner.context, millisecondsLeft: () => Math.floor(endsAt - performance.now()) }
    return withOutside(input, { ...runner, signal }, (outside) => run(input, { surroundings, outside }))
  },
  cleanUp: async (state) => {
    await removePrivate(state('private-directories'))
  },
})
