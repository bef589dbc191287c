import { globSync, readFileSync } from 'node:fs'
import { hasRemedy } from './find-rows.ts'
import type { MessageRow } from './message-row.ts'
import { formatPattern } from './pattern.ts'
import type { FailureSite, Part } from './source-texts.ts'

/** The longest words of a text. */
export const wordsOf = (parts: Part[]): string =>
  parts.reduce<string>(
    (longest, part) => (typeof part === 'string' && part.length > longest.length ? part : longest),
    '',
  )

/** Whether words are those of an error, and not of a part that only some errors have. */
export const say = (words: string): boolean => /\w+ .*\w+ .*\w/.test(words)

/**
 * The errors that stand whole in the source and whose words a test expects: that test may be one of the bundles, which
 * keeps nothing but what a step ended with.
 */
export const writtenRows = (sites: FailureSite[]): MessageRow[] => {
  const expected = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts'])
    .map((file) => readFileSync(file, 'utf8').replaceAll('\\', ''))
    .join('\n')
  return sites.flatMap(({ file, reason, texts }) =>
    texts.flatMap(({ parts }): MessageRow[] => {
      const pattern = formatPattern(parts)
      if (reason === undefined || !say(wordsOf(parts)) || !hasRemedy(pattern)) return []
      const isExpected = parts.some(
        (part) => typeof part === 'string' && runsOf(part).some((run) => expected.includes(run)),
      )
      return isExpected ? [{ domain: file.split('/')[1] ?? '', reason, pattern }] : []
    }),
  )
}

/** Four words at a time: a test expects some of a message. */
const runsOf = (text: string): string[] => {
  const words = text.trim().split(/\s+/)
  return words.length < 4 ? [] : words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '))
}
