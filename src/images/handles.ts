import type { Progress } from '../lib/progress.ts'
import { createClock } from '../outside/clock.ts'
import { createGit } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import { createDockerAccess } from './docker-access.ts'
import { removeDockerConfig } from './docker-config.ts'
import { createEcr } from './ecr.ts'
import type { EnsureOutside } from './ensure.ts'

type Settings = {
  region: string
  repository: string
  registryId?: string | undefined
  /** The ambient ones unless given. */
  credentials?: (() => Promise<AwsCredentials>) | undefined
  workspace: string
  temporaryDirectory: string
  /** Where the user's own Docker configuration lies. */
  dockerDirectory: string
  signal: AbortSignal
  fence: <T>(work: () => Promise<T>) => Promise<T>
  progress: Progress
  mask: (secret: string) => void
  /** Hears of each folder that will hold a login, so that a post step can remove what a cancelled run leaves. */
  onConfig: (directory: string) => void
}

type AwsCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string; expiration: Date }

export type ImageHandles = { outside: EnsureOutside; removeLogins: () => Promise<void> }

/** All that `ensure` reaches for, and how to take its logins away again. */
export const createImageHandles = (settings: Settings): ImageHandles => {
  const { signal, fence, workspace, temporaryDirectory, progress, credentials } = settings
  const processes = createProcesses({ signal, fence })
  const configs: string[] = []
  const docker = createDockerAccess({
    ...settings,
    processes,
    directory: workspace,
    userDirectory: settings.dockerDirectory,
    onConfig: (directory) => {
      configs.push(directory)
      settings.onConfig(directory)
    },
  })
  return {
    outside: {
      ecr: createEcr({ ...settings, ...(credentials && { client: { credentials } }) }),
      git: createGit({ processes, directory: workspace }),
      docker,
      progress,
      clock: createClock(signal),
      temporaryDirectory,
    },
    removeLogins: async () => {
      await Promise.all(configs.map(removeDockerConfig))
    },
  }
}
