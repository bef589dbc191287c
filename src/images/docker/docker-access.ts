import type { Processes } from '../../outside/process.ts'
import type { DockerfileOutside } from '../candidate.ts'
import { createDocker, type Docker } from './docker.ts'
import { createDockerConfig } from './docker-config.ts'
import type { RegistryLogin as Login } from './merge-docker-config.ts'

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

/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
export const createDockerAccess = (settings: Settings): DockerfileOutside['docker'] => {
  const { userDirectory, temporaryDirectory, mask, onConfig } = settings
  const configured = async (login?: Login): Promise<Docker> => {
    const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig })
    return createDocker({ ...settings, configDirectory })
  }
  let plain: Promise<Docker> | undefined
  return (login) => {
    if (login === undefined) {
      plain ??= configured()
      return plain
    }
    mask(login.password)
    mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'))
    return configured(login)
  }
}
