import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import { createClock } from '../outside/clock.ts'
import { createGit, type Git } from '../outside/git.ts'
import { createProcesses } from '../outside/process.ts'
import type { DockerfileOutside } from './candidate.ts'
import { createDockerAccess } from './docker/docker-access.ts'
import { removePrivate } from './docker/remove-private.ts'

export type LocalSettings = {
  workspace: string
  temporaryDirectory: string
  /** Where the user's own Docker configuration lies. */
  dockerDirectory: string
  signal: AbortSignal
  fence: <T>(work: () => Promise<T>) => Promise<T>
  progress: Progress
  mask: (secret: string) => void
  /** Hears of the folders that hold a login or a secret, one a line, so that a post step can remove what a killed run leaves. */
  onPrivate: (directories: string) => void
}

/** What the stories of images reach for on this machine; `onPrivate` hears of each folder that must not outlive the work. */
export type Local = {
  git: Git
  docker: DockerfileOutside['docker']
  progress: Progress
  clock: Clock
  onPrivate: (directory: string) => void
}

/** Works with git and Docker, and takes their logins and secrets away again. */
export const withLocal = async <T>(settings: LocalSettings, work: (local: Local) => Promise<T>): Promise<T> => {
  const { signal, workspace, progress } = settings
  const processes = createProcesses(settings)
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
  try {
    const git = createGit({ processes, directory: workspace })
    return await work({ git, docker, progress, clock: createClock(signal), onPrivate })
  } finally {
    await removePrivate(directories.join('\n'))
  }
}
