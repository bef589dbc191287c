import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compare, type MadeMessage } from './messages/compare.ts'
import { createDecompose } from './messages/decompose.ts'
import { hasRemedy } from './messages/find-rows.ts'
import { heard } from './messages/heard.ts'
import { bySubject, type MessageRow, readRows, rowsFile } from './messages/message-row.ts'
import { placeOf, placesSaid, readMade } from './messages/read-made.ts'
import { type FailureSite, readSource } from './messages/source-texts.ts'
import { stands } from './messages/standing.ts'
import { say, wordsOf, writtenRows } from './messages/written-rows.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: npm run messages -- [--whole | --reached] [--tell]

Compares docs/error-messages.md with the errors that the tests had the product make when they last ran: each says what to
do, and stands on the page.

  --whole  all tests ran (\`npm test\`, \`npm run e2e\`): every error is made by a test, and the page has no others
  --reached  as --whole, and asks nothing else: what is not on the page yet is no finding
  --tell   writes what is missing into ${rowsFile}, of which \`npm run docs\` makes the page, and takes out what the
           product does not say any more
`

type Found = { messages: MadeMessage[]; told: MessageRow[]; sites: FailureSite[]; said: Set<string>; isWhole: boolean }

const findings = ({ messages, told, sites, said, isWhole }: Found): string[] => {
  const line = ({ reason, pattern }: MessageRow): string => `  ${reason}: ${pattern}`
  const { untold, unmade } = compare(messages, told, decompose)
  const made = new Set(messages.map(({ at }) => at))
  const never = sites
    .filter(hasOwnWords)
    .filter((site) => !made.has(placeOf(site)) && !site.texts.some((text) => said.has(placeOf(text))))
  const silent = told.filter(({ pattern }) => !hasRemedy(pattern))
  return [
    ...(options.reached
      ? []
      : [
          ...listed('What to do is not said in', silent.map(line)),
          ...listed('Not on the page: run this with --tell, then `npm run docs`', untold.map(line)),
        ]),
    ...(isWhole
      ? listed(
          'No test makes the errors of',
          never.map((site) => `  ${placeOf(site)}`),
        )
      : []),
    ...(isWhole ? listed('On the page, and no test makes it: --whole --tell', unmade.map(line)) : []),
  ]
}

/** What passes on the words of others is made where those are; and no step ends in the words of what is heard. */
const hasOwnWords = ({ texts }: FailureSite): boolean => {
  const own = texts.map(({ parts }) => wordsOf(parts)).filter(say)
  return own.length > 0 && !own.every((words) => heard.some((one) => one.includes(words)))
}

const listed = (heading: string, lines: string[]): string[] => (lines.length === 0 ? [] : [`${heading}:`, ...lines])

process.chdir(resolve(import.meta.dirname, '..'))
const options = readOptions(help, {
  whole: { type: 'boolean', default: false },
  reached: { type: 'boolean', default: false },
  tell: { type: 'boolean', default: false },
})
const { texts, sites } = readSource()
const decompose = createDecompose(texts)
const messages = readMade(decompose)
let told = readRows()
if (options.tell) {
  const { unmade } = compare(messages, told, decompose)
  const standing = told.filter((row) => stands(row, decompose) && !(options.whole && unmade.includes(row)))
  const known = [...standing, ...compare(messages, standing, decompose).untold]
  const words = known.map(({ pattern }) => pattern).join('\n')
  const written = writtenRows(sites).filter(
    ({ pattern }) => !pattern.split(/‹[^›]*›/).every((part) => words.includes(part)),
  )
  told = [...known, ...written].toSorted(bySubject)
  writeFileSync(rowsFile, `${JSON.stringify(told, undefined, 2)}\n`)
}
const found = findings({
  messages,
  told,
  sites,
  said: placesSaid(messages, decompose),
  isWhole: options.whole || options.reached,
})
for (const one of found) console.error(one)
console.log(`${messages.length} errors that tests had the product make; ${told.length} are on the page`)
if (found.length > 0) process.exitCode = 1
