import { withRemote } from '../../gitops/remote.ts'
import { repositoryUrl } from '../../gitops/repository-url.ts'
import { createClock } from '../../outside/clock.ts'
import { createProcesses } from '../../outside/process.ts'
import { runAction } from '../../runner/run-action.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'gitops-bump',
  inputs,
  outputs,
  check,
  run: (input, { context, progress, signal, fence }) => {
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
