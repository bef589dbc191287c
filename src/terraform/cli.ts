import { access, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import { runDetached } from '../outside/detached.ts'
import type { ChildEnvironment, Output, Processes } from '../outside/process.ts'
import { streamOf } from '../outside/process-stream.ts'
import type { Standing } from './apply-progress.ts'
import { type Diagnostic, describeDiagnostic, readValidation } from './diagnostics.ts'
import { findTerraform, readVersion, type TerraformVersion } from './find-terraform.ts'
import { type Followed, followUi } from './follow-ui.ts'
import { parseJson } from './json.ts'
import { readOutputs, type StateOutputs } from './outputs.ts'
import { readStateLock, type StateLock } from './state-lock.ts'
import { type Trouble, troubleOf } from './trouble.ts'

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
  /** Hears of a child that may outlive this step before it is started: its folder, for the post step. */
  onDetached?: (runDirectory: string) => void
}

export type PlanEnd =
  | { kind: 'planned'; changes: boolean; warnings: Diagnostic[] }
  | { kind: 'locked'; lock: StateLock }

/** `stale`: the state is not the one that the plan was made for; nothing was changed. */
export type ApplyEnd = { standing: Standing; warnings: Diagnostic[] } & (
  | { kind: 'applied' }
  | { kind: 'stale' }
  | { kind: 'interrupted' }
  | Trouble
)

/** Terraform or OpenTofu in one directory. What fails is a Failure that quotes Terraform's own diagnostics. */
export type Terraform = TerraformVersion & {
  /** The binary that is run. */
  program: string
  /** Makes the backend and the providers ready, and selects the workspace, which is made if it is missing. */
  init: () => Promise<void>
  /** The warnings; errors are a Failure. */
  validate: () => Promise<Diagnostic[]>
  /** Plans into a file. Progress is told while it lasts. */
  plan: (wish: { out: string; mode: 'normal' | 'destroy'; lock: boolean }) => Promise<PlanEnd>
  /** A saved plan as JSON, which holds every secret in clear: piece by piece, in no file. */
  show: (planFile: string) => AsyncIterable<Buffer>
  apply: (planFile: string) => Promise<ApplyEnd>
  outputs: () => Promise<StateOutputs>
  untaint: (address: string) => Promise<void>
  /** Who holds the lock of the state now. */
  lockHolder: () => Promise<StateLock | undefined>
  /** Takes a lock away, if it is still the one of that id. */
  unlock: (id: string) => Promise<void>
  /** The state as it is stored, with its secrets. */
  pullState: () => Promise<string>
  /** Stores a state from a file, if it continues the one that is there. */
  pushState: (file: string) => Promise<void>
}

