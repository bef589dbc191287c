import { removeDockerConfig } from './docker-config.ts'

/** Removes folders that were heard of, one a line. */
export const removePrivate = async (directories: string): Promise<void> => {
  await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig))
}
