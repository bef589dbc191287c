/** The blocks of a page in one language, in their order. */
export const blocksIn = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

/**
 * Whether these lines stand in what was printed, one after the other; empty lines do not count. `…` stands for
 * anything within a line, and alone in a line for any lines.
 */
export const isExcerptOf = (printed: string, excerpt: string): boolean => {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
  return new RegExp(`^${lines(excerpt).map(asPattern).join('')}`, 'm').test(`${lines(printed).join('\n')}\n`)
}

const asPattern = (line: string): string =>
  line.trim() === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().split('…').map(literally).join('.*')}\\n`

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
