import { posix } from 'node:path'
import { parse } from 'yaml'
import { listAt } from '../../src/lib/json.ts'

/** A folder that Argo CD would follow, and whether kustomize renders it. */
export type Folder = { path: string; kustomized: boolean }

type Tree = {
  /** All files of the manifests. */
  paths: string[]
  /** Those that a delivery may write. */
  selected: string[]
  read: (path: string) => string
}

const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/**
 * The folders whose applications a delivery waits for, as far as the files tell: the kustomization that a file is in, unless
 * another one builds on it, or the folder itself. What is in a chart, Helm would render: `charts`.
 */
export const findApplications = ({ paths, selected, read }: Tree): { folders: Folder[]; charts: string[] } => {
  const known = new Set(paths)
  const kustomizationIn = (folder: string): string | undefined =>
    kustomizations.map((name) => posix.join(folder, name)).find((path) => known.has(path))
  const homes = selected.map((path) => {
    const folders = foldersAbove(path)
    const chart = folders.find((folder) => known.has(posix.join(folder, 'Chart.yaml')))
    if (chart !== undefined) return { chart }
    const kustomized = folders.find((folder) => kustomizationIn(folder) !== undefined)
    return { path: kustomized ?? posix.dirname(path), kustomized: kustomized !== undefined }
  })
  const charts = homes.flatMap(({ chart }) => chart ?? [])
  const folders = new Map(homes.flatMap((home) => (home.path === undefined ? [] : [[home.path, home]])))
  const used = new Set(
    [...folders.values()].flatMap(({ path, kustomized }) => {
      const file = kustomized ? kustomizationIn(path) : undefined
      return file === undefined ? [] : builtOn(parse(read(file))).map((other) => posix.join(path, other))
    }),
  )
  return {
    folders: [...folders.values()]
      .filter(({ path }) => !used.has(path))
      .map(({ path, kustomized }) => ({ path, kustomized })),
    charts: [...new Set(charts)],
  }
}

const foldersAbove = (path: string): string[] => {
  const folder = posix.dirname(path)
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)]
}

const builtOn = (kustomization: unknown): string[] =>
  ['resources', 'components', 'bases'].flatMap((key) => listAt(kustomization, key).map(String))
