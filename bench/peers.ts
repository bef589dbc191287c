import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What other projects published, in the folder that PEERS names; none of it comes with this repository. */
export type Peer = { name: string; directory: string; commit: string }

/** A peer by its repository, `owner/name`; undefined where nobody has put it there. */
export const findPeer = (name: string): Peer | undefined => {
  const directory = peerPath(name)
  return existsSync(directory) ? { name, directory, commit: commitOf(directory) } : undefined
}

/** Where a file of the folder would be. */
export const peerPath = (path: string): string => join(process.env.PEERS || '/nowhere', path)

/** A program of the folder's `bin`. */
export const findProgram = (name: string): string | undefined => {
  const path = peerPath(join('bin', name))
  return existsSync(path) ? path : undefined
}

/** What a row says of a peer that is not there. */
export const absentPeer = 'not in the folder that PEERS names'

/** Empty where the folder is no checkout of its own. */
const commitOf = (directory: string): string => {
  if (!existsSync(join(directory, '.git'))) return ''
  return execFileSync('git', ['-C', directory, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
}
