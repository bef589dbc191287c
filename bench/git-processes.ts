import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many processes of git the work started. Each writes a file of its own into the folder that its environment names. */
export const countGitProcesses = async (work: (env: Record<string, string>) => Promise<unknown>): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-git-'))
  try {
    await work({ GIT_TRACE2_EVENT: folder })
    return (await readdir(folder)).length
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
