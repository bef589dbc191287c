import { access } from 'node:fs/promises'
import { delimiter, resolve } from 'node:path'
import { show } from './show.ts'

/** Whether a program of that name is on the path; one that is named by its whole path, whether it is there. */
export const isInstalled = async (program: string): Promise<boolean> => {
  const places = (process.env.PATH ?? '').split(delimiter).map((directory) => resolve(directory, program))
  const found = await Promise.allSettled(places.map((place) => access(place)))
  return found.some(({ status }) => status === 'fulfilled')
}

/** Installs Debian packages, where this is Debian and we are root. Says why it could not; undefined when it could. */
export const installPackages = async (packages: readonly string[]): Promise<string | undefined> => {
  if (!(await isInstalled('apt-get'))) return 'no apt-get to install it with'
  if (process.getuid?.() !== 0) return 'not root, so apt-get cannot install it'
  const install = ['apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', ...packages]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await show(install, { env })) === 0) return undefined
  // A new machine has no package lists yet, an old one stale ones.
  await show(['apt-get', 'update', '--quiet'], { env })
  return (await show(install, { env })) === 0 ? undefined : `apt-get install ${packages.join(' ')} failed`
}
