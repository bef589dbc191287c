import { join } from 'node:path'
import { runAction } from '../../runner/run-action.ts'
import { bindingOf } from '../../terraform/binding.ts'
import { createThreads } from '../../terraform/github-threads.ts'
import { keepState } from '../../terraform/keep-state.ts'
import { keysOf } from '../../terraform/keys-of.ts'
import type { Stack } from '../../terraform/stacks.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { inSession } from '../terraform-session.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

const roleOf = ({ planRole }: Stack) => planRole

await runAction({
  name: 'terraform-plan',
  inputs,
  outputs,
  check,
  run: async (input, started) => {
    const opening = { input, roleOf, whenLate: 'Look at the log for what took long' }
    return inSession(opening, started, ({ runner, stack, terraform, github, runsHolding, privateDirectory }) => {
      const { repository, sha: commit, workspace, runUrl, temporaryDirectory, event } = runner.context
      const { mode } = input
      const number = event.pullRequestNumber
      const isTold = github && input.comment && number !== undefined
      return run(input, {
        stack,
        sealedFile: join(temporaryDirectory, `${encodeURIComponent(stack.name)}.${mode}.plan`),
        outside: {
          terraform,
          keys: keysOf(input['seal-key'], { repository, stack: stack.name }),
          bindingOf: (fingerprint) => bindingOf({ repository, commit, stack, mode, fingerprint, workspace, terraform }),
          runsHolding,
          privateDirectory,
          progress: runner.progress,
        },
        pull: isTold ? { threads: createThreads({ github, repository }), number } : undefined,
        commit,
        runUrl,
        now: Date.now,
      })
    })
  },
  cleanUp: (state, runner) => {
    const input = runner.input()
    const { repository, sha: commit, temporaryDirectory: directory } = runner.context
    const keysFor = (stack: string) => keysOf(input['seal-key'], { repository, stack })
    return cleanUpTerraform({
      state,
      runner,
      input,
      roleOf,
      keepState: (stateFile, { name: stack }) =>
        keepState({ stateFile, directory, repository, commit, stack, keys: keysFor(stack) }),
    })
  },
})
