import { parsePattern } from './dockerignore-pattern.ts'

/** What a `.dockerignore` keeps from Docker; paths are relative to the context. */
export type Ignores = {
  file: (path: string) => boolean
  /** A folder with all that may be in it. */
  folder: (path: string) => boolean
}

type Rule = { matches: (path: string) => boolean; prefix: string; keeps: boolean }

/**
 * Docker's own reading of a `.dockerignore`: the last rule that matches a path or one of its folders decides, `!` keeps.
 * BuildKit and the older builder differ in where they ask a folder's rules again; what one of them sees is not ignored.
 */
export const parseDockerignore = (text: string): Ignores => {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(ruleOf)
  // As a rule there is none, and many files.
  if (rules.length === 0) return { file: () => false, folder: () => false }
  const inFolder = new Map<string, Matches>()
  const matchesOf = (path: string): Matches => {
    const slash = path.lastIndexOf('/')
    const folder = slash < 0 ? undefined : (inFolder.get(path.slice(0, slash)) ?? matchesOf(path.slice(0, slash)))
    if (slash >= 0 && folder) inFolder.set(path.slice(0, slash), folder)
    return match(rules, path, folder)
  }
  const file = (path: string): boolean => {
    const { older, buildKit } = matchesOf(path)
    return decided(rules, older) && decided(rules, buildKit)
  }
  return {
    file,
    folder: (path) => file(path) && !rules.some(({ keeps, prefix }) => keeps && mayMeet(prefix, `${path}/`)),
  }
}

const mayMeet = (prefix: string, folder: string): boolean => prefix.startsWith(folder) || folder.startsWith(prefix)

/** Which rules match a path or a folder above it. BuildKit asks a folder only those that could change its fate. */
type Matches = { older: boolean[]; buildKit: boolean[] }

const match = (rules: Rule[], path: string, folder: Matches | undefined): Matches => {
  const itself = rules.map((rule) => rule.matches(path))
  let ignored = false
  const buildKit = rules.map(({ keeps }, index) => {
    const matches = folder?.buildKit[index] || (keeps === ignored && itself[index] === true)
    if (matches) ignored = !keeps
    return matches
  })
  return { older: itself.map((matches, index) => matches || folder?.older[index] === true), buildKit }
}

const decided = (rules: Rule[], matches: boolean[]): boolean => {
  const last = matches.lastIndexOf(true)
  return rules[last]?.keeps === false
}

/** Docker cleans a line twice: what begins with `/!` keeps, too. */
const ruleOf = (line: string): Rule[] => {
  const cleaned = cleanLine(line)
  const keeps = cleaned.startsWith('!')
  const text = keeps ? cleaned.slice(1) : cleaned
  if (text === '') return []
  const pattern = parsePattern(text)
  // What is not known for sure ignores nothing, and keeps everything.
  return pattern ? [{ ...pattern, keeps }] : [{ matches: () => keeps, prefix: '', keeps }]
}

const cleanLine = (line: string): string => {
  const trimmed = line.trim()
  if (line.startsWith('#') || trimmed === '') return ''
  const keeps = trimmed.startsWith('!')
  const path = cleanPath(keeps ? trimmed.slice(1).trim() : trimmed).replace(/^\//, '')
  return cleanPath(`${keeps ? '!' : ''}${path}`.trim())
}

/** Go's filepath.Clean, but that nothing stays nothing. */
const cleanPath = (path: string): string => {
  const root = path.startsWith('/') ? '/' : ''
  const clean: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') clean.push(part)
    else if (clean.length > 0 && clean.at(-1) !== '..') clean.pop()
    else if (root === '') clean.push(part)
  }
  return `${root}${clean.join('/')}`
}
