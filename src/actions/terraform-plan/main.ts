import { join } from 'node:path'
import { createGitHub } from '../../outside/github.ts'
import { runAction } from '../../runner/run-action.ts'
import { bindingOf } from '../../terraform/binding.ts'
import { createThreads } from '../../terraform/github-threads.ts'
import { keepState } from '../../terraform/keep-state.ts'
import { keysOf } from '../../terraform/keys-of.ts'
import { runsHolding } from '../../terraform/lock-runs.ts'
import { inTime } from '../image-settings.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { stackOf, withStack } from '../terraform-stack.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'terraform-plan',
  inputs,
  outputs,
  check,
  run: async (input, started) => {
    const runner = inTime(started, input.timeout, 'Look at the log for what took long')
    const { context, progress, signal, saveState } = runner
    const { repository, sha: commit, workspace, runUrl, apiUrl, graphqlUrl, temporaryDirectory } = context
    const { mode, token } = input
    const stack = await stackOf(input, runner)
    const keys = keysOf(input['seal-key'], { repository, stack: stack.name })
    const github = token && createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal })
    const number = context.event.pullRequestNumber
    const isTold = github && input.comment && number !== undefined
    return withStack({ input, stack, role: stack.planRole, saveState }, runner, ({ terraform, privateDirectory }) =>
      run(input, {
        stack,
        sealedFile: join(temporaryDirectory, `${encodeURIComponent(stack.name)}.${mode}.plan`),
        outside: {
          terraform,
          keys,
          bindingOf: (fingerprint) => bindingOf({ repository, commit, stack, mode, fingerprint, workspace, terraform }),
          runsHolding: async (lock) => (github ? runsHolding(lock, { github, repository }) : undefined),
          privateDirectory,
          progress,
        },
        pull: isTold ? { threads: createThreads({ github, repository }), number } : undefined,
        commit,
        runUrl,
        now: Date.now,
      }),
    )
  },
  cleanUp: (state, runner) => {
    const input = runner.input()
    const { repository, sha: commit, temporaryDirectory: directory } = runner.context
    const keysFor = (stack: string) => keysOf(input['seal-key'], { repository, stack })
    return cleanUpTerraform({
      state,
      runner,
      input,
      roleOf: ({ planRole }) => planRole,
      keepState: (stateFile, { name: stack }) =>
        keepState({ stateFile, directory, repository, commit, stack, keys: keysFor(stack) }),
    })
  },
})
