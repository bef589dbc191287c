import { expect, test } from 'vitest'
import { createDecompose } from './decompose.ts'
import { readFile } from './source-texts.ts'
import { standsFor } from './stands-for.ts'

const { texts } = readFile(
  'src/runner/inputs.ts',
  `
const shaped = (should: string, raw: string) => \`should be \${should}, but it holds \${raw}\`
const path = shaped('a path, of at most 255 bytes in each name')
const missing = (near: string) => \`\${near} is not there; did you mean \${near}?\`
const forgotten = (what: string) => \`\${what} is not there; did you mean to commit it?\`
const gaveUp = (times: number, last: string) => \`gave up after \${times} attempts; the last one: \${last}. Run it again\`
const busy = () => 'ECR is asked too often'
`,
)
const decompose = createDecompose(texts)

test.each<[string, string, string, boolean]>([
  ['for what it says', 'should be ‹should›, but it holds ‹raw›', 'should be even, but it holds 3', true],
  [
    'not for more than itself',
    'should be ‹should›, but it holds ‹raw›',
    'should be a path, of at most 255 bytes in each name, but it holds a/b',
    false,
  ],
  [
    'for a cause of ours, which is less than itself',
    'gave up after ‹times› attempts; the last one: ‹last›. Run it again',
    'gave up after 3 attempts; the last one: ECR is asked too often. Run it again',
    true,
  ],
  [
    'not for what is said at another place in like words',
    '‹near› is not there; did you mean ‹near›?',
    'a.yaml is not there; did you mean to commit it?',
    false,
  ],
  [
    'for nothing, where the source does not say it any more',
    'should have ‹what›',
    'should be even, but it holds 3',
    false,
  ],
])('a row stands %s', (_name, pattern, said, stands) => {
  expect(standsFor({ pattern, said }, decompose)).toBe(stands)
})