export const openTerraform = async (settings: TerraformSettings): Promise<Terraform> => {
  const { processes, workspace, stack, temporaryDirectory, signal, progress, onDetached } = settings
  const directory = resolve(workspace, stack.directory)
  await refuseMissing(directory, stack.directory)
  const program = findTerraform({ program: settings.program, directory: workspace })
  const env = { ...environmentOf(settings), ...settings.env }
  const run = (args: string[]): Promise<Output> => processes.run(program, args, { directory, env })
  const version = await versionOf(program, run)
  const varFiles = stack.varFiles.map((file) => `-var-file=${resolve(workspace, file)}`)
  const lockTimeout = `-lock-timeout=${Math.ceil(settings.lockTimeoutMilliseconds / 1000)}s`

  const runOrFail = async (verb: string, args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(args)
    if (code === 0) return stdout
    throw failureOf(troubleOf({ verb, code, diagnostics: [], said: `${stdout}\n${stderr}`.split('\n') }))
  }

  const follow = async (args: string[]): Promise<Followed & { code: number }> => {
    const runDirectory = await mkdtemp(join(temporaryDirectory, 'slipway-terraform-'))
    onDetached?.(runDirectory)
    const ui = followUi(progress)
    try {
      const code = await runDetached({
        command: program,
        args,
        directory,
        env,
        runDirectory,
        signal,
        onLine: ui.onLine,
      })
      return { code, ...ui.end() }
    } finally {
      ui.end()
      await rm(runDirectory, { recursive: true, force: true })
    }
  }

  return {
    ...version,
    program,
    init: async () => {
      const backend = Object.entries(stack.backendConfig).map(([name, value]) => `-backend-config=${name}=${value}`)
      // A directory may serve several stacks in one job: what an earlier one left there is not to be migrated.
      await runOrFail('init', ['init', '-input=false', '-no-color', '-reconfigure', ...backend])
      const selected = await exists(join(directory, '.terraform', 'environment'))
      const name = stack.workspace ?? (selected ? 'default' : undefined)
      if (name !== undefined) await runOrFail('workspace', ['workspace', 'select', '-no-color', '-or-create', name])
    },
    validate: async () => {
      const { code, stdout, stderr } = await run(['validate', '-json'])
      const { valid, diagnostics } = readValidation(parseJson(stdout))
      if (valid) return diagnostics
      throw failureOf(troubleOf({ verb: 'validate', code, diagnostics, said: stderr.split('\n') }))
    },
    plan: async ({ out, mode, lock }) => {
      const wish = [...(mode === 'destroy' ? ['-destroy'] : []), ...(lock ? [lockTimeout] : ['-lock=false'])]
      const args = ['plan', '-json', '-input=false', '-detailed-exitcode', `-out=${out}`, ...wish, ...varFiles]
      const { code, diagnostics, said } = await follow(args)
      signal.throwIfAborted()
      if (code === 0 || code === 2) return { kind: 'planned', changes: code === 2, warnings: diagnostics }
      const trouble = troubleOf({ verb: 'plan', code, diagnostics, said })
      if (trouble.kind === 'locked') return trouble
      throw trouble.failure
    },
    show: (planFile) => streamOf({ command: program, args: ['show', '-json', planFile], directory, env, signal }),
    apply: async (planFile) => {
      const args = ['apply', '-json', '-input=false', lockTimeout, planFile]
      const { code, diagnostics, said, standing } = await follow(args)
      const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
      if (code === 0) return { kind: 'applied', standing, warnings }
      if (signal.aborted) return { kind: 'interrupted', standing, warnings }
      if (diagnostics.some(({ summary }) => summary === 'Saved plan is stale')) {
        return { kind: 'stale', standing, warnings }
      }
      return { ...troubleOf({ verb: 'apply', code, diagnostics, said }), standing, warnings }
    },
    outputs: async () => readOutputs(parseJson(await runOrFail('output', ['output', '-json']))),
    untaint: async (address) => {
      await runOrFail('untaint', ['untaint', '-no-color', lockTimeout, address])
    },
    lockHolder: async () => {
      // The cheapest command that takes the lock; it starts no provider, and changes nothing.
      const { code, stdout, stderr } = await run([...asking, '-lock-timeout=0s', '-allow-missing', noResource])
      const said = `${stdout}\n${stderr}`
      const lock = readStateLock(said)
      if (code === 0 || lock !== undefined) return lock
      throw failureOf(troubleOf({ verb: 'untaint', code, diagnostics: [], said: said.split('\n') }))
    },
    unlock: async (id) => {
      await runOrFail('force-unlock', ['force-unlock', '-force', id])
    },
    pullState: () => runOrFail('state pull', ['state', 'pull']),
    pushState: async (file) => {
      await runOrFail('state push', ['state', 'push', lockTimeout, file])
    },
  }
}

const asking = ['untaint', '-no-color']
const noResource = 'terraform_data.slipway_asks_for_the_lock'

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

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** For commands that have no outcome of their own for a lock that another holds. */
const failureOf = (trouble: Trouble): Failure => {
  if (trouble.kind === 'failed') return trouble.failure
  const { who, operation, created, id } = trouble.lock
  const since = Number.isNaN(created) ? '' : ` since ${new Date(created).toISOString()}`
  return new Failure(
    'conflict',
    `the state is locked by ${who} (${operation}${since}, lock ${id}). Wait until it is free`,
  )
}

/** The warnings of an operation, a line each. */
export const warningLines = (diagnostics: Diagnostic[]): string[] => diagnostics.map(describeDiagnostic)
