import { withManifests } from '../../gitops/open-manifests.ts'
import { createClock } from '../../outside/clock.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Action } from '../../runner/run-action.ts'
import { inTime } from '../in-time.ts'
import { cleanUpManifests, manifestsSettings } from '../manifests-access.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

// Loaded when it is asked for: it comes with the AWS SDK.
const registry = () => import('./registry.ts')

export const wire: Wired['run'] = async (input, started) => {
  const runner = inTime(
    started,
    input.timeout,
    'The git server is slow: a push that was under way may have landed; run it again',
  )
  const { context, progress } = runner
  const clock = createClock(runner.signal)
  const settings = manifestsSettings(input, runner, { clock, processes: createProcesses(runner) })
  const missing = input['verify-images'] && { missing: (await registry()).createMissing(input, runner) }
  return withManifests(settings, ({ remote, pulls }) =>
    run(input, { remote, pulls, clock, progress, runUrl: context.runUrl, ...missing }),
  )
}

export const cleanUp: NonNullable<Wired['cleanUp']> = cleanUpManifests
