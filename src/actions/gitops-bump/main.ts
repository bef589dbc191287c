import { withRemote } from '../../gitops/git-remote.ts'
import { repositoryUrl } from '../../gitops/repository-url.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { createProcesses } from '../../outside/process.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

const over = (time: string): string =>
  `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`

await runAction({
  name: 'gitops-bump',
  inputs,
  outputs,
  check,
  run: (input, { context, progress, signal: cancelled, fence }) => {
    const signal = withDeadline(cancelled, input.timeout, over(formatDuration(input.timeout)))
    const clock = createClock(signal)
    const settings = {
      processes: createProcesses({ signal, fence }),
      temporaryDirectory: context.temporaryDirectory,
      url: repositoryUrl(input['manifests-repository'], context.serverUrl),
      branch: input['manifests-branch'],
      token: input['manifests-token'],
      now: clock.now,
    }
    return withRemote(settings, (remote) => run(input, { remote, clock, progress, runUrl: context.runUrl }))
  },
})
