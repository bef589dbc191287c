import { removePrivate } from '../images/docker/remove-private.ts'

/** The state that names the folders with a login or a secret. */
export const privateDirectories = 'private-directories'

/** The post step of whatever works with images: takes away what a run that was killed has left. It loads nothing else. */
export const cleanUpImages = (state: (name: string) => string): Promise<void> =>
  removePrivate(state(privateDirectories))
