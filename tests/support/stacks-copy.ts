import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LocalAws } from './moto/moto.ts'
import { terraformEnvironment } from './terraform-environment.ts'

type Said = { code: number; said: string }

/** The repository's own stacks, in a folder of their own, against a local AWS. */
export type StacksCopy = {
  directory: string
  /** Terraform in the folder of a stack, with the further environment. */
  terraform: (stack: string, args: string[], env?: Record<string, string>) => Promise<Said>
  aws: (...args: string[]) => Promise<Said>
  /** A line as a person types it, in the folder that is the root of the clone; nothing asks for a yes. */
  shell: (line: string) => Promise<Said>
  [Symbol.asyncDispose]: () => Promise<void>
}

type Options = {
  aws: LocalAws
  /** In place of the repository's services.yaml. */
  catalogue?: string
}

export const copyStacks = async ({ aws, catalogue }: Options): Promise<StacksCopy> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-stacks-'))
  const root = join(import.meta.dirname, '../..')
  await cp(join(root, 'terraform'), join(directory, 'terraform'), {
    recursive: true,
    filter: (path) => !path.endsWith('.terraform'),
  })
  if (catalogue === undefined) await cp(join(root, 'services.yaml'), join(directory, 'services.yaml'))
  else await writeFile(join(directory, 'services.yaml'), catalogue)
  const common = { ...process.env, ...aws.env, ...(await terraformEnvironment(directory)) }
  const say = async (
    program: string,
    args: string[],
    options: { cwd: string; env: NodeJS.ProcessEnv },
  ): Promise<Said> =>
    promisify(execFile)(program, args, { ...options, maxBuffer: 64_000_000 }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    )
  return {
    directory,
    terraform: (stack, args, env = {}) =>
      say('terraform', [...args, '-no-color'], {
        cwd: join(directory, 'terraform', stack),
        env: { ...common, ...env },
      }),
    aws: (...args) =>
      say('aws', [...args, '--region', aws.region, '--output', 'json'], { cwd: directory, env: common }),
    shell: (line) => {
      const yes = { TF_CLI_ARGS_apply: '-auto-approve -no-color', TF_CLI_ARGS_destroy: '-auto-approve -no-color' }
      return say('sh', ['-c', line], { cwd: directory, env: { ...common, ...yes } })
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

/** What `init` is given so that a stack keeps its state in that bucket. */
export const backendOf = (stack: string, { bucket, region }: { bucket: string; region: string }): string[] =>
  [`bucket=${bucket}`, `key=${stack}/terraform.tfstate`, `region=${region}`, 'use_path_style=true'].map(
    (setting) => `-backend-config=${setting}`,
  )
