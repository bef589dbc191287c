import { Failure } from '../../lib/failure.ts'
import { createGitHub } from '../../outside/github.ts'
import { runAction } from '../../runner/run-action.ts'
import { createThreads } from '../../terraform/github-threads.ts'
import { runsHolding } from '../../terraform/lock-runs.ts'
import { inTime } from '../image-settings.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { stackOf, withStack } from '../terraform-stack.ts'
import { check, inputs } from './inputs.ts'
import { outputs, run } from './run.ts'

await runAction({
  name: 'terraform-drift',
  inputs,
  outputs,
  check,
  run: async (input, started) => {
    const runner = inTime(started, input.timeout, 'Look at the log for what took long')
    const { context, progress, signal, saveState } = runner
    const { repository, apiUrl, graphqlUrl } = context
    const { token, issue } = input
    const stack = await stackOf(input, runner)
    const github = token && createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal })
    return withStack({ input, stack, role: stack.planRole, saveState }, runner, ({ terraform, privateDirectory }) =>
      run(input, {
        stack,
        outside: {
          terraform,
          runsHolding: async (lock) => (github ? runsHolding(lock, { github, repository }) : undefined),
          privateDirectory,
          progress,
        },
        threads: github && issue ? createThreads({ github, repository }) : undefined,
        now: Date.now,
      }),
    )
  },
  cleanUp: (state, runner) =>
    cleanUpTerraform({
      state,
      runner,
      input: runner.input(),
      roleOf: ({ planRole }) => planRole,
      keepState: () => Promise.reject(new Failure('unexpected', 'a plan leaves no state behind')),
    }),
})
