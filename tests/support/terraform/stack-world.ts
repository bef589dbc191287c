import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProcesses } from '../../../src/outside/process.ts'
import { readMeaning } from '../../../src/terraform/meaning/read-meaning.ts'
import { openTerraform } from '../../../src/terraform/program/cli.ts'
import { bindingOf } from '../../../src/terraform/sealing/binding.ts'
import { seal } from '../../../src/terraform/sealing/seal.ts'
import { passphraseKeys } from '../../../src/terraform/sealing/seal-key.ts'
import { defaultGithubContext } from '../runner/environment.ts'

export const sealKey = 'a passphrase of tests alone'
const { repository, sha } = defaultGithubContext

/** A checkout with one stack in it, `shop`, and what terraform-plan would have made of it. */
export type StackWorld = {
  workspace: string
  /** The inputs for terraform-apply that name the stack and its key. */
  inputs: Record<string, string>
  /** Plans as terraform-plan does, in a copy, and gives the inputs that say which plan was approved. */
  plan: (mode?: 'normal' | 'destroy') => Promise<{ plan: string; fingerprint: string }>
  write: (source: string) => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

type Options = {
  /** What Terraform needs beside the stack; providers and clouds. */
  env?: Record<string, string>
  applyRole?: string
  /** Where it is made; the folder for temporary files, unless given. */
  directory?: string
}

export const makeStackWorld = async (
  source: string,
  { env = {}, applyRole, directory = tmpdir() }: Options = {},
): Promise<StackWorld> => {
  const root = await mkdtemp(join(directory, 'stack-world-'))
  const workspace = join(root, 'checkout')
  const stackDirectory = join(workspace, 'infra')
  await mkdir(stackDirectory, { recursive: true })
  const write = (text: string) => writeFile(join(stackDirectory, 'main.tf'), text)
  await write(source)
  const role = applyRole === undefined ? '' : `    apply-role: ${applyRole}\n`
  await writeFile(join(workspace, 'stacks.yaml'), `stacks:\n  - name: shop\n    directory: infra\n${role}`)
  let plans = 0
  const plan = async (mode: 'normal' | 'destroy' = 'normal') => {
    plans += 1
    // As in another job: nothing but the sealed file comes from there.
    const job = join(root, `job-${plans}`)
    await cp(workspace, job, { recursive: true, filter: (path) => !path.endsWith('.terraform') })
    const sealed = await sealedPlan({ job, mode, env })
    const name = `plan-${plans}.sealed`
    await writeFile(join(workspace, name), sealed.bytes)
    return { plan: name, fingerprint: sealed.fingerprint }
  }
  return {
    workspace,
    inputs: { stack: 'shop', 'seal-key': sealKey, 'lock-timeout': '0s' },
    plan,
    write,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

type Planning = { job: string; mode: 'normal' | 'destroy'; env: Record<string, string> }

const sealedPlan = async ({ job, mode, env }: Planning): Promise<{ bytes: Buffer; fingerprint: string }> => {
  const signal = new AbortController().signal
  const stack = { name: 'shop', directory: 'infra', varFiles: [], backendConfig: {}, ephemeral: false }
  const terraform = await openTerraform({
    program: 'terraform',
    workspace: job,
    stack,
    env,
    pluginCacheDirectory: undefined,
    temporaryDirectory: job,
    lockTimeoutMilliseconds: 0,
    processes: createProcesses({ signal, fence: (work) => work() }),
    progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
    signal,
  })
  await terraform.init()
  const out = join(job, 'plan')
  const planned = await terraform.plan({ out, mode, lock: true })
  if (planned.kind === 'locked') throw new Error('the state is locked')
  const keys = passphraseKeys(sealKey, `${repository}\nshop`)
  const controllers = { find: async () => [] }
  const { summary, controlled } = await readMeaning({ chunks: terraform.show(out), mode, keys, controllers })
  const { fingerprint } = summary
  const binding = await bindingOf({ repository, commit: sha, stack, mode, fingerprint, workspace: job, terraform })
  return { bytes: await seal({ plan: await readFile(out), manifest: controlled }, binding, keys), fingerprint }
}
