import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binding } from './compare-bindings.ts'
import { seal } from './seal.ts'
import type { KeySource } from './seal-key.ts'

type Keeping = {
  stateFile: string
  /** Where the sealed file is written: it outlives the job only if a later step takes it away from there. */
  directory: string
  repository: string
  commit: string
  stack: string
  keys: KeySource
}

/** Seals a state that no backend takes, since it holds secrets, and gives the path of the sealed file. */
export const keepState = async (keeping: Keeping): Promise<string> => {
  const { stateFile, directory, keys, stack } = keeping
  const file = join(directory, `${stack.replace(/[^A-Za-z0-9._-]/g, '-')}.errored.tfstate.sealed`)
  await writeFile(file, await seal({ plan: await readFile(stateFile), manifest: {} }, stateBinding(keeping), keys))
  return file
}

/** A state in a seal is bound to where it came from alone: it must open when everything else has changed. */
export const stateBinding = ({
  repository,
  commit,
  stack,
}: Pick<Keeping, 'repository' | 'commit' | 'stack'>): Binding => ({
  repository,
  commit,
  stack,
  mode: 'errored-state',
  workspace: '',
  variables: '',
  backend: '',
  lockFile: '',
  terraform: '',
  fingerprint: '',
})
