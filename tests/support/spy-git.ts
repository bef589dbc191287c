import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the front of PATH whose `git` writes down its arguments and is the real one then. */
export type SpyGit = AsyncDisposable & { folder: string; calls: () => Promise<string[]> }

export const spyOnGit = async (): Promise<SpyGit> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-spy-git-'))
  const log = join(folder, 'calls')
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  await writeFile(log, '')
  await writeFile(join(folder, 'git'), `#!/bin/sh\necho "$*" >>'${log}'\nexec '${real}' "$@"\n`)
  await chmod(join(folder, 'git'), 0o755)
  return {
    folder,
    calls: async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
