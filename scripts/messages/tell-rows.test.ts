import { expect, test } from 'vitest'
import { createDecompose } from './decompose.ts'
import { readFile } from './source-texts.ts'
import { describeChange, tellRows } from './tell-rows.ts'

const row = (pattern: string) => ({ domain: 'actions', reason: 'invalid-input', pattern })
const [gone, kept, fresh] = [
  row('tag: should be a word'),
  row('‹…›: should be the name of a branch, but it holds ‹text›'),
  row('‹…›: should be a path of at most 255 bytes, but it holds ‹text›'),
]

test('a mistake of an input that is new takes its row, and what the source does not say any more loses it', () => {
  const source = readFile(
    'src/actions/inputs.ts',
    `
const shaped = (should, raw) => \`should be \${should}, but it holds \${raw}\`
const parse = (name, mistake) => \`\${name}: \${mistake}\`
const inputs = [shaped('the name of a branch', read), shaped('a path of at most 255 bytes', read)]
`,
  )
  const decompose = createDecompose(source.texts)
  expect(tellRows({ messages: [], told: [gone, kept], source, decompose }, false)).toEqual([fresh, kept])
})

test('a message that does not say what to do takes no row: it is to be mended first', () => {
  const source = readFile('src/actions/inputs.ts', 'const twice = (id) => `${id} is given more than once`')
  const decompose = createDecompose(source.texts)
  const said = 'token is given more than once'
  const made = { row: row('‹id› is given more than once'), said }
  const messages = [{ reason: 'invalid-input', message: said, rows: [made] }]
  expect(tellRows({ messages, told: [], source, decompose }, false)).toEqual([])
})

test('what changes is shown, with what to do next', () => {
  expect(describeChange([gone, kept], [kept, fresh])).toEqual([
    '- invalid-input: tag: should be a word',
    '+ invalid-input: ‹…›: should be a path of at most 255 bytes, but it holds ‹text›',
    'read them; then `npm run docs` writes the page, and a commit takes both files',
  ])
  expect(describeChange([kept], [kept])).toEqual([
    'the page has all that is known: tests that did not run yet may make more',
  ])
})
