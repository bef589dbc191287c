type Rule = { pattern: RegExp; keeps: boolean }

/**
 * Docker's own reading of a `.dockerignore` (moby/patternmatcher): the last rule that matches a path or one of its
 * folders decides, `!` keeps, `**` spans folders, a leading slash means nothing. Paths are relative to the context.
 */
export const parseDockerignore = (text: string): ((path: string) => boolean) => {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .flatMap(ruleOf)
  return (path) => {
    const parts = path.split('/')
    const pathAndFolders = parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
    const decisive = rules.findLast(({ pattern }) => pathAndFolders.some((folder) => pattern.test(folder)))
    return decisive !== undefined && !decisive.keeps
  }
}

const ruleOf = (line: string): Rule[] => {
  const trimmed = line.trim()
  const keeps = trimmed.startsWith('!')
  const pattern = cleanPath(keeps ? trimmed.slice(1).trim() : trimmed)
  return pattern === '' ? [] : [{ pattern: new RegExp(`^${expressionOf(pattern)}$`, 's'), keeps }]
}

/** What Go's filepath.Clean does to a pattern, and the leading slash dropped. */
const cleanPath = (path: string): string => {
  const clean: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && clean.length > 0) clean.pop()
    else if (part !== '..') clean.push(part)
  }
  return clean.join('/')
}

const tokens = /\*\*\/|\*\*$|\*\*?|\?|\\.|\[(?:\\.|[^\]\\])+\]|[\s\S]/g

const expressionOf = (pattern: string): string => pattern.replace(tokens, (token) => translated(token))

const translated = (token: string): string => {
  if (token === '**/') return '(?:.*/)?'
  if (token === '**') return '.*'
  if (token === '*') return '[^/]*'
  if (token === '?') return '[^/]'
  if (token.length > 1 && token.startsWith('[')) return token
  return (token.length > 1 ? token.slice(1) : token).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
