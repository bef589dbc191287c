import { type Source, sourceOf } from './read-source.ts'

/** A file of the repository; `path` is from its root. */
type File = { path: string; text: string }

/**
 * What nobody needs, a line each: TypeScript files that no other file imports or names, exported values that no other file
 * imports, and names of src/ that are there for tests alone. By their texts: a name that is also used for something else
 * may be missed.
 */
export const findUnused = (files: File[]): string[] => {
  const sources = files.filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.d.ts')).map(sourceOf)
  const importers = importersOf(sources)
  return sources.flatMap((source) => {
    if (isRun(source.path, files)) return []
    const by = importers.get(source.path)
    if (by === undefined)
      return isNamed(source.path, files) ? [] : [`${source.path}: no other file imports or names it`]
    return source.exports.flatMap((one) => judge(source, one, [...(by.get(one.name) ?? []), ...(by.get('*') ?? [])]))
  })
}

/** Who imports what, by file and by name. */
const importersOf = (sources: Source[]): Map<string, Map<string, string[]>> => {
  const importers = new Map<string, Map<string, string[]>>()
  for (const { path, imports } of sources) {
    for (const { from, names } of imports) {
      const of = importers.get(from) ?? new Map<string, string[]>()
      for (const name of names) of.set(name, [...(of.get(name) ?? []), path])
      importers.set(from, of)
    }
  }
  return importers
}

/** Found by vitest itself, or set up by its configuration. */
const isRun = (path: string, files: File[]): boolean =>
  /\.(test|config)\.ts$/.test(path) ||
  files.some((file) => file.path.endsWith('.config.ts') && file.text.includes(path))

/** What is started by its path: a script, a child, the main file of an action. */
const isNamed = (path: string, files: File[]): boolean => {
  const name = path.split('/').at(-1) ?? path
  return files.some((file) => file.path !== path && file.text.includes(name))
}

const judge = ({ path, used }: Source, { name, isType }: Source['exports'][number], by: string[]): string[] => {
  if (by.length === 0 && !used(name)) return [`${path}: nobody uses ${name}`]
  // A type is exported with what takes it or gives it.
  if (by.length === 0) return isType ? [] : [`${path}: ${name} is exported, and used here alone`]
  const isForTests = path.startsWith('src/') && !used(name) && by.every(onlyTests)
  return isForTests ? [`${path}: only tests use ${name}`] : []
}

/** A contract test holds other files against what it imports. */
const onlyTests = (path: string): boolean => /\.test\.ts$|^tests\//.test(path) && !path.startsWith('tests/contract/')
