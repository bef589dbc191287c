import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'
import { isMissing } from './is-missing.ts'
import { mergeDockerConfig, type RegistryLogin } from './merge-docker-config.ts'

type Wanted = {
  userDirectory: string
  temporaryDirectory: string
  login: RegistryLogin
  /** Hears of the folder before the login is in it. */
  onConfig: (directory: string) => void
}

/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins, builders). Returns its path; `removeDockerConfig` takes it away again.
 */
export const createDockerConfig = async ({
  userDirectory,
  temporaryDirectory,
  login,
  onConfig,
}: Wanted): Promise<string> => {
  const user = await readUserConfig(join(userDirectory, 'config.json'))
  const config = mergeDockerConfig(user, login)
  await mkdir(temporaryDirectory, { recursive: true })
  const directory = await mkdtemp(join(temporaryDirectory, 'slipway-docker-'))
  onConfig(directory)
  await writeFile(join(directory, 'config.json'), config, { mode: 0o600 })
  for (const name of await namesIn(userDirectory)) {
    if (name !== 'config.json') await symlink(join(userDirectory, name), join(directory, name))
  }
  return directory
}

/** Links are removed, never what they lead to. */
export const removeDockerConfig = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true })

const readUserConfig = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new Failure('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error })
  }
}

const namesIn = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
