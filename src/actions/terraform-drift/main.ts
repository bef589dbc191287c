import { Failure } from '../../lib/failure.ts'
import { runAction } from '../../runner/run-action.ts'
import { createThreads } from '../../terraform/github-threads.ts'
import type { Stack } from '../../terraform/stacks.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { inSession } from '../terraform-session.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

const roleOf = ({ planRole }: Stack) => planRole

await runAction({
  name: 'terraform-drift',
  inputs,
  outputs,
  check,
  run: async (input, started) => {
    const opening = { input, roleOf, whenLate: 'Look at the log for what took long' }
    return inSession(opening, started, ({ runner, stack, terraform, github, runsHolding, privateDirectory }) => {
      const { repository } = runner.context
      return run(input, {
        stack,
        outside: { terraform, runsHolding, privateDirectory, progress: runner.progress },
        threads: github && input.issue ? createThreads({ github, repository }) : undefined,
        now: Date.now,
      })
    })
  },
  cleanUp: (state, runner) =>
    cleanUpTerraform({
      state,
      runner,
      input: runner.input(),
      roleOf,
      keepState: () => Promise.reject(new Failure('unexpected', 'a plan leaves no state behind')),
    }),
})
