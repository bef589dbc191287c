/** Text that came from outside, so that it shows as itself and as nothing else. */
export const literal = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ')

/** Inline code, whatever backticks or pipes the text holds. */
export const code = (text: string): string => {
  if (text.includes('\\|')) return `<code>${literal(text)}</code>`
  const line = text.replace(/\r\n?|\n/g, ' ').replaceAll('|', '\\|')
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`
}

/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('')

/** A code block that its own content cannot close. */
export const fenced = (text: string, language = ''): string => {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`
}

export const link = (text: string, url: string): string =>
  `[${literal(text)}](${url.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`

/** Cells are Markdown already: pass outside text through `literal` or `code`. */
export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0)
