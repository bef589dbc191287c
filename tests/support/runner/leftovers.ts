import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type LeftProcess = { pid: number; commandLine: string }
export type LeftFile = { path: string; content: Buffer }

/** Processes alive whose environment has this RUNNER_TRACKING_ID: what the runner kills as orphans when a job ends. */
export const processesOf = (trackingId: string): LeftProcess[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => procFile(pid, 'environ').split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`))
    .filter((pid) => !/^State:\s+Z/m.test(procFile(pid, 'status')))
    .map((pid) => ({ pid: Number(pid), commandLine: procFile(pid, 'cmdline').split('\0').join(' ').trim() }))

/** Ends them one by one, by their id. */
export const killProcesses = (processes: LeftProcess[]): void => {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
}

/** All files under a directory, but not those of the runner's own folders. */
export const filesUnder = (directory: string, ownFolders: string[]): LeftFile[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ownFolders.some((own) => path.startsWith(`${own}/`)))
    .map((path) => ({ path: path.slice(directory.length + 1), content: contentOf(path) }))

// A dangling link, a socket or a pipe is left behind all the same; it has no content to read.
const contentOf = (path: string): Buffer =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : Buffer.alloc(0)

// A process may end between the listing and the reading, and those of other users cannot be read.
const procFile = (pid: string, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ESRCH'
