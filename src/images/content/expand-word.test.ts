import { expect, test } from 'vitest'
import { expandWord } from './expand-word.ts'

const values = new Map([
  ['V', '1.2.3'],
  ['EMPTY', ''],
  ['X', 'v1-2-3'],
])

/** What BuildKit 0.29's own shell lexer makes of them. */
test.each([
  ['a:$V', 'a:1.2.3'],
  ['a:${V}b', 'a:1.2.3b'],
  ['a:$NONE', 'a:'],
  ['${NONE:-x}${NONE-y}${EMPTY:-z}${EMPTY-no}', 'xyz'],
  ['${V:+x}${V+y}${EMPTY:+no}${EMPTY+z}${NONE+no}', 'xyz'],
  ['${V:?needed}', '1.2.3'],
  ['${NONE:-${NONE:-${V}}}', '1.2.3'],
  ['${V%.*} ${V%%.*} ${V#*.} ${V##*.}', '1.2 1 2.3 3'],
  ['${X#v} ${X#?} ${X%x}', '1-2-3 1-2-3 v1-2-3'],
  ['${X/-/.} ${X//-/.} ${X//-/}', 'v1.2-3 v1.2.3 v123'],
  [`"a:$V" '$V' "it's" \\$V`, `a:1.2.3 $V it's $V`],
  ['a$', 'a$'],
])('%s', (word, expanded) => {
  expect(expandWord(word, values)).toBe(expanded)
})

test('a word that is nested too deep is told with what to do', () => {
  const word = '${NONE:-'.repeat(200) + '}'.repeat(200)
  expect(() => expandWord(word, values)).toThrow(
    /^the Dockerfile has a word that is nested more than \d+ deep\. Write out what its variables stand for$/,
  )
})
