/** A message in its three parts, in the order in which they stand in it: what was found may be told within what is wrong. */
export type Split = { wrong: string; found: string; remedy: string }

/** With these a sentence begins that says what to do. */
const verbs =
  `activate add allow apply ask begin bring build change check choose close commit compare configure correct create
  decompress delete destroy download export find free generate give have install leave lengthen let look make mend merge mount name plan point
  pull push put raise remove rename repair report restore roll run save see select set shorten split start switch sync take
  unarchive update use wait widen write`
    .split(/\s+/)
    .map((verb) => `[${verb.charAt(0)}${verb.charAt(0).toUpperCase()}]${verb.slice(1)}`)
    .join('|')

/** After the end of a sentence or of a part of it; a question asks for what is to be looked at. */
const question = '(?:[Ii]s|[Dd]id) [^.?]*\\?'
const begins = new RegExp(
  String.raw`(?<=[^\w-][^:]*)[.:;?,)…] (?:or |then )?(?=(?:${verbs})\b|${question}|Nothing is to be done)`,
)
const beginsAtOnce = new RegExp(String.raw`^(?=[A-Z])(?:${verbs})\b`)

const should = /^(?<wrong>.*?[^ ]):? (?<remedy>should (?:be|hold|have|say|name) .*?)(?:, but (?<found>.*))?$/

/** Where the words of what was found begin. */
const between = /: |, but |; |\. |, so |, since | \((?=[^)]*\)$)/

/** Splits the pattern of a message by its words. What is quoted or in brackets stays whole. */
export const splitMessage = (pattern: string): Split => {
  const masked = pattern.replace(quoted, (text) => text.charAt(0) + 'x'.repeat(text.length - 2) + text.at(-1))
  if (beginsAtOnce.test(masked)) return { wrong: '', found: '', remedy: pattern }
  const { wrong = '', found = '', remedy = '' } = should.exec(pattern)?.groups ?? {}
  if (remedy !== '') return { wrong, found, remedy }
  const at = begins.exec(masked)
  const told = at === null ? pattern : pattern.slice(0, at.index) + (/[?)…]/.exec(at[0])?.[0] ?? '')
  const gap = between.exec(masked.slice(leastLetters, told.length))
  const end = gap === null ? told.length : leastLetters + gap.index
  return {
    wrong: told.slice(0, end),
    found: told.slice(end).replace(/^[:;.,\s]+(?:but |so |since )?/, ''),
    remedy: at === null ? '' : pattern.slice(at.index + at[0].length),
  }
}

const quoted = /`[^`]*`|"[^"]*"|\((?:[^()]|\([^()]*\))*\)/g

/** An input's name and a colon are no message by themselves. */
const leastLetters = 16
