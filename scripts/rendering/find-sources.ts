import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { isRecord } from '../../src/lib/json.ts'

/**
 * What is rendered by itself. `name` is its path below the folder of manifests. A chart of `charts` is rendered with its own
 * values, and once more for each file of its `ci` folder; any other is Argo CD's, once for each file of `clusters`. `plain` are
 * objects that no kustomization takes up.
 */
export type Source =
  | { kind: 'kustomization'; name: string; directory: string }
  | { kind: 'chart'; name: string; directory: string; namespace: string; values: string[] }
  | { kind: 'plain'; name: string; directory: string; files: string[] }

/** All that is rendered of a folder of manifests, by name. */
export const findSources = (manifests: string): Source[] => {
  const kustomizations = globSync('**/kustomization.yaml', { cwd: manifests }).map(dirname)
  const charts = globSync('**/Chart.yaml', { cwd: manifests }).map(dirname)
  const sources: Source[] = [
    ...rootsOf(manifests, kustomizations).map((name) => kustomization(manifests, name)),
    ...charts.flatMap((name) => chartSources(manifests, name)),
    ...plainSources(manifests, [...kustomizations, ...charts]),
  ]
  return sources.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

const kustomization = (manifests: string, name: string): Source => ({
  kind: 'kustomization',
  name,
  directory: join(manifests, name),
})

/** Those that are no component, and that no other one builds on. */
const rootsOf = (manifests: string, directories: string[]): string[] => {
  const contents = new Map(directories.map((name) => [name, read(join(manifests, name, 'kustomization.yaml'))]))
  const used = new Set(
    [...contents].flatMap(([name, { resources, components }]) =>
      [resources, components]
        .flatMap((paths) => (Array.isArray(paths) ? paths : []))
        .map((path) => posix.join(name, String(path))),
    ),
  )
  return directories.filter((name) => !used.has(name) && contents.get(name)?.kind !== 'Component')
}

const chartSources = (manifests: string, name: string): Source[] => {
  const directory = join(manifests, name)
  const isOwn = name.startsWith('charts/')
  const files = globSync(isOwn ? join(directory, 'ci/*.yaml') : join(manifests, 'clusters/*.yaml')).toSorted()
  const chart = { kind: 'chart' as const, directory, namespace: isOwn ? basename(name) : 'argocd' }
  const varied = files.map((file) => ({ ...chart, name: `${name}.${basename(file, '.yaml')}`, values: [file] }))
  return isOwn ? [{ ...chart, name, values: [] }, ...varied] : varied
}

const plainSources = (manifests: string, taken: string[]): Source[] => {
  const isTaken = (file: string): boolean => taken.some((directory) => !relative(directory, file).startsWith('..'))
  const files = globSync('**/*.yaml', { cwd: manifests }).filter(
    (file) => !isTaken(file) && hasObjects(join(manifests, file)),
  )
  const folders = new Set(files.map(dirname))
  return [...folders].map((name) => ({
    kind: 'plain',
    name,
    directory: join(manifests, name),
    files: files
      .filter((file) => dirname(file) === name)
      .map((file) => basename(file))
      .toSorted(),
  }))
}

/** Files of values, and tests of rules, have no kind. */
const hasObjects = (file: string): boolean =>
  parseAllDocuments(readFileSync(file, 'utf8')).every((document) => {
    const content: unknown = 'toJS' in document ? document.toJS() : undefined
    return isRecord(content) && typeof content.apiVersion === 'string' && typeof content.kind === 'string'
  })

const read = (file: string): Record<string, unknown> => {
  const content: unknown = parse(readFileSync(file, 'utf8'))
  return isRecord(content) ? content : {}
}
