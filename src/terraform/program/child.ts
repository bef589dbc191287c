import { access, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { ChildEnvironment } from '../../outside/child-environment.ts'
import type { Output } from '../../outside/child-options.ts'
import { runDetached } from '../../outside/detached.ts'
import { withoutKilling } from '../../outside/interrupt-children.ts'
import type { Processes } from '../../outside/process.ts'
import { streamOf } from '../../outside/process-stream.ts'
import { findTerraform, readVersion, type TerraformVersion } from './find-terraform.ts'
import { type Followed, followUi } from './follow-ui.ts'
import type { OwnLock } from './release-own-lock.ts'
import { failureOf, troubleOf } from './trouble.ts'

/** What Terraform works on, and with what; a stack of stacks.yaml, or a directory alone. Paths are from the workspace. */
export type TerraformSettings = {
  /** `terraform`, `tofu`, or a path. */
  program: string
  workspace: string
  stack: {
    directory: string
    workspace?: string | undefined
    varFiles: string[]
    backendConfig: Record<string, string>
  }
  /** Credentials, the region, and other variables of the child's environment. */
  env: ChildEnvironment
  /** Where providers are kept for the next time. */
  pluginCacheDirectory: string | undefined
  temporaryDirectory: string
  lockTimeoutMilliseconds: number
  processes: Processes
  progress: Progress
  signal: AbortSignal
  /** Hears of a child that may outlive this step before it is started: for the post step. */
  onDetached?: (run: DetachedRun) => void
}

/** What the folder of a run of Terraform holds the output of. */
export type DetachedRun = { runDirectory: string; operation: OwnLock['operation'] }

/** The binary in the directory of a stack, as its verbs run it. */
export type Child = {
  version: TerraformVersion
  program: string
  directory: string
  stack: TerraformSettings['stack']
  /** As arguments. */
  varFiles: string[]
  lockTimeout: string
  signal: AbortSignal
  /** A non-zero code is the caller's to judge. */
  run: (args: string[]) => Promise<Output>
  /** As `run`, for what changes the state or locks it: it is asked to end, but never killed. */
  change: (args: string[]) => Promise<Output>
  /** Standard output of what was run; anything but success is a Failure that names the verb. */
  orFail: (verb: string, ran: Promise<Output>) => Promise<string>
  /** Runs it apart from us, its progress told while it lasts. Only what has nothing to save may be given a grace. */
  follow: (
    operation: OwnLock['operation'],
    args: string[],
    ending?: { graceMilliseconds: number },
  ) => Promise<Followed & { code: number }>
  stream: (args: string[]) => AsyncIterable<Buffer>
}

export const openChild = async (settings: TerraformSettings): Promise<Child> => {
  const { processes, workspace, stack, temporaryDirectory, signal, progress, onDetached } = settings
  const directory = resolve(workspace, stack.directory)
  await refuseMissing(directory, stack.directory)
  const program = findTerraform({ program: settings.program, directory: workspace })
  const env = { ...environmentOf(settings), ...settings.env }
  const run = (args: string[]): Promise<Output> => processes.run(program, args, { directory, env })
  return {
    version: await versionOf(program, run),
    program,
    directory,
    stack,
    varFiles: stack.varFiles.map((file) => `-var-file=${resolve(workspace, file)}`),
    lockTimeout: `-lock-timeout=${Math.ceil(settings.lockTimeoutMilliseconds / 1000)}s`,
    signal,
    run,
    change: (args) => withoutKilling(() => run(args)),
    orFail: async (verb, ran) => {
      const { code, stdout, stderr } = await ran
      if (code === 0) return stdout
      throw failureOf(troubleOf({ verb, code, diagnostics: [], said: `${stdout}\n${stderr}`.split('\n') }))
    },
    follow: async (operation, args, ending) => {
      const runDirectory = await mkdtemp(join(temporaryDirectory, 'slipway-terraform-'))
      onDetached?.({ runDirectory, operation })
      const ui = followUi(progress)
      try {
        const { onLine } = ui
        const code = await runDetached({
          command: program,
          args: [operation, ...args],
          directory,
          env,
          runDirectory,
          signal,
          onLine,
          ...ending,
        })
        return { code, ...ui.end() }
      } finally {
        ui.end()
        // What it said tells the post step of a run that was stopped which lock was ours.
        if (!signal.aborted) await rm(runDirectory, { recursive: true, force: true })
      }
    },
    stream: (args) => streamOf({ command: program, args, directory, env, signal }),
  }
}

const environmentOf = ({ pluginCacheDirectory }: TerraformSettings): Record<string, string> => ({
  TF_IN_AUTOMATION: '1',
  TF_INPUT: '0',
  CHECKPOINT_DISABLE: '1',
  ...(pluginCacheDirectory === undefined ? {} : { TF_PLUGIN_CACHE_DIR: pluginCacheDirectory }),
})

const versionOf = async (program: string, run: (args: string[]) => Promise<Output>): Promise<TerraformVersion> => {
  const { stdout, stderr } = await run(['version'])
  const version = readVersion(stdout)
  if (version) return version
  const said = `${stdout}${stderr}`.trim().slice(0, 200)
  throw new Failure(
    'not-found',
    `${program} is neither Terraform nor OpenTofu: \`version\` says ${JSON.stringify(said)}. Correct the input terraform`,
  )
}

const refuseMissing = async (directory: string, given: string): Promise<void> => {
  if (await exists(directory)) return
  throw new Failure(
    'not-found',
    `there is no directory ${given} in the workspace. Check the repository out first, or correct the directory of the stack`,
  )
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
