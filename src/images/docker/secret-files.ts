import { access, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import type { BuildSecret } from '../ensure-request.ts'

type Wanted = {
  secrets: BuildSecret[]
  workspace: string
  temporaryDirectory: string
  /** Hears of the folder before a secret is in it. */
  onDirectory: (directory: string) => void
}

/**
 * Each secret in a file that nobody else can read, since arguments and the environment show in the list of processes.
 * Whoever heard of the folder removes it.
 */
export const writeSecretFiles = async (wanted: Wanted): Promise<{ id: string; file: string }[]> => {
  const { secrets, workspace, temporaryDirectory, onDirectory } = wanted
  if (secrets.length === 0) return []
  await mkdir(temporaryDirectory, { recursive: true })
  const directory = await mkdtemp(join(temporaryDirectory, 'slipway-secrets-'))
  onDirectory(directory)
  return Promise.all(
    secrets.map(async (secret, index) => {
      if ('path' in secret) return { id: secret.id, file: resolve(workspace, secret.path) }
      const file = join(directory, String(index))
      await writeFile(file, secret.value, { mode: 0o600 })
      return { id: secret.id, file }
    }),
  )
}

/** A file that is missing is told before anything is built. */
export const refuseMissingSecrets = async (secrets: BuildSecret[], workspace: string): Promise<void> => {
  for (const secret of secrets) {
    if (!('path' in secret)) continue
    await access(resolve(workspace, secret.path)).catch((error: unknown) => {
      const message = `secret-files: ${secret.id} cannot be read: there is no file \`${secret.path}\` in ${workspace}. Write it in an earlier step, or correct its path`
      throw new Failure('invalid-input', message, { cause: error })
    })
  }
}
