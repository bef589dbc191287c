import { withRemote } from '../../gitops/git-remote.ts'
import { recentCommits } from '../../gitops/read-pasts.ts'
import { repositoryUrl } from '../../gitops/repository-url.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { withHistory } from '../../outside/git-history.ts'
import { createProcesses } from '../../outside/process.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs, isOrdered } from './inputs.ts'
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
    const machine = {
      processes: createProcesses({ signal, fence }),
      temporaryDirectory: context.temporaryDirectory,
    }
    const settings = {
      ...machine,
      url: repositoryUrl(input['manifests-repository'], context.serverUrl),
      branch: input['manifests-branch'],
      token: input['manifests-token'],
      recentCommits,
      now: clock.now,
    }
    const source = {
      ...machine,
      url: repositoryUrl(input['source-repository'] ?? '', context.serverUrl),
      token: input['source-token'],
    }
    return withRemote(settings, (remote) =>
      withHistory(source, (history) => {
        const { contains } = history
        if (isOrdered(input)) history.expect(input['source-sha'] ?? '')
        return run(input, {
          remote,
          clock,
          progress,
          runUrl: context.runUrl,
          ...(isOrdered(input) ? { contains } : {}),
        })
      }),
    )
  },
})
