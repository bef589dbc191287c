import { at, listAt, textAt } from '../../lib/json.ts'
import { mayHold } from '../../lib/may-hold.ts'
import type { GitHub } from '../../outside/github.ts'
import { type ApiPlace, judgeRest } from './judge-github.ts'
import type { Busy } from './remote.ts'
import type { TreeFile } from './select-files.ts'

type Settings = { github: GitHub; place: ApiPlace; patterns: string[]; repositoryPath: () => string }

type Entry = TreeFile & { isTree: boolean }
type Listing = { entries: Entry[]; truncated: boolean }

/**
 * The files below a tree object. GitHub cuts the recursive listing off at 100,000 entries or 7 MB (`truncated`, REST docs
 * "Get a tree"): then folder by folder, and only into those that the patterns can reach.
 */
export const createTreeReader = ({ github, place, patterns, repositoryPath }: Settings) => {
  const folders = new Map<string, Listing>()

  const list = async (object: string, recursive: boolean): Promise<Listing | Busy> => {
    const known = folders.get(object)
    if (known) return known
    const path = `${repositoryPath()}/git/trees/${object}${recursive ? '?recursive=1' : ''}`
    const judged = judgeRest(await github.rest({ path }), place)
    if ('again' in judged) return judged
    const entries = listAt(judged.data, 'tree').map(readEntry)
    const listing = { entries, truncated: at(judged.data, 'truncated') === true }
    // A tree object never changes: after a lost race only the folders that did are read again.
    if (!recursive && !listing.truncated) folders.set(object, listing)
    return listing
  }

  /** All that is below a folder, or what is in it and the folders to go on with. */
  const step = async ({ object, prefix }: Folder): Promise<Step | Busy> => {
    const whole = await list(object, true)
    if ('again' in whole) return whole
    if (!whole.truncated) return { files: named(whole.entries.filter(isFile), prefix), folders: [] }
    const here = await list(object, false)
    if ('again' in here) return here
    const folders = here.entries.filter(({ isTree }) => isTree)
    return {
      files: named(here.entries.filter(isFile), prefix),
      folders: folders
        .map((folder) => ({ object: folder.object, prefix: `${prefix}${folder.path}/` }))
        .filter((folder) => mayHold(folder.prefix, patterns)),
    }
  }

  return async (object: string): Promise<TreeFile[] | Busy> => {
    const found: TreeFile[][] = []
    const waiting: Folder[] = [{ object, prefix: '' }]
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const next = await step(folder)
      if ('again' in next) return next
      found.push(next.files)
      waiting.push(...next.folders)
    }
    return found.flat()
  }
}

type Folder = { object: string; prefix: string }
type Step = { files: TreeFile[]; folders: Folder[] }

const readEntry = (entry: unknown): Entry => ({
  path: textAt(entry, 'path'),
  mode: textAt(entry, 'mode'),
  object: textAt(entry, 'sha'),
  isTree: textAt(entry, 'type') === 'tree',
})

const isFile = ({ isTree }: Entry): boolean => !isTree

const named = (entries: Entry[], prefix: string): TreeFile[] =>
  entries.map(({ path, mode, object }) => ({ path: `${prefix}${path}`, mode, object }))
