import type { Progress } from '../lib/progress.ts'
import { createClock } from '../outside/clock.ts'
import { createGit } from '../outside/git.ts'
import { createHttp } from '../outside/http.ts'
import { createProcesses } from '../outside/process.ts'
import { createDockerAccess } from './docker-access.ts'
import { removeDockerConfig } from './docker-config.ts'
import { createEcrLookup } from './ecr-lookup.ts'
import type { SelectOutside } from './select.ts'

type Settings = {
  region: string
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
  newSalt: () => string
}

type AwsCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string; expiration: Date }

/** All that `select` and `collectImages` reach for, and how to take the copy of Docker's configuration away again. */
export const createSelectHandles = (
  settings: Settings,
): { outside: SelectOutside; removeConfig: () => Promise<void> } => {
  const { signal, fence, workspace, progress, credentials, newSalt } = settings
  const processes = createProcesses({ signal, fence })
  const configs: string[] = []
  const docker = createDockerAccess({
    processes,
    directory: workspace,
    userDirectory: settings.dockerDirectory,
    temporaryDirectory: settings.temporaryDirectory,
    mask: () => undefined,
    onConfig: (directory) => configs.push(directory),
  })
  const outside = {
    git: createGit({ processes, directory: workspace }),
    docker: () => docker(),
    ecr: createEcrLookup({
      ...settings,
      http: createHttp({ signal }),
      ...(credentials && { client: { credentials } }),
    }),
    progress,
    clock: createClock(signal),
    newSalt,
  }
  return {
    outside,
    removeConfig: async () => {
      await Promise.all(configs.map(removeDockerConfig))
    },
  }
}
