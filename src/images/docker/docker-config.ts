import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'
import { mergeDockerConfig, type RegistryLogin } from './merge-docker-config.ts'

type Wanted = {
  userDirectory: string
  temporaryDirectory: string
  /** Left out, the configuration is the user's own, for commands that may write into it. */
  login?: RegistryLogin | undefined
  /** Hears of the folder before the login is in it. */
  onConfig: (directory: string) => void
}

/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
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
    const [from, to] = [join(userDirectory, name), join(directory, name)]
    if (name === 'buildx') await cp(from, to, { recursive: true, filter: (path) => !journal.has(basename(path)) })
    else if (name !== 'config.json') await symlink(from, to)
  }
  return directory
}

const journal = new Set(['refs', 'activity', '.lock'])

/** Links are removed, never what they lead to. */
export const removeDockerConfig = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true })

const readUserConfig = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new Failure(
      'invalid-input',
      `cannot read Docker's own configuration, ${path}: let this user read it, or point DOCKER_CONFIG to another folder`,
      { cause: error },
    )
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
