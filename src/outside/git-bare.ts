import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A bare repository with `url` as its origin, as git-init(1) and git-remote(1) would leave it, without starting them. */
export const initBare = async (directory: string, url: string): Promise<void> => {
  await mkdir(join(directory, 'objects'), { recursive: true })
  await mkdir(join(directory, 'refs'))
  const origin = url.replace(/[\\"]/g, '\\$&')
  const core = '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n'
  await writeFile(join(directory, 'config'), `${core}[remote "origin"]\n\turl = "${origin}"\n`)
  // Last, since it is what makes the folder a repository.
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
}
