import { expect, test } from 'vitest'
import { createDecompose } from './decompose.ts'
import { hasRemedy, rowsOf } from './find-rows.ts'
import { readFile } from './source-texts.ts'

const source = `
const rules = [{ what: (tag: string) => \`\${tag} stands already\`, todo: 'Use another tag, or delete the image' }]
const mistakes = (name: string, raw: string) => \`\${name}: \${should(raw)}\`
const should = (raw: string) => \`should be \\\`true\\\` or \\\`false\\\`, but it holds \${JSON.stringify(raw)}\`
const path = (host: string, name: string) => \`\${host}/\${name}\`
const failed = (code: number, todo: string[]) => ['terraform failed with code ' + code + ':', ...todo].join('\\n')
const todo = 'There are no credentials: name a role'
throw new Failure('conflict', \`\${rule.what(oneTag)} (Docker said: \${lastLine.trim()}). \${rule.todo}\`)
const asked = (server: string, type: string) => \`\${server} answered with \${type} instead of JSON\`
`
const { texts, sites } = readFile('src/images/push.ts', source)

const patternsOf = (message: string): string[] =>
  rowsOf({ reason: 'conflict', message }, createDecompose(texts)).map(({ row }) => row.pattern)

test.each<[string, string, string[]]>([
  [
    'what is put together of several texts is told as one',
    'shop/quote:v1 stands already (Docker said: denied). Use another tag, or delete the image',
    ['‹tag› stands already (Docker said: ‹last line›). Use another tag, or delete the image'],
  ],
  [
    'mistakes are a row each',
    'push: should be `true` or `false`, but it holds "x"\nsbom: should be `true` or `false`, but it holds ""',
    Array(2).fill('‹…›: should be `true` or `false`, but it holds ‹raw›'),
  ],
  [
    'what is said last of others’ words is told with what was said first',
    'terraform failed with code 1:\nError: no valid credential sources\nThere are no credentials: name a role',
    ['terraform failed with code ‹code›: … There are no credentials: name a role'],
  ],
  [
    'what a test left empty within a sentence has its name all the same',
    'https://argocd answered with  instead of JSON',
    ['‹server› answered with ‹type› instead of JSON'],
  ],
  ['words of others are no message of ours', 'exec format error', []],
])('%s', (_name, message, patterns) => {
  expect(patternsOf(message)).toEqual(patterns)
})

test('a message belongs to the folder of its words, and its site is found', () => {
  const said = 'There are no credentials: name a role'
  const [made] = rowsOf({ reason: 'denied', message: said }, createDecompose(texts))
  expect(made?.row).toEqual({ domain: 'images', reason: 'denied', pattern: 'There are no credentials: name a role' })
  expect(sites.map(({ file, line }) => `${file}:${line}`)).toEqual(['src/images/push.ts:8'])
})

test.each([
  ['cannot start ‹command›: ‹error›. Install it, or put it on the PATH', true],
  ['‹input›: should be `true` or `false`, but it is empty', true],
  ['‹server› answered ‹status›', false],
])('whether it says what to do: %s', (pattern, says) => {
  expect(hasRemedy(pattern)).toBe(says)
})
