import { expect, test } from 'vitest'
import { createMasker, maskedParts } from './masks.ts'

const masked = (secret: string, text: string): string => {
  const masker = createMasker()
  masker.add(secret)
  return masker.mask(text)
}

test.each([
  ['hunter22', 'a hunter22 b', 'a *** b'],
  ['hunter22', 'Hunter22', 'Hunter22'],
  ['x', 'box', 'bo***'],
  ['hunter22', 'hunter22hunter22', '***'],
  ['aba', 'ababa', '***'],
  ['hunter22', Buffer.from('hunter22').toString('base64'), '***'],
  ['a"b\'c<d>&e f', 'a\\"b\'c<d>&e f', '***'],
  ['a"b\'c<d>&e f', 'a&quot;b&apos;c&lt;d&gt;&amp;e f', '***'],
  ['a"b\'c<d>&e f', 'a%22b%27c%3Cd%3E%26e%20f', '***'],
  ['line\nbreak', 'line\\nbreak', '***'],
  ['"quoted secret"', 'quoted secret', '***'],
])('with %j masked, %j reads %j', (secret, text, read) => {
  expect(masked(secret, text)).toBe(read)
})

test('several secrets, touching and overlapping, are one mask', () => {
  const masker = createMasker()
  for (const secret of ['abcd', 'cdef', 'ghij']) masker.add(secret)
  expect(masker.mask('-abcdefghij-')).toBe('-***-')
  expect(masker.values()).toEqual(['abcd', 'cdef', 'ghij'])
})

test('a value of several lines is masked whole and line by line', () => {
  expect(maskedParts('one\n two \r\n\nthree')).toEqual(['one\n two \r\n\nthree', 'one', 'two', 'three'])
})
