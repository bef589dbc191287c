import { posix } from 'node:path'
import { nearNames } from '../lib/near-names.ts'

/** A file of a commit; `mode` as git has it: 100644, 100755, 120000 (a link), 160000 (a submodule). */
export type TreeFile = { path: string; mode: string; object: string }

/** `exact`: named by its own path, so that whatever is wrong with it is told. */
export type Selected = TreeFile & { exact: boolean }

export type Selection = { files: Selected[]; mistakes: string[]; idle: string[] }

const isYaml = (path: string): boolean => /\.(ya?ml|json)$/i.test(path) || posix.basename(path) === 'Kustomization'
const isRegular = ({ mode }: TreeFile): boolean => mode === '100644' || mode === '100755'
const isLiteral = (pattern: string): boolean => !/[*?[\]{}]/.test(pattern)
const normalise = (pattern: string): string => pattern.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.'

/**
 * The files that may be edited. Patterns are Node's `path.matchesGlob`; one that begins with `!` takes files out again.
 * Wildcards find YAML and JSON files only. `idle` are patterns that match nothing while others do.
 */
export const selectFiles = (tree: TreeFile[], patterns: string[]): Selection => {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(normalise)
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => normalise(pattern.slice(1)))
  const matched = wanted.map((pattern) => ({ pattern, ...matchOne(tree, pattern) }))
  const mistakes = matched.flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]))
  const exact = new Set(matched.filter(({ pattern }) => isLiteral(pattern)).flatMap(({ files }) => files))
  const files = [...new Set(matched.flatMap((match) => match.files))]
    .filter(({ path }) => !unwanted.some((pattern) => posix.matchesGlob(path, pattern)))
    .map((file) => ({ ...file, exact: exact.has(file) }))
  if (files.length === 0 && mistakes.length === 0) return { files, mistakes: [nothing(tree, patterns)], idle: [] }
  const idle = matched.filter((match) => match.files.length === 0 && match.mistake === undefined)
  return { files, mistakes, idle: idle.map(({ pattern }) => pattern) }
}

const matchOne = (tree: TreeFile[], pattern: string): { files: TreeFile[]; mistake?: string } => {
  if (!isLiteral(pattern)) {
    return {
      files: tree.filter((file) => isRegular(file) && isYaml(file.path) && posix.matchesGlob(file.path, pattern)),
    }
  }
  const file = tree.find(({ path }) => path === pattern)
  if (file !== undefined && isRegular(file)) return { files: [file] }
  return { files: [], mistake: `${pattern}: ${whyNot(tree, pattern, file)}` }
}

const whyNot = (tree: TreeFile[], pattern: string, file: TreeFile | undefined): string => {
  if (file?.mode === '120000') return 'is a symbolic link: name the file that it points to'
  if (file !== undefined) return 'is a submodule, which is another repository'
  const isDirectory = pattern === '.' || tree.some(({ path }) => path.startsWith(`${pattern}/`))
  return isDirectory
    ? `is a directory: write ${pattern === '.' ? '**' : `${pattern}/**`} for the files in it`
    : `is not there${near(tree, pattern)}`
}

const near = (tree: TreeFile[], path: string): string => {
  const [nearest] = nearNames(
    path,
    tree.filter(isRegular).map((file) => file.path),
  )
  return nearest === undefined ? '' : `; did you mean ${nearest}?`
}

const nothing = (tree: TreeFile[], patterns: string[]): string => {
  const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path)
  const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`
  return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}`
}
