import { expect, test } from 'vitest'
import { inputMistakes, untoldMistakes } from './input-mistakes.ts'
import { readFile } from './source-texts.ts'

const source = readFile(
  'src/actions/deliver/inputs.ts',
  `
const key = 'should be a private key'
const mistakes = (name, label) => [
  'services: should be empty with selection, which names them',
  \`should hold no more than \${name}\`,
  \`\${key}, but it is a \${label}\`,
  'the tag should be another',
]
const branch = shaped('the name of a branch', read)
const most = matching(\`a number up to \${limit}\`, /[0-9]/)
const short = shaped('set', read)
`,
)

const mistakes = [
  'services: should be empty with selection, which names them',
  '‹…›: should hold no more than ‹name›',
  '‹…›: should be a private key, but it is a ‹label›',
  '‹…›: should be the name of a branch, but it holds ‹text›',
  '‹…›: should be a number up to ‹limit›, but it holds ‹text›',
].map((pattern) => ({ domain: 'actions', reason: 'invalid-input', pattern }))

test('what an input should be is a mistake of it, said whole or given to its reader', () => {
  expect(inputMistakes(source)).toEqual(mistakes)
})

test.each<[string, string, boolean]>([
  ['in other names for what varies', '‹…›: should be the name of a branch, but it holds ‹line›', true],
  ['with the name of the input', 'branch: should be the name of a branch, but it holds ‹text›', true],
  ['with what was found', '‹…›: should hold no more than nine', true],
  ['not by a row of few words', '‹…›: should be ‹should›, but it holds ‹text›', false],
  ['not by a row of a part of it', '‹…›: should be the name of a branch', false],
])('a mistake is told %s', (_name, pattern, isTold) => {
  const untold = untoldMistakes(mistakes, [{ domain: 'actions', reason: 'invalid-input', pattern }])
  expect(untold.length).toBe(isTold ? mistakes.length - 1 : mistakes.length)
})
