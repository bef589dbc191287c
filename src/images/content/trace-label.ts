import { createHash } from 'node:crypto'
import { at, fieldsOf, parseJson, textAt } from '../../lib/json.ts'
import type { BuildArgument } from './base-images.ts'
import { differences, type Trace } from './trace.ts'

/** The label by which an image says what it was made of, so that a later run can say what changed since. */
export const traceLabelName = 'slipway.made-of'

/** Labels are in every image and shown by `docker inspect`: many files are told by their folders. */
const mostFiles = 32

export const traceLabel = (trace: Trace): BuildArgument => ({
  name: traceLabelName,
  value: JSON.stringify({ ...trace, files: summarise(trace.files) }),
})

const summarise = (files: Trace['files']): Trace['files'] => {
  const deepest = Math.max(1, ...Object.keys(files).map((path) => path.split('/').length))
  for (let depth = deepest; depth > 0; depth -= 1) {
    const folders = Object.groupBy(Object.entries(files), ([path]) => path.split('/').slice(0, depth).join('/'))
    const names = Object.keys(folders)
    if (names.length <= mostFiles) return Object.fromEntries(names.map((name) => [name, hashOf(folders[name] ?? [])]))
  }
  return { '.': hashOf(Object.entries(files)) }
}

const hashOf = (files: [string, string][]): string =>
  createHash('sha256').update(JSON.stringify(files.sort())).digest('hex').slice(0, 12)

/** What changed since an image whose label is given; undefined when the label says nothing that can be read. */
export const differencesSince = (now: Trace, label: string): string[] | undefined => {
  const before = parseTrace(label)
  return before && differences({ ...now, files: asIn(now.files, Object.keys(before.files)) }, before)
}

/** The files told by the folders of another summary; what is in none of them is told by itself. */
const asIn = (files: Trace['files'], folders: string[]): Trace['files'] => {
  const folderOf = (path: string): string =>
    folders.find((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`)) ?? path
  const grouped = Object.groupBy(Object.entries(files), ([path]) => folderOf(path))
  return Object.fromEntries(Object.entries(grouped).map(([folder, within]) => [folder, hashOf(within ?? [])]))
}

const parseTrace = (label: string): Trace | undefined => {
  const fields = fieldsOf(parseJson(label))
  const text = (name: string): string => textAt(fields, name)
  const record = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(fieldsOf(at(fields, name))).map(([key, one]) => [key, String(one)]))
  if (fields.files === undefined || fields.dockerfile === undefined) return undefined
  return {
    files: record('files'),
    dockerfile: record('dockerfile'),
    context: text('context'),
    target: text('target'),
    arguments: record('arguments'),
    contexts: record('contexts'),
    platforms: text('platforms'),
    bases: record('bases'),
  }
}
