import { withManifests } from '../../gitops/open-manifests.ts'
import { recentCommits } from '../../gitops/read-pasts.ts'
import { repositoryUrl } from '../../lib/repository-url.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { withHistory } from '../../outside/git-history.ts'
import { createProcesses } from '../../outside/process.ts'
import { runAction } from '../../runner/run-action.ts'
import { cleanUpManifests, manifestsSettings } from '../manifests-access.ts'
import { check, inputs, isOrdered } from './inputs.ts'
import { outputs, run } from './run.ts'

const over = (time: string): string =>
  `not done within ${time}: the git server is slow. A push that was under way may have landed; run it again, or raise timeout`

await runAction({
  name: 'gitops-bump',
  inputs,
  outputs,
  check,
  run: (input, runner) => {
    const { context, progress, fence } = runner
    const signal = withDeadline(runner.signal, input.timeout, over(formatDuration(input.timeout)))
    const clock = createClock(signal)
    const processes = createProcesses({ signal, fence })
    const source = {
      processes,
      temporaryDirectory: context.temporaryDirectory,
      url: repositoryUrl(input['source-repository'] ?? '', context.serverUrl),
      token: input['source-token'],
    }
    const settings = manifestsSettings(input, { ...runner, signal }, { clock, processes, recentCommits })
    return withManifests(settings, ({ remote, pulls }) =>
      withHistory(source, (history) => {
        const { contains } = history
        if (isOrdered(input)) history.expect(input['source-sha'] ?? '')
        return run(input, {
          remote,
          pulls,
          clock,
          progress,
          runUrl: context.runUrl,
          ...(isOrdered(input) ? { contains } : {}),
        })
      }),
    )
  },
  cleanUp: cleanUpManifests,
})
