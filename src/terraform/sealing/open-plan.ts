import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'
import { textAt } from '../../lib/json.ts'
import { type Controlled, readControlled } from '../leftovers/leftover.ts'
import type { TerraformVersion } from '../program/find-terraform.ts'
import type { Stack } from '../stacks/stacks.ts'
import { bindingOf } from './binding.ts'
import { openSeal, readBinding } from './seal.ts'
import type { KeySource } from './seal-key.ts'

type Opening = {
  /** From the workspace, or absolute. */
  path: string
  workspace: string
  repository: string
  commit: string
  stack: Stack
  terraform: TerraformVersion
  fingerprint: string
  keys: KeySource
  /** Where the plan is written in clear. */
  privateDirectory: string
}

/**
 * A plan that was opened: what it does, where it lies in clear, what was approved to be deleted before it, and the state
 * that it is good for where something is.
 */
export type OpenedPlan = { mode: 'normal' | 'destroy'; file: string; controlled: Controlled; state: string }

/**
 * Opens a sealed plan, if it was sealed for this stack at this commit, and has the fingerprint that was approved. What it
 * does is read of its header, and verified with it.
 */
export const openPlan = async (opening: Opening): Promise<OpenedPlan> => {
  const { path, workspace, keys, privateDirectory } = opening
  const sealed = await readFile(resolve(workspace, path)).catch((error: unknown) => {
    const why = isMissing(error) ? 'is not there' : 'cannot be read'
    throw new Failure(
      'not-found',
      `plan: ${path} ${why}. Download the file that terraform-plan wrote in this workflow`,
      {
        cause: error,
      },
    )
  })
  const mode = readBinding(sealed).mode === 'destroy' ? 'destroy' : 'normal'
  const { plan, manifest } = await openSeal(sealed, await bindingOf({ ...opening, mode }), keys)
  const controlled = readControlled(manifest)
  if (controlled === undefined) {
    const what = 'the sealed plan does not say what is deleted with it: another version of Slipway sealed it'
    throw new Failure('rejected', `${what}. Plan again, and apply that`)
  }
  const file = join(privateDirectory, 'approved')
  await writeFile(file, plan, { mode: 0o600 })
  return { mode, file, controlled, state: textAt(manifest, 'state') }
}
