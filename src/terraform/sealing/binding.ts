import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isMissing } from '../../lib/is-missing.ts'
import { at, parseJson } from '../../lib/json.ts'
import { terraformVariables } from '../../outside/terraform-variables.ts'
import type { TerraformVersion } from '../program/find-terraform.ts'
import type { Stack } from '../stacks/stacks.ts'
import type { Binding } from './compare-bindings.ts'

type Of = {
  /** `owner/name`. */
  repository: string
  commit: string
  stack: Stack
  mode: 'normal' | 'destroy'
  fingerprint: string
  /** The folder from which the stack's paths are meant. */
  workspace: string
  terraform: TerraformVersion
}

/** What a plan of this stack is good for, here and now; to be asked once Terraform is initialised. */
export const bindingOf = async (of: Of): Promise<Binding> => {
  const { repository, commit, stack, mode, fingerprint, workspace, terraform } = of
  const directory = resolve(workspace, stack.directory)
  return {
    repository,
    commit,
    stack: stack.name,
    mode,
    workspace: stack.workspace ?? 'default',
    variables: JSON.stringify(await variablesOf(directory, stack, workspace)),
    backend: JSON.stringify(await backendOf(directory)),
    lockFile: await textOf(join(directory, '.terraform.lock.hcl')),
    terraform: `${terraform.product} ${terraform.version}`,
    fingerprint,
  }
}

/** In the order in which Terraform reads them; what comes later holds. */
const variablesOf = async (directory: string, { varFiles }: Stack, workspace: string): Promise<unknown> => {
  const names = (await readdir(directory)).filter((name) => isAutomatic.test(name)).toSorted()
  const files = [...names.map((name) => join(directory, name)), ...varFiles.map((file) => resolve(workspace, file))]
  const contents = await Promise.all(files.map(textOf))
  return { environment: Object.entries(terraformVariables()).toSorted(), contents }
}

const isAutomatic = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/

/** The backend as `init` has put it together of the configuration and the stack's settings; null for a local one. */
const backendOf = async (directory: string): Promise<unknown> => {
  const backend = at(parseJson(await textOf(join(directory, '.terraform', 'terraform.tfstate'))), 'backend')
  return [at(backend, 'type') ?? null, at(backend, 'config') ?? null]
}

/** Empty where there is no file. */
const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
