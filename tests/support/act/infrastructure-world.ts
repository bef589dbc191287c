import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveAwsCommands } from '../aws-commands.ts'
import { type Checkout, makeCheckout } from '../checkout.ts'
import { startThreads, type ThreadsServer } from '../github-threads/threads.ts'
import { findMoto } from '../moto/find-moto.ts'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { hasTerraform, terraformEnvironment } from '../terraform-environment.ts'
import { findTool } from '../tools.ts'
import { dispatchEvent, type Event } from './event.ts'
import { runWorkflow, type WorkflowRun } from './run-workflow.ts'
import { openToolkit } from './toolkit.ts'

export const repository = 'shop/infrastructure'
const token = 'token-of-the-job'
const callers = join(import.meta.dirname, '../../../workflows')

/** Whether this machine has what such a world stands on. */
export const canRunInfrastructure = async (): Promise<boolean> => {
  const found = await Promise.all([findTool('act'), findMoto(), hasTerraform()])
  return found.every((one) => one !== undefined && one !== false)
}

/** `told` are the outputs that the caller got of the called workflow; none where that failed. */
export type Ran = WorkflowRun & { told: Record<string, string> }

type Again = {
  event?: Event
  attempt?: number
  /** A folder of artifacts that outlives the run. */
  artifacts?: string
  /** Changes a workflow of ours, by its file's name. */
  edit?: (file: string, text: string) => string
}

/** A repository with stacks and with the callers that we give people to copy, an AWS, and a GitHub that keeps comments and issues. */
export type InfrastructureWorld = AsyncDisposable & {
  aws: LocalAws
  threads: ThreadsServer
  checkout: Checkout
  /** Runs the caller `infrastructure`, `plan`, `drift` or `expire`; with the inputs of a dispatch, unless another event is given. */
  run: (caller: string, inputs?: Record<string, string>, again?: Again) => Promise<Ran>
  /** What Terraform needs, for a person who runs it past all workflows. */
  environment: Record<string, string>
}

export const openInfrastructure = async (files: Record<string, string>): Promise<InfrastructureWorld> => {
  await using made = new AsyncDisposableStack()
  const own = await mkdtemp(join(tmpdir(), 'slipway-infrastructure-'))
  made.defer(() => rm(own, { recursive: true, force: true }))
  const aws = made.use(await startMoto())
  await aws.createBucket('state')
  const threads = made.use(await startThreads({ repository, token }))
  const commands = await serveAwsCommands()
  made.defer(commands.stop)
  const program = execFileSync('which', ['terraform'], { encoding: 'utf8' }).trim()
  const environment = { ...aws.env, ...(await terraformEnvironment(own)) }
  const { terraform_version: version } = JSON.parse(
    execFileSync(program, ['version', '-json'], { encoding: 'utf8', env: { ...process.env, ...environment } }),
  )
  const written = ['infrastructure', 'plan', 'drift', 'expire'].map(async (name): Promise<[string, string]> => {
    return [pathOf(name), `${await readFile(join(callers, `${name}.yml`), 'utf8')}\n${tellOutputs(name)}`]
  })
  const checkout = made.use(
    await makeCheckout({
      '.terraform-version': `${version}\n`,
      '.gitignore': '.terraform/\n.terraform.lock.hcl\n',
      ...Object.fromEntries(await Promise.all(written)),
      ...files,
    }),
  )
  const options = {
    directory: checkout.directory,
    repository,
    secrets: { SEAL_KEY: 'a long and random passphrase of these tests' },
    token,
    github: {
      serverUrl: 'https://github.com',
      apiUrl: threads.env.GITHUB_API_URL,
      graphqlUrl: threads.env.GITHUB_GRAPHQL_URL,
    },
    machine: { ...environment, SLIPWAY_TERRAFORM: program },
    programs: [await hideTerraform(own), ...(commands.folder === undefined ? [] : [commands.folder])],
  }
  const kept = made.move()
  return {
    aws,
    threads,
    checkout,
    run: async (caller, inputs = {}, { event = dispatchEvent(repository, inputs), edit, ...again } = {}) => {
      await using toolkit = await openToolkit(edit === undefined ? {} : { edit })
      const timeoutMilliseconds = 300_000
      const run = await runWorkflow({
        ...options,
        toolkit,
        workflow: pathOf(caller),
        event,
        timeoutMilliseconds,
        ...again,
      })
      return { ...run, told: run.job('told')?.outputs.told ?? {} }
    },
    environment,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

const pathOf = (caller: string): string => `.github/workflows/${caller}.yml`

/** A hosted runner has no Terraform: what a workflow did not install, it does not find. */
const hideTerraform = async (own: string): Promise<string> => {
  const directory = join(own, 'programs')
  await mkdir(directory)
  await writeFile(join(directory, 'terraform'), '#!/bin/sh\necho "terraform: command not found" >&2\nexit 127\n')
  await chmod(join(directory, 'terraform'), 0o755)
  return directory
}

/** A job after the call, which reads what the called workflow gives. */
const tellOutputs = (job: string): string => `  told:
    needs: ${job}
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - id: told
        env:
          OUTCOME: \${{ needs.${job}.outputs.outcome }}
          FINGERPRINT: \${{ needs.${job}.outputs.fingerprint }}
        run: printf 'outcome=%s\\nfingerprint=%s\\n' "$OUTCOME" "$FINGERPRINT" >>"$GITHUB_OUTPUT"
`
