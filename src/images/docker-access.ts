import type { Processes } from '../outside/process.ts'
import type { DockerfileOutside } from './candidate.ts'
import { createDocker } from './docker.ts'
import { createDockerConfig } from './docker-config.ts'

type Settings = {
  processes: Processes
  directory: string
  /** The user's own Docker configuration. */
  userDirectory: string
  temporaryDirectory: string
  /** Hears of a secret before it is used. */
  mask: (secret: string) => void
  /** Hears of each folder that will hold a login, to be removed in the end. */
  onConfig: (directory: string) => void
  command?: string
}

/** Docker as it is, and Docker logged in to ECR by a configuration of its own: the user's is never touched. */
export const createDockerAccess = (settings: Settings): DockerfileOutside['docker'] => {
  const { userDirectory, temporaryDirectory, mask, onConfig } = settings
  const plain = createDocker(settings)
  return async (login) => {
    if (login === undefined) return plain
    mask(login.password)
    mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'))
    const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig })
    return createDocker({ ...settings, configDirectory })
  }
}
