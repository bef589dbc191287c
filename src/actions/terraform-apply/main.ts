import { resolve } from 'node:path'
import { createClock } from '../../outside/clock.ts'
import { whoWeAre } from '../../outside/detached.ts'
import { runAction } from '../../runner/run-action.ts'
import { keepState } from '../../terraform/keep-state.ts'
import { keysOf } from '../../terraform/keys-of.ts'
import { openPlan } from '../../terraform/open-plan.ts'
import { readPlan } from '../../terraform/read-plan.ts'
import { recover } from '../../terraform/recover.ts'
import { inTime } from '../image-settings.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { stackOf, withStack } from '../terraform-stack.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'terraform-apply',
  inputs,
  outputs,
  check,
  run: async (input, started) => {
    const runner = inTime(
      started,
      input.timeout,
      'Look at the log for what took long, then run again with accept: subset',
    )
    const { context, progress, signal, saveState } = runner
    const { repository, sha: commit, workspace } = context
    const stack = await stackOf(input, runner)
    const keys = keysOf(input['seal-key'], { repository, stack: stack.name })
    const keep = (stateFile: string) =>
      keepState({ stateFile, directory: context.temporaryDirectory, repository, commit, stack: stack.name, keys })
    const clock = createClock(signal)
    const since = clock.now()
    return withStack({ input, stack, role: stack.applyRole, saveState }, runner, ({ terraform, privateDirectory }) => {
      const directory = resolve(workspace, stack.directory)
      const outside = {
        terraform,
        fingerprintOf: async (chunks: AsyncIterable<Buffer>) => {
          const { key, mark } = await keys.forFingerprints(input.fingerprint)
          return `${mark}${(await readPlan(chunks, key)).fingerprint}`
        },
        recover: () => recover({ directory, who: whoWeAre(), since, keep }, { terraform, progress, clock }),
        privateDirectory,
        clock,
        progress,
      }
      const { fingerprint } = input
      return run(input, {
        stack,
        outside,
        signal,
        openPlan: (path) =>
          openPlan({ path, workspace, repository, commit, stack, terraform, fingerprint, keys, privateDirectory }),
      })
    })
  },
  cleanUp: (state, runner) => {
    const input = runner.input()
    const { repository, sha: commit, temporaryDirectory: directory } = runner.context
    return cleanUpTerraform({
      state,
      runner,
      input,
      roleOf: ({ applyRole }) => applyRole,
      keepState: (stateFile, { name: stack }) =>
        keepState({
          stateFile,
          directory,
          repository,
          commit,
          stack,
          keys: keysOf(input['seal-key'], { repository, stack }),
        }),
    })
  },
})
