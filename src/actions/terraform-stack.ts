import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pluginCacheDirectory } from '../outside/plugin-cache.ts'
import { createProcesses } from '../outside/process.ts'
import type { Runner } from '../runner/run-action.ts'
import { type AwsCli, createAwsCli } from '../terraform/aws/aws-cli.ts'
import { openAwsEnvironment } from '../terraform/aws/aws-environment.ts'
import { openTerraform, type Terraform } from '../terraform/program/cli.ts'
import { loadStacks } from '../terraform/stacks/load-stacks.ts'
import { findStack, type Stack } from '../terraform/stacks/stacks.ts'

export type StackInput = {
  stack?: string | undefined
  directory?: string | undefined
  'stacks-file': string
  terraform: string
  'lock-timeout': number
  'aws-region'?: string | undefined
  'role-to-assume'?: string | undefined
}

/** The stack that the inputs name. A lone directory is a stack of that name, with the inputs' region and role for all. */
export const stackOf = async (input: StackInput, { context }: Pick<Runner, 'context'>): Promise<Stack> => {
  const [region, role] = [input['aws-region'], input['role-to-assume']]
  if (input.stack === undefined) {
    const directory = input.directory ?? '.'
    const lone = { name: directory, directory, varFiles: [], backendConfig: {}, ephemeral: false }
    return { ...lone, region, planRole: role, applyRole: role }
  }
  const stacks = await loadStacks({ workspace: context.workspace, path: input['stacks-file'] })
  const stack = findStack(stacks, input.stack)
  return {
    ...stack,
    region: region ?? stack.region,
    planRole: role ?? stack.planRole,
    applyRole: role ?? stack.applyRole,
  }
}

export type OpenStack = {
  stack: Stack
  terraform: Terraform
  /** The AWS CLI in a region, with the same credentials. */
  awsIn: (region: string) => AwsCli
  /** A folder for plans, which hold secrets; nobody else may read it, and it is gone in the end. */
  privateDirectory: string
}

type Opening = {
  input: StackInput
  stack: Stack
  role: string | undefined
  /** Keeps for the post step what it has to look after: the folder of plans, and each run that may outlive this step. */
  saveState?: Runner['saveState']
}

/** The names of what is kept for the post step; `settled` says that the run has left nothing to look after. */
export const kept = {
  plans: 'terraform-plans',
  /** The folder of the token by which a role is assumed. */
  identity: 'terraform-identity',
  run: 'terraform-run',
  /** What that run does: `plan` or `apply`. */
  operation: 'terraform-operation',
  settled: 'terraform-settled',
} as const

/** Opens Terraform in the stack with its role's credentials for as long as the work lasts. */
export const withStack = async <T>(
  { input, stack, role, saveState = () => undefined }: Opening,
  runner: Omit<Runner, 'saveState'>,
  work: (open: OpenStack) => Promise<T>,
): Promise<T> => {
  const { context, progress, signal, mask, fence } = runner
  const { temporaryDirectory, workspace } = context
  const aws = await openAwsEnvironment({
    roleArn: role,
    region: stack.region,
    context,
    signal,
    mask,
    warn: progress.warn,
    onPrivate: (directory) => saveState(kept.identity, directory),
  })
  const privateDirectory = await mkdtemp(join(temporaryDirectory, 'slipway-plans-'))
  saveState(kept.plans, privateDirectory)
  const processes = createProcesses({ signal, fence })
  const { env, cliEnv } = aws
  try {
    await chmod(privateDirectory, 0o700)
    const terraform = await openTerraform({
      program: input.terraform,
      workspace,
      stack,
      env,
      pluginCacheDirectory: pluginCacheDirectory(),
      temporaryDirectory,
      lockTimeoutMilliseconds: input['lock-timeout'],
      processes,
      progress,
      signal,
      onDetached: ({ runDirectory, operation }) => {
        saveState(kept.run, runDirectory)
        saveState(kept.operation, operation)
      },
    })
    const awsIn = (region: string): AwsCli => createAwsCli({ processes, env: cliEnv, region })
    return await work({ stack, terraform, awsIn, privateDirectory })
  } finally {
    // Only a run that was stopped in the middle leaves something to look after.
    if (!signal.aborted) saveState(kept.settled, 'yes')
    await rm(privateDirectory, { recursive: true, force: true })
    await aws.close()
  }
}
