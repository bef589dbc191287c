import { recentCommits } from '../../gitops/history/read-pasts.ts'
import { withManifests } from '../../gitops/open-manifests.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Action } from '../../runner/run-action.ts'
import { cleanUpManifests, manifestsSettings } from '../manifests-access.ts'
import { withSource } from '../source-history.ts'
import { type inputs, isOrdered } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const over = (time: string): string =>
  `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`

export const wire: Wired['run'] = (input, runner) => {
  const { context, progress, fence } = runner
  const signal = withDeadline(runner.signal, input.timeout, over(formatDuration(input.timeout)))
  const clock = createClock(signal)
  const processes = createProcesses({ signal, fence })
  const settings = manifestsSettings(input, { ...runner, signal }, { clock, processes, recentCommits })
  return withManifests(settings, ({ remote, pulls, contains: apiContains }) => {
    const source = {
      repository: input['source-repository'] ?? '',
      token: input['source-token'],
      throughApi: apiContains !== undefined,
      processes,
      clock,
    }
    return withSource(source, { ...runner, signal }, ({ contains, expect }) => {
      if (isOrdered(input)) expect(input['source-sha'] ?? '')
      return run(input, {
        remote,
        pulls,
        clock,
        progress,
        runUrl: context.runUrl,
        ...(input.order === 'ancestry' ? { contains } : {}),
      })
    })
  })
}

export const cleanUp: NonNullable<Wired['cleanUp']> = cleanUpManifests
