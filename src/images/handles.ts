import type { Progress } from '../lib/progress.ts'
import { createClock } from '../outside/clock.ts'
import { createGit } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import { createDockerAccess } from './docker-access.ts'
import { removeDockerConfig } from './docker-config.ts'
import { createEcr, type Ecr } from './ecr.ts'
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
  /** Hears of the folders that hold a login or a secret, one a line, so that a post step can remove what a cancelled run leaves. */
  onPrivate: (directories: string) => void
}

type AwsCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string; expiration: Date }

export type ImageHandles = { outside: EnsureOutside; removePrivate: () => Promise<void> }
/** Removes folders that were heard of, one a line. */
export const removePrivate = async (directories: string): Promise<void> => {
  await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig))
}

/** All that `ensure` reaches for, and how to take its logins and secrets away again. */
export const createImageHandles = (settings: Settings): ImageHandles => {
  const { signal, fence, workspace, temporaryDirectory, progress, credentials } = settings
  const processes = createProcesses({ signal, fence })
  const directories: string[] = []
  const onPrivate = (directory: string): void => {
    directories.push(directory)
    settings.onPrivate(directories.join('\n'))
  }
  const docker = createDockerAccess({
    ...settings,
    processes,
    directory: workspace,
    userDirectory: settings.dockerDirectory,
    onConfig: onPrivate,
  })
  const ecrOf = (repository: string): Ecr =>
    createEcr({ ...settings, repository, ...(credentials && { client: { credentials } }) })
  return {
    outside: {
      ecr: ecrOf(settings.repository),
      ecrOf,
      git: createGit({ processes, directory: workspace }),
      docker,
      progress,
      clock: createClock(signal),
      temporaryDirectory,
      onPrivate,
    },
    removePrivate: () => removePrivate(directories.join('\n')),
  }
}
