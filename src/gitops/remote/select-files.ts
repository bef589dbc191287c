import { posix } from 'node:path'
import { parseGlob } from '../../lib/glob.ts'
import { nearNames } from '../../lib/near-names.ts'

/** A file of a commit; `mode` as git has it: 100644, 100755, 120000 (a link), 160000 (a submodule). */
export type TreeFile = { path: string; mode: string; object: string }

/** `exact`: named by its own path, so that whatever is wrong with it is told. */
export type Selected = TreeFile & { exact: boolean }

export type Selection = { files: Selected[]; mistakes: string[]; idle: string[] }

const isYaml = (path: string): boolean => /\.(ya?ml|json)$/i.test(path) || posix.basename(path) === 'Kustomization'
const isRegular = ({ mode }: TreeFile): boolean => mode === '100644' || mode === '100755'
const isLiteral = (pattern: string): boolean => !/[*?[\]{}]/.test(pattern)
const normalise = (pattern: string): string => pattern.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '') || '.'

/**
 * The files that patterns (lib/glob.ts) choose; one that begins with `!` takes files out again. Wildcards find YAML and
 * JSON files only. `idle` are patterns that match nothing while others do.
 */
export const selectFiles = (tree: TreeFile[], patterns: string[]): Selection => {
  let folders: Set<string> | undefined
  const directories = (): Set<string> => {
    folders ??= directoriesOf(tree)
    return folders
  }
  const known: Known = { files: new Map(tree.map((file) => [file.path, file])), directories }
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(normalise)
  const chosen = wanted.map((pattern) => ({
    pattern,
    ...(isLiteral(pattern) ? byName(known, pattern) : byGlob(tree, pattern)),
  }))
  const left = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => readGlob(normalise(pattern.slice(1))))
  const mistakes = [...chosen, ...left].flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]))
  const exact = new Set(chosen.filter(({ pattern }) => isLiteral(pattern)).flatMap(({ files }) => files))
  const files = [...new Set(chosen.flatMap((choice) => choice.files))]
    .filter(({ path }) => !left.some(({ matches }) => matches(path)))
    .map((file) => ({ ...file, exact: exact.has(file) }))
  if (files.length === 0 && mistakes.length === 0) return { files, mistakes: [nothing(tree, patterns)], idle: [] }
  const idle = chosen.filter((choice) => choice.files.length === 0 && choice.mistake === undefined)
  return { files, mistakes: withNearNames(tree, mistakes), idle: idle.map(({ pattern }) => pattern) }
}

type Known = { files: Map<string, TreeFile>; directories: () => Set<string> }

const directoriesOf = (tree: TreeFile[]): Set<string> => {
  const directories = new Set(['.'])
  for (const { path } of tree) {
    // Whoever has the folder has those above it.
    for (let name = posix.dirname(path); !directories.has(name); name = posix.dirname(name)) directories.add(name)
  }
  return directories
}

type Chosen = { files: TreeFile[]; mistake?: string }

const readGlob = (pattern: string): { matches: (path: string) => boolean; mistake?: string } => {
  const glob = parseGlob(pattern)
  return 'mistake' in glob ? { matches: () => false, mistake: `${pattern}: ${glob.mistake}` } : glob
}

const byGlob = (tree: TreeFile[], pattern: string): Chosen => {
  const { matches, ...mistake } = readGlob(pattern)
  return { files: tree.filter((file) => isRegular(file) && isYaml(file.path) && matches(file.path)), ...mistake }
}

const byName = (known: Known, path: string): Chosen => {
  const file = known.files.get(path)
  if (file !== undefined && isRegular(file)) return { files: [file] }
  return { files: [], mistake: `${path}: ${whyNot(known, path)}` }
}

const notThere = 'is not there'
const correctIt = 'correct its path'

const whyNot = ({ files, directories }: Known, path: string): string => {
  const mode = files.get(path)?.mode
  if (mode === '120000') return 'is a symbolic link: name the file that it points to'
  if (mode !== undefined) return 'is a submodule, which is another repository: leave it out'
  return directories().has(path)
    ? `is a directory: write ${path === '.' ? '**' : `${path}/**`} for the files in it`
    : notThere
}

/** Only the first few: a comparison with every path of a large repository takes its time. */
const withNearNames = (tree: TreeFile[], mistakes: string[]): string[] => {
  const missing = new Set(mistakes.filter((mistake) => mistake.endsWith(`: ${notThere}`)).slice(0, 5))
  const told = (mistake: string): string => `${mistake}; ${missing.has(mistake) ? near(tree, mistake) : correctIt}`
  return mistakes.map((mistake) => (mistake.endsWith(`: ${notThere}`) ? told(mistake) : mistake))
}

const near = (tree: TreeFile[], mistake: string): string => {
  const paths = tree.filter(isRegular).map(({ path }) => path)
  const [nearest] = nearNames(mistake.slice(0, -`: ${notThere}`.length), paths)
  return nearest === undefined ? correctIt : `did you mean ${nearest}?`
}

const nothing = (tree: TreeFile[], patterns: string[]): string => {
  const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path)
  const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`
  return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}. Correct the pattern`
}
