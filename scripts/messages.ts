import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compare, type MadeMessage } from './messages/compare.ts'
import { createDecompose } from './messages/decompose.ts'
import { hasRemedy } from './messages/find-rows.ts'
import { heard } from './messages/heard.ts'
import { inputMistakes, untoldMistakes } from './messages/input-mistakes.ts'
import { type MessageRow, readRows, rowsFile } from './messages/message-row.ts'
import { placeOf, placesSaid, readMade } from './messages/read-made.ts'
import { readSource, type Source } from './messages/source-texts.ts'
import { stands } from './messages/standing.ts'
import { describeChange, lineOf, tellRows } from './messages/tell-rows.ts'
import { say, wordsOf } from './messages/written-rows.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: npm run messages -- [--whole | --reached] [--tell]

Compares docs/error-messages.md with the errors that the tests had the product make when they last ran: each says what to
do, and stands on the page.

  --whole  all tests ran (\`npm test\`, \`npm run e2e\`): every error is made by a test, and the page has no others
  --reached  as --whole, and asks nothing else: what is not on the page yet is no finding
  --tell   writes what is missing into ${rowsFile}, of which \`npm run docs\` makes the page, takes out what the
           product does not say any more, and shows both: a line with + or - each
`

type Found = { messages: MadeMessage[]; told: MessageRow[]; source: Source; said: Set<string>; isWhole: boolean }

const findings = ({ messages, told, source, said, isWhole }: Found): string[] => {
  const line = (row: MessageRow): string => `  ${lineOf(row)}`
  const { untold, unmade } = compare(messages, told, decompose)
  const made = new Set(messages.map(({ at }) => at))
  const never = source.sites
    .filter(hasOwnWords)
    .filter((site) => !made.has(placeOf(site)) && !site.texts.some((text) => said.has(placeOf(text))))
  const lacking = [...untold, ...untoldMistakes(inputMistakes(source), [...told, ...untold])]
  const isSilent = ({ pattern }: MessageRow): boolean => !hasRemedy(pattern)
  const addable = lacking.filter((row) => !isSilent(row) && stands(row, decompose))
  return [
    ...(options.reached
      ? []
      : [
          ...listed('What to do is not said in', [...told, ...lacking].filter(isSilent).map(line)),
          ...listed('Not on the page: run this with --tell, then `npm run docs`', addable.map(line)),
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
const hasOwnWords = ({ texts }: Source['sites'][number]): boolean => {
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
const source = readSource()
const decompose = createDecompose(source.texts)
const messages = readMade(decompose)
let told = readRows()
if (options.tell) {
  const before = told
  told = tellRows({ messages, told, source, decompose }, options.whole)
  writeFileSync(rowsFile, `${JSON.stringify(told, undefined, 2)}\n`)
  for (const line of describeChange(before, told)) console.log(line)
}
const found = findings({
  messages,
  told,
  source,
  said: placesSaid(messages, decompose),
  isWhole: options.whole || options.reached,
})
for (const one of found) console.error(one)
console.log(`${messages.length} errors that tests had the product make; ${told.length} are on the page`)
if (found.length > 0) process.exitCode = 1
