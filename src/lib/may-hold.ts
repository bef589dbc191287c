import { parseGlob } from './glob.ts'

/** Whether a file below the folder (`a/b/`) can match one of the patterns; those that begin with `!` are no help. */
export const mayHold = (folder: string, patterns: string[]): boolean => {
  const names = folder.split('/').filter(Boolean)
  return patterns.filter((pattern) => !pattern.startsWith('!')).some((pattern) => reaches(segmentsOf(pattern), names))
}

const segmentsOf = (pattern: string): string[] => pattern.replace(/^(\.?\/)+/, '').split('/')

/** Braces may hold slashes, so that a pattern with them has no segments to go by. */
const reaches = ([segment, ...more]: string[], names: string[]): boolean => {
  const [name, ...deeper] = names
  if (name === undefined) return true
  if (segment === undefined) return false
  if (segment === '**' || /[{}]/.test([segment, ...more].join('/'))) return true
  return isMatch(segment, name) && reaches(more, deeper)
}

const isMatch = (pattern: string, name: string): boolean => {
  const glob = parseGlob(pattern)
  return 'mistake' in glob || glob.matches(name)
}
