import type { Action } from '../../runner/run-action.ts'
import { cleanUpImages } from '../clean-up-images.ts'
import { inTime } from '../in-time.ts'
import { cleanUpManifests } from '../manifests-access.ts'
import type { inputs } from './inputs.ts'
import { withOutside } from './open-outside.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

export const wire: Wired['run'] = (input, started) => {
  const runner = inTime(started, input.timeout, 'Look at the timeline for what took long')
  const endsAt = performance.now() + input.timeout
  const surroundings = { context: runner.context, millisecondsLeft: () => Math.floor(endsAt - performance.now()) }
  return withOutside(input, runner, (outside) => run(input, { surroundings, outside }))
}

export const cleanUp: NonNullable<Wired['cleanUp']> = async (state) => {
  const done = await Promise.allSettled([cleanUpImages(state), cleanUpManifests(state)])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
